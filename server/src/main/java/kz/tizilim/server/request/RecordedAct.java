package kz.tizilim.server.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * An act of a history.
 *
 * @param id what identifies it
 * @param file its text, its life, and the duties that follow from them
 * @param editions the editions that it made, in the order of their records
 */
public record RecordedAct(ActId id, ActFile file, List<EditionLife> editions) {

  /** A path that names an act: by its id, its number, or its number and its day behind a slash. */
  public static final String PATH = "{id: [^/]+(?:/\\d\\d\\d\\d-\\d\\d-\\d\\d)?}";

  /** Every act that is recorded, in the order of the records. */
  public static List<RecordedAct> all(Registrar registrar) {
    History history = registrar.history();
    return history.acts().stream().map(act -> of(history, act)).toList();
  }

  /**
   * The act that a path names: by its id, its number, or its number and day.
   *
   * @throws Problem if there is none, or if there are several
   */
  public static RecordedAct named(Registrar registrar, String name) {
    return of(registrar.history(), idNamed(registrar, name));
  }

  /**
   * The id of the act that a path names.
   *
   * @throws Problem if there is none, or if there are several
   */
  public static ActId idNamed(Registrar registrar, String name) {
    List<ActId> meant = registrar.history().acts(name);
    if (meant.isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-act", name);
    }
    if (meant.size() > 1) {
      List<String> ids = meant.stream().map(ActId::toString).toList();
      throw Problem.of(
              ProblemKind.SEVERAL_ACTS, "problem.several-acts", name, String.join(", ", ids))
          .choosing(ids);
    }
    return meant.get(0);
  }

  private static RecordedAct of(History history, ActId id) {
    return new RecordedAct(id, ActFile.of(history, id).orElseThrow(), history.editions(id));
  }

  /** The act, as its text states it. */
  public Act act() {
    return file.act();
  }

  /**
   * In one sentence, whether it is applied on {@code day}, and if not, why; empty where its text is
   * not recorded, so that this does not follow from it.
   */
  public String standing(LocalDate day, Language language) {
    return file.hasText() ? file.standing(day, language) : "";
  }

  /** This act with another file of it. */
  public RecordedAct with(ActFile other) {
    return new RecordedAct(id, other, editions);
  }

  /** The ids of the registers of which it made an edition. */
  public List<String> registers() {
    return editions.stream().map(life -> life.register().toString()).distinct().toList();
  }

  /** The act as a segment of an address. */
  public String segment() {
    return segment(id);
  }

  /** An act as a segment of an address. */
  public static String segment(ActId act) {
    return URLEncoder.encode(act.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Its file as if it had first been published on a day.
   *
   * @throws Problem if such a day cannot be supposed
   */
  public ActFile publishedOn(LocalDate day) {
    try {
      return file.supposing(Fact.Kind.PUBLISHED, day);
    } catch (IllegalArgumentException | Refused e) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "problem.supposed", day);
    }
  }
}
