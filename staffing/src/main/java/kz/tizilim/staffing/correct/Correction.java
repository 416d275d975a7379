package kz.tizilim.staffing.correct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.message.Remark;

/**
 * One corrected cell. Prints on one line and is parsed from it:
 *
 * <pre>{@code
 * sheet="Штат" cell="H12" was="C2" is="D" basis="реестр: D/1"
 * }</pre>
 *
 * @param sheet the name of the sheet; empty outside workbooks
 * @param cell the cell, as spreadsheets name it
 * @param was what stood there
 * @param is what stands there now, or should
 * @param basis why
 */
public record Correction(Optional<String> sheet, String cell, String was, String is, Remark basis) {
  private static final Pattern FIELD = Pattern.compile("(\\w+)=\"((?:[^\"]|\"\")*)\"\\s*");
  private static final String KEYS = "correction.";

  /** The correction that a line prints; empty if it prints none. */
  public static Optional<Correction> parse(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(line);
    int end = 0;
    while (field.find(end)) {
      if (field.start() != end) {
        return Optional.empty();
      }
      fields.put(field.group(1), field.group(2).replace("\"\"", "\""));
      end = field.end();
    }
    boolean isWhole =
        end == line.length() && fields.keySet().containsAll(List.of("cell", "was", "is", "basis"));
    return isWhole
        ? Optional.of(
            new Correction(
                Optional.ofNullable(fields.get("sheet")),
                fields.getOrDefault("cell", ""),
                fields.getOrDefault("was", ""),
                fields.getOrDefault("is", ""),
                Remark.read(KEYS, fields.getOrDefault("basis", ""))))
        : Optional.empty();
  }

  /** The same on another basis. */
  Correction on(Remark other) {
    return new Correction(sheet, cell, was, is, other);
  }

  @Override
  public String toString() {
    return sheet.map(name -> "sheet=" + quoted(name) + " ").orElse("")
        + "cell="
        + quoted(cell)
        + " was="
        + quoted(was)
        + " is="
        + quoted(is)
        + " basis="
        + quoted(basis.toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
