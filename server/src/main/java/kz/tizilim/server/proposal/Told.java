package kz.tizilim.server.proposal;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.act.Event;
import kz.tizilim.history.Recorded;
import kz.tizilim.register.Confirmation;
import kz.tizilim.register.Edition;
import kz.tizilim.server.told.Sentences;
import kz.tizilim.told.Language;

/** What is proposed, in sentences. */
final class Told {
  private Told() {}

  static List<String> of(Recorded.Proposed proposed, Language language) {
    return proposed.what().stream().map(one -> of(one, language)).toList();
  }

  static String of(Recorded.Plain one, Language language) {
    if (one instanceof Recorded.Made made) {
      Edition edition = made.edition();
      return Sentences.say(
          language,
          "proposal.made",
          edition.act().shortName(),
          edition.entries().size(),
          edition.findings().size());
    }
    if (one instanceof Recorded.Happened happened) {
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
    Recorded.Confirmed confirmed = (Recorded.Confirmed) one;
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
