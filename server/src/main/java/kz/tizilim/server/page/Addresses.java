package kz.tizilim.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;

/** Addresses of pages with parameters. */
final class Addresses {
  private static final int LONGEST = 300;

  private Addresses() {}

  /** The page that finds the code of a post, with the values of a row. */
  static String place(StaffingRow row) {
    StringBuilder address = new StringBuilder("/place");
    char before = '?';
    for (Column column : Column.OF_POST) {
      String text = row.text(column);
      if (!text.isBlank()) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        address
            .append(before)
            .append(column)
            .append('=')
            .append(URLEncoder.encode(cut, StandardCharsets.UTF_8));
        before = '&';
      }
    }
    return address.toString();
  }
}
