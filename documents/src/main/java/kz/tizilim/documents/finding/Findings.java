package kz.tizilim.documents.finding;

import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;

/** Makes findings, each told by one of the sentences whose keys begin with {@code finding.}. */
public final class Findings {
  private Findings() {}

  /**
   * A finding told by the sentence {@code finding.key}. Its code is the key as far as the first
   * dot; what is behind it tells sentences of one code apart.
   *
   * @param words what stands in the sentence
   */
  public static Finding of(Severity severity, String key, Lines lines, Object... words) {
    String told = Remark.of("finding." + key, words).toString();
    int dot = key.indexOf('.');
    return new Finding(severity, dot < 0 ? key : key.substring(0, dot), told, lines);
  }

  /** What was found, for a person; a finding is kept in Russian. */
  public static String told(Finding finding, Language language) {
    return Remark.read("finding.", finding.message()).in(language);
  }

  /** Why a label is read as it is, for a person; a reason is kept in Russian. */
  public static String told(String reason, Language language) {
    return Remark.retold("reason.", reason, language);
  }
}
