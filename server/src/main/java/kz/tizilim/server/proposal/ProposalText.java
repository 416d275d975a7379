package kz.tizilim.server.proposal;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.server.message.Sentences;

/** What is proposed, in sentences. */
final class ProposalText {
  private ProposalText() {}

  static List<String> of(HistoryRecord.Proposed proposed, Language language) {
    return proposed.what().stream().map(one -> of(one, language)).toList();
  }

  static String of(HistoryRecord.Plain one, Language language) {
    if (one instanceof HistoryRecord.Made made) {
      Edition edition = made.edition();
      return Sentences.say(
          language,
          "proposal.made",
          edition.act().shortName(),
          edition.entries().size(),
          edition.findings().size());
    }
    if (one instanceof HistoryRecord.Happened happened) {
      Event event = happened.event();
      return Sentences.say(
          language,
          event.corrects().isPresent() ? "proposal.corrected" : "proposal.happened",
          happened.act(),
          Sentences.say(language, "proposal.event." + event.kind()),
          event.day().map(LocalDate::toString).orElse("—"),
          event.fact().told(language),
          event.basis().told(language),
          event.corrects().orElse(0));
    }
    HistoryRecord.Confirmed confirmed = (HistoryRecord.Confirmed) one;
    Confirmation confirmation = confirmed.confirmation();
    return confirmation.what() instanceof Confirmation.What.OfLabel label
        ? Sentences.say(
            language,
            "proposal.label." + label.label(),
            label.entry(),
            label.value(),
            confirmation.reason())
        : slip(language, confirmation);
  }

  private static String slip(Language language, Confirmation confirmation) {
    Confirmation.What.OfSlip slip = (Confirmation.What.OfSlip) confirmation.what();
    return Sentences.say(
        language, "proposal.slip", slip.lines(), slip.words(), confirmation.reason());
  }
}
