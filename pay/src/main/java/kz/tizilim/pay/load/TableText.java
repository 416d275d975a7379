package kz.tizilim.pay.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.pay.table.Source;
import kz.tizilim.pay.table.TableKind;

/**
 * The text form of tables: for each kind a line {@code [coefficients]}, a line of headings, and a
 * line for each row, with semicolons between the fields. It is what a record keeps; {@link #parse}
 * reads what {@link #print} prints.
 */
public final class TableText {
  private static final List<String> OF_ALL =
      List.of("act", "place", "from", "to", "status", "confirmed_by", "confirmed_on");

  private TableText() {}

  /** The text form. */
  public static String print(PayTables tables) {
    StringBuilder out = new StringBuilder();
    for (TableKind kind : TableKind.values()) {
      List<PayRow> rows = tables.rows().stream().filter(row -> row.kind() == kind).toList();
      if (!rows.isEmpty()) {
        out.append('[').append(kind).append("]\n");
        line(out, columns(kind), OF_ALL);
        rows.forEach(row -> line(out, fields(row), fields(row.source())));
      }
    }
    return out.toString();
  }

  /**
   * Reads what {@link #print} prints.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  public static PayTables parse(String text) {
    List<TableFile> files = new ArrayList<>();
    Optional<String> name = Optional.empty();
    StringBuilder section = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        name.ifPresent(it -> files.add(TableFile.csv(it, section.toString())));
        section.setLength(0);
        name = Optional.of(line.substring(1, line.length() - 1));
      } else {
        section.append(line).append('\n');
      }
    }
    name.ifPresent(it -> files.add(TableFile.csv(it, section.toString())));
    Loaded loaded = TableLoader.load(files, List.of());
    if (!loaded.isSound() || (files.isEmpty() && !text.isBlank())) {
      throw new IllegalArgumentException("No tables of pay: " + loaded.faults());
    }
    return loaded.tables();
  }

  private static List<String> columns(TableKind kind) {
    return switch (kind) {
      case BASE -> List.of("amount");
      case COEFFICIENTS ->
          List.of("sphere", "grade", "step", "years_from", "years_to", "coefficient");
      case FACTORS -> List.of("group", "factor");
      case GROUPS ->
          List.of("group", "sphere", "grades", "kinds", "entries", "instead_of", "together");
      case ALLOWANCES ->
          List.of(
              "code",
              "name",
              "share",
              "amount",
              "base",
              "raises_do",
              "period",
              "who",
              "needs",
              "in_fund",
              "by_units");
      case POLICY -> List.of("rule", "value");
      case ACTS -> List.of("touches");
    };
  }

  private static List<String> fields(PayRow row) {
    if (row instanceof PayRow.BaseAmount base) {
      return List.of(base.amount().amount().toPlainString());
    }
    if (row instanceof PayRow.Coefficient one) {
      String code = one.cell().code();
      int hyphen = code.indexOf('-');
      Band band = one.band();
      return List.of(
          one.cell().sphere(),
          one.cell().isOfWorkers() ? "R" : hyphen < 0 ? code : code.substring(0, hyphen),
          one.cell().isOfWorkers()
              ? code.substring(1)
              : hyphen < 0 ? "" : code.substring(hyphen + 1),
          Integer.toString(band.from()),
          band.isClosed() ? Integer.toString(band.until()) : "",
          one.value().toPlainString());
    }
    if (row instanceof PayRow.Factor factor) {
      return List.of(factor.group(), factor.value().toPlainString());
    }
    if (row instanceof PayRow.GroupRule rule) {
      return List.of(
          rule.group(),
          rule.sphere(),
          String.join("|", rule.grades()),
          String.join("|", rule.institutions()),
          sorted(rule.entries()),
          sorted(rule.insteadOf()),
          sorted(rule.together()));
    }
    if (row instanceof PayRow.Allowance one) {
      return List.of(
          one.code(),
          one.name(),
          one.share().map(share -> share.movePointRight(2).toPlainString() + " %").orElse(""),
          one.amount().map(amount -> amount.amount().toPlainString()).orElse(""),
          one.base().name(),
          yes(one.raisesSalary()),
          one.period().toString(),
          one.who(),
          one.needs(),
          yes(one.isInFund()),
          yes(one.isByUnits()));
    }
    if (row instanceof PayRow.Policy policy) {
      return List.of(policy.rule().toString(), policy.value());
    }
    PayRow.KnownAct act = (PayRow.KnownAct) row;
    return List.of(
        act.touches().stream().sorted().map(TableKind::toString).collect(Collectors.joining("|")));
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining("|"));
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private static List<String> fields(Source source) {
    return List.of(
        source.act(),
        source.place(),
        source.from().toString(),
        source.to().map(Object::toString).orElse(""),
        source.status().toString(),
        source.confirmedBy(),
        source.confirmedOn().map(Object::toString).orElse(""));
  }

  private static void line(StringBuilder out, List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    out.append(all.stream().map(TableText::quoted).collect(Collectors.joining(";"))).append('\n');
  }

  private static String quoted(String field) {
    String line = field.replaceAll("[\\r\\n]+", " ");
    return line.contains(";") || line.contains("\"") || line.contains("\t")
        ? '"' + line.replace("\"", "\"\"") + '"'
        : line;
  }
}
