package kz.tizilim.core.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Lines;

/**
 * What persons confirmed of the editions of one register. A confirmation is about the text of its
 * act: a later edition that left the entry as that act has it keeps the confirmation, whenever it
 * was given.
 */
final class Readings {

  /** A confirmation and the edition that it was given of, as it was just before. */
  private record Given(Edition edition, Confirmation confirmation) {}

  private final List<Given> all = new ArrayList<>();

  /** Notes a confirmation of an edition. */
  void add(Edition edition, Confirmation confirmation) {
    all.add(new Given(edition, confirmation));
  }

  /** A later edition with what was confirmed of entries that it left as they were. */
  Edition inherited(Edition later) {
    Edition edition = later;
    for (Given given : all) {
      edition =
          given.edition().act().id().equals(later.act().id())
              ? edition
              : carried(given, edition).orElse(edition);
    }
    return edition;
  }

  private static Optional<Edition> carried(Given given, Edition later) {
    Confirmation confirmation = given.confirmation();
    if (confirmation.what() instanceof Confirmation.What.OfLabel label) {
      return given
          .edition()
          .find(label.entry())
          .flatMap(entry -> same(given.edition(), entry, later))
          .map(entry -> new Confirmation.What.OfLabel(entry.id(), label.label(), label.value()))
          .flatMap(what -> in(later, confirmation, what));
    }
    Lines lines = ((Confirmation.What.OfSlip) confirmation.what()).lines();
    return in(later, confirmation, confirmation.what())
        .filter(next -> next.findings().stream().distinct().count() == next.findings().size())
        .filter(next -> later.findings().stream().anyMatch(one -> one.lines().equals(lines)));
  }

  /** The entry of a later edition that an act left as the text of {@code edition} has it. */
  private static Optional<Entry> same(Edition edition, Entry entry, Edition later) {
    return later.entries().stream()
        .filter(one ->
            later.act(one).equals(edition.act(entry))
                && one.lines().equals(entry.lines())
                && one.text().equals(entry.text()))
        .findFirst();
  }

  private static Optional<Edition> in(
      Edition later, Confirmation confirmation, Confirmation.What what) {
    Confirmation same =
        new Confirmation(confirmation.day(), confirmation.by(), confirmation.reason(), what);
    return same.in(later) instanceof Confirmation.Outcome.Confirmed confirmed
        ? Optional.of(confirmed.edition())
        : Optional.empty();
  }
}
