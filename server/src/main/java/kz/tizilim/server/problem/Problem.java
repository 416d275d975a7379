package kz.tizilim.server.problem;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.staffing.StaffingException;

/**
 * Something wrong with a request. It is thrown and mapped to an HTTP response, in the language of
 * the user, in {@code edge}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemKind kind;
  private final transient Sentence detail;
  private final transient List<Fault> faults;
  private final transient List<String> choices;

  /** A sentence whose language is chosen later. */
  @FunctionalInterface
  public interface Sentence {
    /** The sentence. */
    String in(Language language);
  }

  /**
   * One of several faults.
   *
   * @param where a JSON pointer into the body, or the name of a parameter
   * @param isParameter which of the two
   * @param detail what is wrong
   */
  public record Fault(String where, boolean isParameter, Sentence detail) {}

  private Problem(ProblemKind kind, Sentence detail, List<Fault> faults, List<String> choices) {
    super(kind + ": " + detail.in(Language.EN), null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    this.choices = List.copyOf(choices);
  }

  /** A problem with the sentence {@code key}. */
  public static Problem of(ProblemKind kind, String key, Object... words) {
    return new Problem(kind, language -> Sentences.say(language, key, words), List.of(), List.of());
  }

  /** A problem with a sentence of its own. */
  public static Problem of(ProblemKind kind, Sentence detail) {
    return new Problem(kind, detail, List.of(), List.of());
  }

  /** A problem of one place of a body or one field of a form, with a sentence of its own. */
  public static Problem at(String where, ProblemKind kind, Sentence detail) {
    return new Problem(kind, detail, List.of(new Fault(where, false, detail)), List.of());
  }

  /** A problem of one field of a form, with the sentence {@code key}. */
  public static Problem at(String field, ProblemKind kind, String key, Object... words) {
    return at(field, kind, (Sentence) language -> Sentences.say(language, key, words));
  }

  /** A table that is refused. */
  public static Problem of(StaffingException e) {
    boolean large = e.kind() == StaffingException.Kind.TOO_LARGE;
    return of(large ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE_FILE, e::in);
  }

  /** A document that is refused. */
  public static Problem of(DocumentException e) {
    boolean large = e.kind() == DocumentException.Kind.TOO_LARGE;
    return of(large ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE_FILE, e::in);
  }

  /** The same problem at one field of a form. */
  public Problem in(String field) {
    return new Problem(kind, detail, List.of(new Fault(field, false, detail)), choices);
  }

  /** The same problem with its faults. */
  public Problem with(List<Fault> more) {
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(more);
    return new Problem(kind, detail, all, choices);
  }

  /** The same problem with the values of which one has to be chosen. */
  public Problem choosing(List<String> values) {
    return new Problem(kind, detail, faults, values);
  }

  /** Its kind. */
  public ProblemKind kind() {
    return kind;
  }

  /** What is wrong here, in a language. */
  public String detail(Language language) {
    return detail.in(language);
  }

  /** The values of which one has to be chosen; empty where there is no such choice. */
  public List<String> choices() {
    return choices;
  }

  /** What is wrong where. */
  public List<Fault> faults() {
    return faults;
  }
}
