package kz.tizilim.server.open;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The links between an address and its states (RFC 7089, section 2.2), and its dates. */
final class MementoLinks {
  /** A date of HTTP, with two digits for the day (RFC 9110, section 5.6.7). */
  static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MementoLinks() {}

  static String date(Instant moment) {
    return HTTP_DATE.format(moment);
  }

  /** The value of a header {@code Link} with these relations. */
  static String of(String server, Original original, String... relations) {
    List<String> links = new ArrayList<>();
    for (String relation : relations) {
      switch (relation) {
        case "original" -> links.add("<" + server + original.address() + ">; rel=\"original\"");
        case "timegate" ->
            links.add("<" + server + "/timegate" + original.address() + ">; rel=\"timegate\"");
        case "timemap" ->
            links.add(
                "<"
                    + server
                    + "/timemap"
                    + original.address()
                    + ">; rel=\"timemap\"; type=\"application/link-format\"");
        default -> throw new IllegalArgumentException("There is no relation " + relation + ".");
      }
    }
    return String.join(", ", links);
  }
}
