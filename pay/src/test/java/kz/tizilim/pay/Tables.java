package kz.tizilim.pay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.pay.load.Loaded;
import kz.tizilim.pay.load.Samples;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.pay.load.TableLoader;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.pay.table.Source;

/** Tables of tests. */
final class Tables {
  private Tables() {}

  /** The sample set with more tables in their text form. */
  static PayBook sample(String... more) {
    PayTables tables = tables();
    for (String text : more) {
      tables = tables.with(TableText.parse(text));
    }
    return PayBook.of(tables);
  }

  static PayTables tables() {
    Loaded loaded = TableLoader.load(Samples.files(Samples.EDUCATION_2019), List.of());
    if (!loaded.isSound()) {
      throw new AssertionError(loaded.faults().toString());
    }
    return loaded.tables();
  }

  /** The sample set as if nothing had ended and no newer act were known, with rules of a policy. */
  static PayBook sampleWithoutEnd(String policy) {
    List<PayRow> rows = new ArrayList<>();
    for (PayRow row : tables().rows()) {
      if (!(row instanceof PayRow.KnownAct)) {
        Source from = row.source();
        rows.add(
            row.from(
                new Source(
                    from.act(),
                    from.place(),
                    from.from(),
                    Optional.empty(),
                    from.status(),
                    "",
                    Optional.empty(),
                    false)));
      }
    }
    StringBuilder text = new StringBuilder("[policy]\n");
    String[] lines = policy.strip().split("\n", -1);
    text.append(lines[0]).append(";act;place;from;to;status;confirmed_by;confirmed_on\n");
    for (int i = 1; i < lines.length; i++) {
      text.append(lines[i]).append(";правило;;2016-01-01;;printed;;\n");
    }
    return PayBook.of(new PayTables(rows).with(TableText.parse(text.toString())));
  }

  /** Terms as {@code years=2; units=0.5; allowances=A,B}. */
  static PostTerms terms(String text) {
    Map<PayColumn, String> cells = new EnumMap<>(PayColumn.class);
    String rest = text;
    int split = text.indexOf("split=");
    if (split >= 0) {
      cells.put(PayColumn.SPLIT, text.substring(split + 6));
      rest = text.substring(0, split);
    }
    for (String part : rest.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        PayColumn column = PayColumn.find(part.substring(0, equals).strip()).orElseThrow();
        String value = part.substring(equals + 1).strip();
        cells.put(column, column == PayColumn.ALLOWANCES ? value.replace(',', ';') : value);
      }
    }
    return PostTerms.read(cells);
  }

  /** The faults of files, given as name and text. */
  static Loaded load(String... namesAndTexts) {
    List<TableFile> files = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.add(TableFile.csv(namesAndTexts[i], namesAndTexts[i + 1]));
    }
    return TableLoader.load(files, List.of());
  }
}
