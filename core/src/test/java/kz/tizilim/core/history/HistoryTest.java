package kz.tizilim.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

final class HistoryTest {
  private static final String AFTER_TEN_DAYS =
      "вводится в действие по истечении десяти календарных дней после дня его первого официального"
          + " опубликования";

  private static Edition edition(String number, String signed, String code) {
    return Edition.parse(
        """
        edition приказ № NUMBER от SIGNED
          amends № 746 от 2015-12-30 () Об утверждении Реестра
        cell CODE
          entry 1 Архивист Центрального архива
            titles Архивист
            institutions Центрального архива
        """
            .replace("NUMBER", number)
            .replace("SIGNED", signed)
            .replace("CODE", code));
  }

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }

  private static HistoryRecord.Made made(String number, String signed, String code, int second) {
    return new HistoryRecord.Made(edition(number, signed, code), AFTER_TEN_DAYS, at(second));
  }

  private static HistoryRecord.Happened event(
      String number, String signed, Fact.Kind kind, String day, int second) {
    String words = kind == Fact.Kind.SENT ? "kk,ru пример" : "пример";
    Event event =
        Event.of(
            Fact.parse(kind, words),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            at(second));
    return new HistoryRecord.Happened(ActId.parse("приказ № " + number + " от " + signed), event);
  }

  private static Optional<RegisterHistory> register(History history) {
    return history.registers().stream().findFirst();
  }

  private static String on(History history, String day) {
    Optional<EditionForDay> onDay = register(history).flatMap(one -> one.on(LocalDate.parse(day)));
    return onDay
        .map(one ->
            "№ "
                + one.edition().act().number()
                + " "
                + one.standing()
                + one.since().map(since -> " " + since).orElse(""))
        .orElse("none");
  }

  @Test
  void an_act_is_answered_from_when_signed_and_applied_eleven_days_after_its_publication() {
    History signed = History.empty().with(made("1", "2024-07-01", "C2", 1));
    assertThat(on(signed, "2024-06-30")).isEqualTo("none");
    assertThat(on(signed, "2024-07-01")).isEqualTo("№ 1 UNPUBLISHED");
    History published = signed.with(event("1", "2024-07-01", Fact.Kind.PUBLISHED, "2024-07-05", 2));
    assertThat(on(published, "2024-07-15")).isEqualTo("№ 1 AWAITED 2024-07-16");
    assertThat(on(published, "2024-07-16")).isEqualTo("№ 1 APPLIED 2024-07-16");
    assertThat(on(published, "2099-01-01")).isEqualTo("№ 1 APPLIED 2024-07-16");
  }

  @Test
  void a_later_act_takes_its_place_on_its_own_day_and_not_when_signed() {
    History both =
        History.empty()
            .with(made("1", "2024-07-01", "C2", 1))
            .with(event("1", "2024-07-01", Fact.Kind.PUBLISHED, "2024-07-05", 2))
            .with(made("2", "2025-01-10", "C3", 3));
    assertThat(on(both, "2025-02-01")).isEqualTo("№ 1 APPLIED 2024-07-16");
    History applied = both.with(event("2", "2025-01-10", Fact.Kind.PUBLISHED, "2025-01-13", 4));
    assertThat(on(applied, "2025-01-23")).isEqualTo("№ 1 APPLIED 2024-07-16");
    assertThat(on(applied, "2025-01-24")).isEqualTo("№ 2 APPLIED 2025-01-24");
    assertThat(
            register(applied)
                .orElseThrow()
                .changes(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-02-01")))
        .hasValueSatisfying(
            change -> assertThat(change.codes().moved()).hasToString("[C2 → C3: 1]"));
  }

  @Test
  void a_late_correction_changes_the_law_and_not_what_was_known() {
    History wrong =
        History.empty()
            .with(made("1", "2024-07-01", "C2", 1))
            .with(event("1", "2024-07-01", Fact.Kind.PUBLISHED, "2024-07-15", 2));
    HistoryRecord.Happened right = event("1", "2024-07-01", Fact.Kind.PUBLISHED, "2024-07-05", 9);
    History corrected =
        wrong.with(new HistoryRecord.Happened(right.act(), right.event().correcting(1)));
    assertThat(on(corrected, "2024-07-20")).isEqualTo("№ 1 APPLIED 2024-07-16");
    assertThat(on(corrected.asKnown(at(8)), "2024-07-20")).isEqualTo("№ 1 AWAITED 2024-07-26");
    assertThat(on(corrected.atSize(1), "2024-07-20")).isEqualTo("№ 1 UNPUBLISHED");
    assertThat(corrected.asKnown(at(8)).records()).isEqualTo(wrong.records());
  }

  @Test
  void after_a_repeal_there_is_no_edition() {
    History repealed =
        History.empty()
            .with(made("1", "2024-07-01", "C2", 1))
            .with(event("1", "2024-07-01", Fact.Kind.APPLIED, "2024-07-20", 2))
            .with(event("1", "2024-07-01", Fact.Kind.REPEALED, "2025-01-01", 3));
    assertThat(on(repealed, "2024-12-31")).isEqualTo("№ 1 APPLIED 2024-07-20");
    assertThat(on(repealed, "2025-01-01")).isEqualTo("none");
  }

  @Test
  void a_confirmation_changes_the_label_and_keeps_what_the_text_says() {
    Edition edition =
        Edition.parse(
            """
            edition приказ № 1 от 2024-07-01
            cell B2-1
              grade unknown 0.51 [B2 B3] метка утрачена
              entry 1 Архивист Центрального архива
                titles Архивист
                institutions Центрального архива
            """);
    Confirmation.What what =
        new Confirmation.What.OfLabel(
            edition.entries().get(0).id(), Confirmation.Label.GRADE, "B3");
    Confirmation confirmation =
        new Confirmation(LocalDate.parse("2024-09-01"), "Отдел", "подлинник, с. 4", what);
    History history =
        History.empty()
            .with(new HistoryRecord.Made(edition, "", at(1)))
            .with(new HistoryRecord.Confirmed(edition.act().id(), confirmation, at(2)));
    Edition confirmed = history.editions().get(0).edition();
    assertThat(confirmed.cells().get(0).printedCode()).isEqualTo("B3-1");
    assertThat(confirmed.cells().get(0).gradeEvidence())
        .hasToString(
            "confirmed 2024-09-01 Отдел: подлинник, с. 4 ← unknown 0.51 [B2 B3] метка утрачена");
    assertThat(Edition.parse(confirmed.toString())).isEqualTo(confirmed);
    assertThat(history.atSize(1).editions().get(0).edition()).isEqualTo(edition);
  }

  @Test
  void a_confirmation_of_what_is_printed_or_not_there_is_refused() {
    Edition edition = edition("1", "2024-07-01", "C2");
    assertThat(misfit(edition, "C2/1", "C3")).isEqualTo("PRINTED");
    assertThat(misfit(edition, "C2/7", "C3")).isEqualTo("NO_ENTRY");
  }

  private static String misfit(Edition edition, String entry, String value) {
    Confirmation.What what =
        new Confirmation.What.OfLabel(EntryId.parse(entry), Confirmation.Label.GRADE, value);
    Confirmation.Outcome outcome =
        new Confirmation(LocalDate.parse("2024-09-01"), "Отдел", "подлинник", what).in(edition);
    return outcome instanceof Confirmation.Outcome.Misfit misfit
        ? misfit.reason().toString()
        : "confirmed";
  }

  @Test
  void a_record_out_of_order_or_of_an_unknown_act_is_refused() {
    History history = History.empty().with(made("1", "2024-07-01", "C2", 5));
    assertThatThrownBy(() -> history.with(made("2", "2024-08-01", "C2", 4)))
        .hasMessageContaining("Проверьте часы");
    assertThatThrownBy(() -> history.with(made("1", "2024-07-01", "C3", 6)))
        .hasMessageContaining("уже записан");
    assertThatThrownBy(
            () -> history.with(event("9", "2024-07-01", Fact.Kind.PUBLISHED, "2024-07-05", 6)))
        .hasMessageContaining("не записан");
  }

  @Test
  void on_any_day_the_edition_is_the_one_that_a_walk_through_the_days_finds() {
    Property.holds(
        300,
        random -> {
          History history = random(random);
          LocalDate first = LocalDate.parse("2024-01-01");
          String current = "";
          for (int i = 0; i < 800; i++) {
            LocalDate day = first.plusDays(i);
            for (EditionLife version : history.editions()) {
              // Of acts applied from one day the one recorded last comes last here too.
              if (version.applied().equals(Optional.of(day))) {
                current = version.edition().act().number();
              }
            }
            String found =
                register(history)
                    .flatMap(one -> one.on(day))
                    .filter(one -> one.standing() == EditionForDay.Standing.APPLIED)
                    .map(one -> one.edition().act().number())
                    .orElse("");
            assertThat(found).isEqualTo(current);
          }
        });
  }

  private static History random(Random random) {
    List<HistoryRecord> records = new ArrayList<>();
    int acts = 1 + random.nextInt(6);
    for (int i = 1; i <= acts; i++) {
      String signed = LocalDate.parse("2024-01-01").plusDays(random.nextInt(300)).toString();
      records.add(made(String.valueOf(i), signed, "C2", i));
      if (random.nextInt(4) > 0) {
        String published = LocalDate.parse(signed).plusDays(random.nextInt(200)).toString();
        records.add(event(String.valueOf(i), signed, Fact.Kind.PUBLISHED, published, i));
      }
    }
    return History.empty().withAll(records);
  }

  private static HistoryRecord.Proposed proposed(
      String who, int second, HistoryRecord.Plain... what) {
    return new HistoryRecord.Proposed(who, List.of(what), at(second));
  }

  private static HistoryRecord.Decided decided(int proposal, String who, boolean yes, int second) {
    return new HistoryRecord.Decided(
        ActId.parse("приказ № 1 от 2024-07-01"), proposal, who, yes, "", at(second));
  }

  /** An act that is signed, and Айша's proposal that it was published. */
  private static History proposed() {
    return History.empty()
        .with(made("1", "2024-07-01", "C2", 1))
        .with(proposed("Айша", 2, event("1", "2024-07-01", Fact.Kind.PUBLISHED, "2024-07-05", 2)));
  }

  private static String state(History history) {
    return history.proposals().get(0).state() + ", " + on(history, "2024-07-16");
  }

  @Test
  void a_proposal_counts_when_another_person_approves_and_from_that_moment() {
    assertThat(state(proposed())).isEqualTo("OPEN, № 1 UNPUBLISHED");
    History approved = proposed().with(decided(1, "Берик", true, 5));
    assertThat(state(approved)).isEqualTo("APPROVED, № 1 APPLIED 2024-07-16");
    assertThat(on(approved.asKnown(at(4)), "2024-07-16")).isEqualTo("№ 1 UNPUBLISHED");
    assertThat(on(approved.atSize(2), "2024-07-16")).isEqualTo("№ 1 UNPUBLISHED");
    assertThat(approved.editions().get(0).life().events().get(0).recordedAt()).isEqualTo(at(5));
  }

  @Test
  void a_refused_proposal_changes_nothing_and_its_author_may_refuse_it() {
    History refused = proposed().with(decided(1, "Айша", false, 5));
    assertThat(state(refused)).isEqualTo("REFUSED, № 1 UNPUBLISHED");
  }

  @Test
  void nobody_approves_what_they_proposed() {
    for (String same : List.of("Айша", "айша", " Айша ")) {
      assertThatThrownBy(() -> proposed().with(decided(1, same, true, 5)))
          .hasMessageContaining("нужен другой человек");
    }
  }

  @Test
  void a_proposal_is_decided_once() {
    for (boolean first : new boolean[] {true, false}) {
      History history = proposed().with(decided(1, "Берик", first, 5));
      assertThatThrownBy(() -> history.with(decided(1, "Дана", true, 6)))
          .hasMessageContaining("решение уже принято: Берик");
    }
  }

  @Test
  void only_a_proposal_is_decided() {
    assertThatThrownBy(() -> proposed().with(decided(0, "Берик", true, 5)))
        .hasMessageContaining("нет.");
    assertThatThrownBy(() -> proposed().with(decided(7, "Берик", true, 5)))
        .hasMessageContaining("нет.");
  }

  @Test
  void what_does_not_fit_is_not_proposed_and_what_fits_no_longer_is_not_approved() {
    assertThatThrownBy(() -> proposed().with(proposed("Айша", 3, made("1", "2024-07-01", "C3", 3))))
        .hasMessageContaining("уже записан");
    History twice =
        proposed()
            .with(proposed("Айша", 3, made("2", "2024-08-01", "C3", 3)))
            .with(proposed("Айша", 4, made("2", "2024-08-01", "D", 4)));
    HistoryRecord first =
        new HistoryRecord.Decided(
            ActId.parse("приказ № 2 от 2024-08-01"), 2, "Берик", true, "", at(5));
    HistoryRecord second =
        new HistoryRecord.Decided(
            ActId.parse("приказ № 2 от 2024-08-01"), 3, "Берик", true, "", at(6));
    History made = twice.with(first);
    assertThat(on(made, "2024-08-01")).isEqualTo("№ 2 UNPUBLISHED");
    assertThatThrownBy(() -> made.with(second)).hasMessageContaining("уже записан");
  }

  @Test
  void records_keep_their_positions_where_others_are_held_back() {
    History part =
        proposed()
            .with(made("2", "2024-08-01", "C3", 3))
            .with(event("1", "2024-07-01", Fact.Kind.PLACED, "2024-07-06", 4))
            .restrictedTo(act -> act.equals(ActId.parse("приказ № 1 от 2024-07-01")));
    assertThat(part.size()).isEqualTo(4);
    assertThat(part.records()).hasSize(2);
    assertThat(List.of(part.holds(0), part.holds(1), part.holds(2), part.holds(3)))
        .containsExactly(true, false, false, true);
    assertThat(part.atSize(3).records()).hasSize(1);
    assertThatThrownBy(() -> part.atSize(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_change_of_rights_counts_for_no_register_and_is_held_back() {
    HistoryRecord changed =
        new HistoryRecord.AccessChanged(
            AccessChange.ROLES,
            "root",
            Optional.empty(),
            "berik",
            List.of("publisher", "approver"),
            at(2));
    History open = History.empty().with(made("1", "2024-07-01", "C2", 1));
    History all = open.recording(List.of(changed)).with(made("2", "2024-08-01", "C3", 3));
    assertThat(all.size()).isEqualTo(3);
    assertThat(all.acts()).hasSize(2);
    assertThat(all.counting()).hasSize(2);
    assertThat(List.of(open.isOpen(), all.isOpen())).containsExactly(true, false);
    History part = all.restrictedTo(act -> true);
    assertThat(part.isOpen()).isTrue();
    assertThat(part.size()).isEqualTo(3);
    assertThat(List.of(part.holds(0), part.holds(1), part.holds(2)))
        .containsExactly(true, false, true);
    assertThatThrownBy(() -> all.with(changed)).isInstanceOf(Refused.class);
  }

  /** Midnight of 2 January 2026 in Almaty, where the day is already another than in Greenwich. */
  private static final int MIDNIGHT = (int) Instant.parse("2026-01-01T19:00:00Z").getEpochSecond();

  @Test
  void an_event_of_tomorrow_is_not_recorded_today_and_today_is_counted_in_kazakhstan() {
    History history = History.empty().with(made("1", "2025-12-01", "B2-1", 0));
    HistoryRecord.Happened before =
        event("1", "2025-12-01", Fact.Kind.PLACED, "2026-01-02", MIDNIGHT - 1);
    HistoryRecord.Happened after =
        event("1", "2025-12-01", Fact.Kind.PLACED, "2026-01-02", MIDNIGHT);
    assertThatThrownBy(() -> history.recording(List.of(before)))
        .hasMessageContaining("2026-01-02 ещё не наступил: сегодня 2026-01-01");
    assertThat(history.recording(List.of(after)).size()).isEqualTo(2);
    assertThat(history.with(before).size()).as("what was recorded once is read").isEqualTo(2);
  }

  @Test
  void of_two_proposals_of_one_publication_the_second_cannot_be_approved() {
    HistoryRecord.Happened first =
        event("1", "2025-12-01", Fact.Kind.PUBLISHED, "2025-12-05", MIDNIGHT);
    HistoryRecord.Happened second =
        event("1", "2025-12-01", Fact.Kind.PUBLISHED, "2025-12-06", MIDNIGHT);
    History proposed =
        History.empty()
            .with(made("1", "2025-12-01", "B2-1", 0))
            .recording(List.of(new HistoryRecord.Proposed("Айша", List.of(first), at(MIDNIGHT))))
            .recording(List.of(new HistoryRecord.Proposed("Айша", List.of(second), at(MIDNIGHT))));
    History one = proposed.recording(List.of(approval(1)));
    assertThatThrownBy(() -> one.recording(List.of(approval(2))))
        .hasMessageContaining("уже внесено: № 1, 2025-12-05");
    assertThatThrownBy(() -> one.recording(List.of(second, first)))
        .hasMessageContaining("уже внесено: № 1, 2025-12-05");
    assertThatThrownBy(() -> proposed.recording(List.of(second, first)))
        .hasMessageContaining("уже внесено: № 1, 2025-12-06");
  }

  private static HistoryRecord.Decided approval(int proposal) {
    ActId act = ActId.parse("приказ № 1 от 2025-12-01");
    return new HistoryRecord.Decided(act, proposal, "Берик", true, "", at(MIDNIGHT));
  }
}
