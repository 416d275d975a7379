package kz.tizilim.registrar;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.act.Fact;
import kz.tizilim.documents.BuiltInActs;
import kz.tizilim.history.History;
import kz.tizilim.history.Version;

/**
 * What of a history everybody may see. Nothing of an act is public before its first official
 * publication (Law on Legal Acts, art. 37(6)); what is not recorded as published is held back, for
 * that is the safe reading. Order № 692, which the program carries, is public: it is carried as it
 * was officially published, though on which day is not known.
 */
public final class Embargo {
  private static final String CARRIED = BuiltInActs.life692().act();

  private Embargo() {}

  /** The part of {@code history} that is public on {@code today}. */
  public static History lifted(History history, LocalDate today) {
    Set<String> published =
        history.versions().stream()
            .filter(version -> !covers(version, today))
            .map(version -> version.edition().act().shortName())
            .collect(Collectors.toSet());
    boolean all = published.size() == history.versions().size();
    return all ? history : history.of(published::contains);
  }

  /** Whether nothing of the act of {@code version} is public yet. */
  public static boolean covers(Version version, LocalDate today) {
    return !version.edition().act().shortName().equals(CARRIED)
        && version.life().day(Fact.Kind.PUBLISHED).filter(day -> !day.isAfter(today)).isEmpty();
  }
}
