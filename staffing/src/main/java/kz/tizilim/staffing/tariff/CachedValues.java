package kz.tizilim.staffing.tariff;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The values of formulas, stored next to them in a workbook: programs that do not compute show
 * them. The workbook asks to be computed when it is opened.
 */
final class CachedValues {
  private static final Pattern FORMULA =
      Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*)><f>([^<]*)</f></c>");
  private static final String SHEET = "xl/worksheets/sheet";
  private static final String BOOK = "xl/workbook.xml";
  private static final String CALCULATE = "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>";

  private final Map<String, BigDecimal> values = new HashMap<>();

  /** Stores the value of a formula; {@code sheet} counts from 1. */
  void put(int sheet, String cell, BigDecimal value) {
    values.put(sheet + "!" + cell, value);
  }

  /** Writes the workbook in a file with the values. */
  void write(Path workbook, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile in = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().startsWith(SHEET)) {
          String number = entry.getName().replaceAll("\\D", "");
          zip.write(with(number, text(bytes)).getBytes(StandardCharsets.UTF_8));
        } else if (entry.getName().equals(BOOK)) {
          zip.write(text(bytes).replace("</workbook>", CALCULATE).getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(bytes);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String with(String sheet, String xml) {
    Matcher formula = FORMULA.matcher(xml);
    StringBuilder all = new StringBuilder(xml.length() + xml.length() / 8);
    while (formula.find()) {
      BigDecimal value = values.get(sheet + "!" + formula.group(1));
      String cached = value == null ? "" : "<v>" + value.toPlainString() + "</v>";
      formula.appendReplacement(
          all,
          Matcher.quoteReplacement(
              "<c r=\""
                  + formula.group(1)
                  + "\""
                  + formula.group(2)
                  + "><f>"
                  + formula.group(3)
                  + "</f>"
                  + cached
                  + "</c>"));
    }
    return formula.appendTail(all).toString();
  }
}
