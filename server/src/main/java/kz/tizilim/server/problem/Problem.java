package kz.tizilim.server.problem;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.staffing.StaffingException;

/**
 * Something wrong with a request. It flies to the edge, where it becomes a response in the language
 * of who asks.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemKind kind;
  private final transient Telling detail;
  private final transient List<Fault> faults;

  /** A sentence for when the language is known. */
  @FunctionalInterface
  public interface Telling {
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
  public record Fault(String where, boolean isParameter, Telling detail) {}

  private Problem(ProblemKind kind, Telling detail, List<Fault> faults) {
    super(kind + ": " + detail.in(Language.EN), null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.faults = List.copyOf(faults);
  }

  /** A problem told by the sentence {@code key}. */
  public static Problem of(ProblemKind kind, String key, Object... words) {
    return new Problem(kind, language -> Sentences.say(language, key, words), List.of());
  }

  /** A problem that whoever found it tells. */
  public static Problem told(ProblemKind kind, Telling detail) {
    return new Problem(kind, detail, List.of());
  }

  /** A problem that one place of a body or one field of a form has, told by whoever found it. */
  public static Problem at(String where, ProblemKind kind, Telling detail) {
    return new Problem(kind, detail, List.of(new Fault(where, false, detail)));
  }

  /** A problem that one field of a form has, told by the sentence {@code key}. */
  public static Problem at(String field, ProblemKind kind, String key, Object... words) {
    return at(field, kind, (Telling) language -> Sentences.say(language, key, words));
  }

  /** A table that is refused. */
  public static Problem of(StaffingException e) {
    boolean large = e.kind() == StaffingException.Kind.TOO_LARGE;
    return told(large ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE_FILE, e::in);
  }

  /** A document that is refused. */
  public static Problem of(DocumentException e) {
    boolean large = e.kind() == DocumentException.Kind.TOO_LARGE;
    return told(large ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE_FILE, e::in);
  }

  /** The same problem, which one field of a form has. */
  public Problem in(String field) {
    return new Problem(kind, detail, List.of(new Fault(field, false, detail)));
  }

  /** The same problem with its faults. */
  public Problem with(List<Fault> more) {
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(more);
    return new Problem(kind, detail, all);
  }

  /** Its kind. */
  public ProblemKind kind() {
    return kind;
  }

  /** What is wrong here, in a language. */
  public String detail(Language language) {
    return detail.in(language);
  }

  /** What is wrong where. */
  public List<Fault> faults() {
    return faults;
  }
}
