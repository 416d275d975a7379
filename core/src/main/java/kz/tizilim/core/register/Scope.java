package kz.tizilim.core.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose posts a register classifies, as its title says. */
public final class Scope {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** «Реестр должностей гражданских служащих (за исключением …) воинских частей …». */
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?:должностей\\s+)?гражданских\\s+служащих\\s+(?:\\([^)]*\\)\\s*)?(.+)", FLAGS);

  /** «… азаматтық қызметшілері лауазымдарының тізілімі». */
  private static final Pattern KAZAKH =
      Pattern.compile("(.+?)\\s+азаматтық\\s+қызметшілер\\p{L}*\\s.*", FLAGS);

  private Scope() {}

  /** The words of {@code title} behind «гражданских служащих»; empty where it has none. */
  public static String of(String title) {
    Matcher russian = RUSSIAN.matcher(title);
    if (russian.find()) {
      return russian.group(1).strip();
    }
    Matcher kazakh = KAZAKH.matcher(title);
    return kazakh.matches() ? kazakh.group(1).strip() : "";
  }
}
