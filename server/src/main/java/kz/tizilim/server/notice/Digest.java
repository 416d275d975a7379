package kz.tizilim.server.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.request.DutyOfAct;

/**
 * The notice of a day: the duties that are late or fall due within a week, and how many proposals
 * wait for a decision. In Kazakh and in Russian, since nobody is asked for a language.
 *
 * @param subject the subject
 * @param text the text
 */
record Digest(String subject, String text) {
  private static final int DAYS_AHEAD = 7;

  /** The notice of a day; empty where there is nothing to notice. */
  static Optional<Digest> of(Registrar registrar, LocalDate day, String address) {
    List<DutyOfAct> duties =
        DutyOfAct.all(registrar, day).stream().filter(duty -> isNear(duty, day)).toList();
    long waiting =
        registrar.history().proposals().stream().filter(one -> one.decision().isEmpty()).count();
    if (duties.isEmpty() && waiting == 0) {
      return Optional.empty();
    }
    long late = duties.stream().filter(DutyOfAct::isLate).count();
    String subject =
        Sentences.say(Language.KK, "notice.subject", late, duties.size() - late, waiting)
            + " / "
            + Sentences.say(Language.RU, "notice.subject", late, duties.size() - late, waiting);
    StringBuilder text = new StringBuilder();
    for (Language language : List.of(Language.KK, Language.RU)) {
      text.append(Sentences.say(language, "notice.lead", day)).append("\n\n");
      duties.forEach(duty -> text.append(told(duty, language)).append('\n'));
      if (waiting > 0) {
        text.append('\n').append(Sentences.say(language, "notice.waiting", waiting)).append('\n');
      }
      text.append('\n');
    }
    if (!address.isEmpty()) {
      text.append(address).append("work\n");
    }
    return Optional.of(new Digest(subject, text.toString()));
  }

  private static boolean isNear(DutyOfAct duty, LocalDate day) {
    DutyCard.State state = duty.card().state();
    LocalDate until = day.plusDays(DAYS_AHEAD);
    return duty.isLate()
        || state == DutyCard.State.UNVERIFIED
        || (state == DutyCard.State.DUE
            && duty.card().day().filter(last -> !last.isAfter(until)).isPresent());
  }

  private static String told(DutyOfAct duty, Language language) {
    String day = duty.card().day().map(LocalDate::toString).orElse("—");
    String days = duty.otherDay().map(other -> day + " (" + other + ")").orElse(day);
    String who = duty.card().duty().who();
    return "* "
        + days
        + "  "
        + duty.card().stateTold(language)
        + "  "
        + duty.act().id().told().in(language)
        + ", "
        + duty.card().duty().told(language)
        + (who.isEmpty() ? "" : " — " + who);
  }
}
