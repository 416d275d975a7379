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

  /** What of a title is not the institution: «Реестр должностей», «… лауазымдарының тізілімі». */
  private static final Pattern NOT_SCOPE =
      Pattern.compile(
          "^реестр(?:\\s+должностей)?(?:\\s+работников)?(?!\\p{L})"
              + "|(?:лауазымдар\\p{L}*\\s+)?(?<!\\p{L})тізілімі?$",
          FLAGS);

  /** «Об утверждении …», «… бекіту туралы»: the title of an act, not of a register. */
  private static final Pattern OF_ACT = Pattern.compile("\\s*(?:О|Об|Обо)\\s.*|.*туралы\\s*");

  private Scope() {}

  /** The words of {@code title} that name the institution; empty where it has none. */
  public static String of(String title) {
    Matcher russian = RUSSIAN.matcher(title);
    if (russian.find()) {
      return russian.group(1).strip();
    }
    Matcher kazakh = KAZAKH.matcher(title);
    if (kazakh.matches()) {
      return kazakh.group(1).strip();
    }
    boolean ofAct = OF_ACT.matcher(title).matches();
    return ofAct ? "" : NOT_SCOPE.matcher(title.strip()).replaceAll("").strip();
  }
}
