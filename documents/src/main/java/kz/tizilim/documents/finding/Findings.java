package kz.tizilim.documents.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;

/** Makes findings, each with one of the sentences whose keys begin with {@code finding.}. */
public final class Findings {
  private static final Pattern LINES = Pattern.compile("«[^»]*»|стр\\. (\\d+)(?:-(\\d+))?");

  private Findings() {}

  /**
   * A finding with the sentence {@code finding.key}. Its code is the key up to the first dot; what
   * is behind it distinguishes the sentences of one code.
   *
   * @param words the words in the sentence
   */
  public static Finding of(Severity severity, String key, Lines lines, Object... words) {
    String message = Remark.of("finding." + key, words).toString();
    int dot = key.indexOf('.');
    return new Finding(severity, dot < 0 ? key : key.substring(0, dot), message, lines);
  }

  /** What was found, for a person; a finding is kept in Russian. */
  public static String told(Finding finding, Language language) {
    return spelled(Remark.read("finding.", finding.message()).in(language), language);
  }

  /** Why a label is read as it is, for a person; a reason is kept in Russian. */
  public static String told(String reason, Language language) {
    return spelled(Remark.retold("reason.", reason, language), language);
  }

  /*
   * What is kept shortens «строка» to «стр.», which people read as a page. Only what is kept must
   * stay as it was; quoted words of the law stay too.
   */
  private static String spelled(String text, Language language) {
    if (language != Language.RU) {
      return text;
    }
    return LINES
        .matcher(text)
        .replaceAll(found -> {
          if (found.group(1) == null) {
            return Matcher.quoteReplacement(found.group());
          }
          return found.group(2) == null
              ? "строка " + found.group(1)
              : "строки " + found.group(1) + "–" + found.group(2);
        });
  }
}
