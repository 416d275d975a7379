package kz.tizilim.server.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.registrar.ActFile;
import kz.tizilim.registrar.EditionId;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** The files of acts. Duties follow from the published text, so only where that is at hand. */
@ApplicationScoped
public class Acts {
  private final Desk desk;
  private final String named = Registrar.name692();
  private Optional<ActFile> carried = Optional.empty();

  @Inject
  Acts(Desk desk) {
    this.desk = desk;
  }

  /**
   * The act of that number or name; of several with one number the one recorded last.
   *
   * @throws Problem if there is none
   */
  public static EditionLife version(Registrar registrar, String id) {
    List<EditionLife> versions = registrar.history().versions();
    for (int i = versions.size() - 1; i >= 0; i--) {
      EditionLife version = versions.get(i);
      if (version.edition().act().number().equals(id)
          || EditionId.act(version.edition().act()).equals(id)) {
        return version;
      }
    }
    throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-act", id);
  }

  /**
   * The file of an act with its life as recorded; empty where its published text is not at hand.
   */
  public Optional<ActFile> file(EditionLife version) {
    return version.edition().act().shortName().equals(named)
        ? Optional.of(carried().with(version.life()))
        : Optional.empty();
  }

  /* Reading the text takes a second of a start that nobody should wait for. */
  private synchronized ActFile carried() {
    ActFile file = carried.orElseGet(ActFile::order692);
    carried = Optional.of(file);
    return file;
  }

  /**
   * The file as if the act had first been published on a day.
   *
   * @throws Problem if such a day cannot be supposed
   */
  public static ActFile supposing(ActFile file, LocalDate published) {
    try {
      return file.supposing(Fact.Kind.PUBLISHED, published);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "problem.supposed", published);
    }
  }

  /** The name of an act in an address. */
  public static String slug(ActFile file) {
    return EditionId.act(file.act());
  }

  /** The moment where the server stands. */
  public Instant now() {
    return desk.clock().instant();
  }
}
