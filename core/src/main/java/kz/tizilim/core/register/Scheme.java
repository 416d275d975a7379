package kz.tizilim.core.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields that a register belongs to. What is special to a field, as its words and its kinds of
 * institution, holds for the registers of that field only; what is general holds for all.
 *
 * <p>The fields follow from the issuer of the act, by the table {@code schemes.tsv}. A register of
 * which the issuer is not stated belongs to every field: nothing is left out by a guess. Its text
 * form is that of the fields with a plus between them; {@code general} if there are none.
 *
 * @param fields the keys of the fields, in alphabetical order: {@code defence}
 */
public record Scheme(List<String> fields) {
  private static final String GENERAL = "general";
  private static final List<String[]> TABLE = TsvTable.read("schemes.tsv");

  public Scheme {
    fields = List.copyOf(new TreeSet<>(fields));
  }

  /** The scheme of the registers that an act of this issuer approves. */
  static Scheme of(ActId act) {
    return new Scheme(
        TABLE.stream()
            .filter(row -> act.issuer().isEmpty() || row[1].equals(act.issuer()))
            .map(row -> row[0])
            .toList());
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if it names a field that the table does not have
   */
  public static Scheme parse(String text) {
    List<String> fields = text.equals(GENERAL) ? List.of() : Arrays.asList(text.split("[+]", -1));
    Set<String> known = TABLE.stream().map(row -> row[0]).collect(Collectors.toSet());
    for (String field : fields) {
      if (!known.contains(field)) {
        throw new IllegalArgumentException(
            "«" + field + "» is not a field. Known are " + new TreeSet<>(known) + ".");
      }
    }
    return new Scheme(fields);
  }

  @Override
  public String toString() {
    return fields.isEmpty() ? GENERAL : String.join("+", fields);
  }
}
