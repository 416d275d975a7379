package kz.tizilim.cli;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.documents.finding.Findings;

/** How a label is known, for a person. */
final class EvidenceWords {
  private EvidenceWords() {}

  static String of(Evidence evidence, Language language) {
    if (evidence instanceof Evidence.Printed printed) {
      return CliMessages.say(language, "evidence.printed", printed.line());
    }
    if (evidence instanceof Evidence.Inferred it) {
      return open(language, "evidence.inferred", it.confidence(), it.candidates(), it.reason());
    }
    if (evidence instanceof Evidence.Unknown it) {
      return open(language, "evidence.unknown", it.confidence(), it.candidates(), it.reason());
    }
    Evidence.Confirmed it = (Evidence.Confirmed) evidence;
    return CliMessages.say(
        language, "evidence.confirmed", it.day(), it.by(), it.reason(), of(it.source(), language));
  }

  private static String open(
      Language language, String key, double confidence, List<String> candidates, String reason) {
    return CliMessages.say(language, key, confidence, candidates, Findings.told(reason, language));
  }
}
