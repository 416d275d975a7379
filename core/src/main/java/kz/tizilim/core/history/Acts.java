package kz.tizilim.core.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.RegisterId;

/** Which acts the records of a history are about. */
final class Acts {
  private Acts() {}

  /** The acts whose text or edition is recorded and not withdrawn. */
  static List<ActId> all(List<HistoryRecord.Plain> counting) {
    List<ActId> acts = new ArrayList<>();
    for (HistoryRecord.Plain one : counting) {
      if (one instanceof HistoryRecord.Withdrawn) {
        acts.remove(one.act());
      } else if (founds(one) && !acts.contains(one.act())) {
        acts.add(one.act());
      }
    }
    return List.copyOf(acts);
  }

  private static boolean founds(HistoryRecord.Plain record) {
    return record instanceof HistoryRecord.Issued || record instanceof HistoryRecord.Made;
  }

  /**
   * The recorded act that {@code act} names, perhaps without its issuer; the only one that fits.
   */
  static Optional<ActId> known(List<HistoryRecord.Plain> counting, ActId act) {
    List<ActId> all = all(counting);
    if (all.contains(act)) {
      return Optional.of(act);
    }
    List<ActId> fitting = all.stream().filter(act::fits).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /**
   * The record about its act as it is fully identified.
   *
   * @throws Refused if its act is not recorded, or is recorded already
   */
  static HistoryRecord.Plain identified(
      List<HistoryRecord.Plain> before, HistoryRecord.Plain record) {
    if (!founds(record)) {
      return record.about(
          known(before, record.act())
              .orElseThrow(() -> Refused.because("refused.act-unknown", record.act().label())));
    }
    if (repeats(before, record)) {
      throw Refused.because("refused.act-recorded", record.act().label());
    }
    return record;
  }

  private static boolean repeats(List<HistoryRecord.Plain> before, HistoryRecord.Plain record) {
    List<HistoryRecord.Plain> standing = standing(before, record.act());
    return record instanceof HistoryRecord.Made made
        ? standing.stream()
            .anyMatch(one ->
                one instanceof HistoryRecord.Made other
                    && isOfOneAnnex(made, other)
                    && made.commencement().equals(other.commencement()))
        : !standing.isEmpty();
  }

  private static boolean isOfOneAnnex(HistoryRecord.Made one, HistoryRecord.Made other) {
    return one.edition().annex().number() == other.edition().annex().number();
  }

  /** The records of an act since it was last withdrawn. */
  static List<HistoryRecord.Plain> standing(List<HistoryRecord.Plain> counting, ActId act) {
    return standing(counting.stream().filter(one -> one.act().equals(act)).toList())
        .getOrDefault(act, List.of());
  }

  /** The records of each act since it was last withdrawn. */
  static Map<ActId, List<HistoryRecord.Plain>> standing(List<HistoryRecord.Plain> counting) {
    Map<ActId, List<HistoryRecord.Plain>> byAct = new HashMap<>();
    for (HistoryRecord.Plain one : counting) {
      List<HistoryRecord.Plain> standing =
          byAct.computeIfAbsent(one.act(), act -> new ArrayList<>());
      if (one instanceof HistoryRecord.Withdrawn) {
        standing.clear();
      } else {
        standing.add(one);
      }
    }
    return byAct;
  }

  /** The acts among {@code all} that a person means by {@code text}. */
  static List<ActId> meant(List<ActId> all, String text) {
    String bare = text.strip().replaceFirst("^№\\s*", "");
    List<ActId> exact = all.stream().filter(act -> act.toString().equalsIgnoreCase(bare)).toList();
    return exact.isEmpty() ? all.stream().filter(act -> isMeant(act, bare)).toList() : exact;
  }

  private static boolean isMeant(ActId act, String text) {
    String day = act.signed().map(LocalDate::toString).orElse("");
    String low = text.toLowerCase(Locale.ROOT);
    String number = act.number().toLowerCase(Locale.ROOT);
    return low.equals(number)
        || low.equals(number + "/" + day)
        || low.equals(number + "-" + day)
        || ActId.find(text).filter(act::fits).isPresent();
  }

  /** The text of an act with the editions that it made. */
  static PublishedOrder order(
      List<HistoryRecord.Plain> counting, ActId act, List<EditionLife> lives) {
    List<Edition> editions = lives.stream().map(EditionLife::edition).toList();
    return standing(counting, act).stream()
        .filter(HistoryRecord.Issued.class::isInstance)
        .map(one -> ((HistoryRecord.Issued) one).order().withEditions(editions))
        .findFirst()
        .orElseGet(() -> PublishedOrder.of(editions.get(0)).withEditions(editions));
  }

  /**
   * The register that an edition states. Records of the first edition of this program may name no
   * act that they amend; the acts that their entries come from say it then.
   */
  static RegisterId stated(HistoryRecord.Made made) {
    Edition edition = made.edition();
    Optional<RegisterId> origin =
        edition.act().amendedAct().isPresent()
            ? Optional.empty()
            : edition.entries().stream()
                .flatMap(entry -> entry.origin().stream())
                .findFirst()
                .map(act -> new RegisterId(act, 0));
    return edition
        .annex()
        .register()
        .or(() -> origin)
        .or(() -> RegisterId.stated(edition.act(), edition.annex().number()))
        .orElseGet(() -> new RegisterId(made.act(), edition.annex().number()));
  }
}
