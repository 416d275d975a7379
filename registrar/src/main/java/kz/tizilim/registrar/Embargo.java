package kz.tizilim.registrar;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.Proposal;

/**
 * What of a history everybody may see. Nothing of an act is public before its first official
 * publication (Law on Legal Acts, art. 37(6)); what is not recorded as published is held back, for
 * that is the safe reading. Order № 692, which the program carries, is public: it is carried as it
 * was officially published, though on which day is not known.
 */
public final class Embargo {
  private static final String CARRIED = CarriedActs.in("mod-692-2024-07-01").life().act();

  private Embargo() {}

  /**
   * The part of {@code history} that is public on {@code today}. Proposals are not, unless they
   * were approved, nor is an edition with words of an act that is held back.
   */
  public static History lifted(History history, LocalDate today) {
    Set<String> hidden =
        history.versions().stream()
            .filter(version -> covers(version, today))
            .map(version -> version.edition().act().shortName())
            .collect(Collectors.toSet());
    Set<String> open =
        history.versions().stream()
            .map(EditionLife::edition)
            .filter(edition -> !hidden.contains(edition.act().shortName()))
            .filter(edition ->
                hidden.isEmpty()
                    || edition.entries().stream()
                        .noneMatch(entry -> hidden.contains(edition.cite(entry).act())))
            .map(edition -> edition.act().shortName())
            .collect(Collectors.toSet());
    boolean isWhole =
        open.size() == history.versions().size()
            && history.proposals().stream().allMatch(one -> one.state() == Proposal.State.APPROVED);
    return isWhole ? history : history.of(open::contains);
  }

  /** Whether nothing of the act of {@code version} is public yet. */
  public static boolean covers(EditionLife version, LocalDate today) {
    return !version.edition().act().shortName().equals(CARRIED)
        && version.life().day(Fact.Kind.PUBLISHED).filter(day -> !day.isAfter(today)).isEmpty();
  }
}
