package kz.tizilim.server.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.message.Sentences;

/**
 * A record with tables, as those who are signed in see it.
 *
 * @param position its position in the log
 * @param told what was loaded, in a sentence
 * @param at when
 * @param state whether somebody confirmed it, and who, in a sentence
 * @param isOpen whether nobody has confirmed it
 * @param canConfirm whether the user may
 */
record LoadedView(
    int position, String told, String at, String state, boolean isOpen, boolean canConfirm) {
  /** The records with tables, the newest first. */
  static List<LoadedView> all(History history, Person person, Language language) {
    List<LoadedView> views = new ArrayList<>();
    for (Map.Entry<Integer, HistoryRecord.TablesLoaded> one : PayRecords.loaded(history)) {
      HistoryRecord.TablesLoaded loaded = one.getValue();
      Optional<HistoryRecord.TablesConfirmed> confirmed = confirmed(history, one.getKey());
      boolean isOwn = loaded.by().strip().equalsIgnoreCase(person.name());
      views.add(
          0,
          new LoadedView(
              one.getKey(),
              RecordText.of(loaded, language),
              Moment.text(loaded.recordedAt()),
              confirmed
                  .map(it ->
                      Sentences.say(
                          language,
                          "pay.record.confirmed",
                          it.by(),
                          Moment.text(it.recordedAt()),
                          it.reason()))
                  .orElseGet(() -> Sentences.say(language, "pay.record.open")),
              confirmed.isEmpty(),
              confirmed.isEmpty() && person.is(Role.APPROVER) && !isOwn));
    }
    return views;
  }

  private static Optional<HistoryRecord.TablesConfirmed> confirmed(History history, int position) {
    return history.positions().values().stream()
        .filter(HistoryRecord.TablesConfirmed.class::isInstance)
        .map(HistoryRecord.TablesConfirmed.class::cast)
        .filter(one -> one.loaded() == position)
        .findFirst();
  }

  /** The name of the form that confirms it. */
  public String formName() {
    return form(position);
  }

  static String form(int position) {
    return "confirm-" + position;
  }
}
