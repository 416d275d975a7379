package kz.tizilim.cli;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.documents.finding.Findings;

/** How a label is known, for a person. */
final class EvidenceWords {
  private EvidenceWords() {}

  static String of(Evidence evidence) {
    if (evidence instanceof Evidence.Printed printed) {
      return CliMessages.say("evidence.printed", printed.line());
    }
    if (evidence instanceof Evidence.Inferred it) {
      return open("evidence.inferred", it.confidence(), it.candidates(), it.reason());
    }
    if (evidence instanceof Evidence.Unknown it) {
      return open("evidence.unknown", it.confidence(), it.candidates(), it.reason());
    }
    Evidence.Confirmed it = (Evidence.Confirmed) evidence;
    return CliMessages.say("evidence.confirmed", it.day(), it.by(), it.reason(), of(it.source()));
  }

  private static String open(
      String key, double confidence, List<String> candidates, String reason) {
    return CliMessages.say(key, confidence, candidates, Findings.told(reason, Language.RU));
  }
}
