package kz.tizilim.registrar.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.drafting.KazakhPosts;
import kz.tizilim.drafting.open.OpenEdition;

/** What a history has of an edition for the open forms. */
public final class OpenEditions {
  /** The Kazakh texts of the carried acts, each read when it is asked for first. */
  private static final Map<ActId, List<Edition>> KAZAKH = new ConcurrentHashMap<>();

  private OpenEditions() {}

  /** An edition of {@code register} with all that {@code history} has of it. */
  public static OpenEdition of(History history, RegisterHistory register, EditionLife life) {
    return new OpenEdition(
        register, life, recorded(history, life), kazakh(register, life), slips(history, life));
  }

  /** The edition as its act was recorded, before anything was confirmed. */
  private static Edition recorded(History history, EditionLife life) {
    return history
        .counting()
        .filter(HistoryRecord.Made.class::isInstance)
        .map(one -> ((HistoryRecord.Made) one).edition())
        .filter(made -> made.act().id().equals(life.act()) && isAlike(made, life.edition()))
        .reduce((first, last) -> last)
        .orElse(life.edition());
  }

  private static boolean isAlike(Edition made, Edition now) {
    List<Entry> before = made.entries();
    List<Entry> after = now.entries();
    return made.annex().number() == now.annex().number()
        && before.size() == after.size()
        && IntStream.range(0, before.size())
            .allMatch(i ->
                before.get(i).text().equals(after.get(i).text())
                    && before.get(i).lines().equals(after.get(i).lines()));
  }

  /** The Kazakh words of the last edition that has a Kazakh text, as far as they still hold. */
  private static KazakhPosts kazakh(RegisterHistory register, EditionLife life) {
    List<EditionLife> until = new ArrayList<>();
    for (EditionLife one : OpenEdition.inOrder(register)) {
      until.add(one);
      if (one.equals(life)) {
        break;
      }
    }
    for (int i = until.size() - 1; i >= 0; i--) {
      Edition origin = until.get(i).edition();
      Optional<Edition> text = text(origin);
      if (text.isPresent()) {
        return KazakhPosts.of(life.edition(), origin, text.get());
      }
    }
    return KazakhPosts.NONE;
  }

  private static Optional<Edition> text(Edition edition) {
    return KAZAKH.computeIfAbsent(edition.act().id(), OpenEditions::read).stream()
        .filter(one -> one.annex().number() == edition.annex().number())
        .findFirst();
  }

  private static List<Edition> read(ActId act) {
    return CarriedActs.find(act)
        .flatMap(CarriedAct::kazakhText)
        .map(text -> OrderReader.read(new SourceText(act.toString(), text)).editions())
        .orElse(List.of());
  }

  private static List<Confirmation> slips(History history, EditionLife life) {
    return history
        .counting()
        .filter(HistoryRecord.Confirmed.class::isInstance)
        .map(HistoryRecord.Confirmed.class::cast)
        .filter(one -> one.act().fits(life.act()))
        .filter(one -> one.register().map(life.register()::equals).orElse(true))
        .map(HistoryRecord.Confirmed::confirmation)
        .filter(one -> one.what() instanceof Confirmation.What.OfSlip)
        .toList();
  }
}
