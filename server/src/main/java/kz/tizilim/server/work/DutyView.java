package kz.tizilim.server.work;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.server.request.DutyOfAct;

/**
 * A duty as the page of the department shows it.
 *
 * @param segment how addresses name its act
 * @param act how a citation names its act
 * @param name what it is, behind its clause
 * @param who whom it binds; empty where the clause names nobody
 * @param state how it stands
 * @param tone how that looks
 * @param day its day; empty where it has none
 * @param otherDay its day by the other reading; empty where there is one reading
 * @param lines how the day follows
 */
record DutyView(
    String segment,
    String act,
    String name,
    String who,
    String state,
    String tone,
    String day,
    String otherDay,
    List<String> lines) {

  static DutyView of(DutyOfAct duty, Language language) {
    List<String> lines = duty.card().lines(language);
    return new DutyView(
        duty.act().segment(),
        duty.act().id().told().in(language),
        duty.card().duty().told(language),
        duty.card().duty().who(),
        duty.card().stateTold(language),
        duty.isLate() ? "wrong" : duty.isOpen() ? "open" : "",
        duty.card().day().map(WrittenDay::digits).orElse(""),
        duty.otherDay().map(WrittenDay::digits).orElse(""),
        List.copyOf(lines.subList(1, lines.size())));
  }
}
