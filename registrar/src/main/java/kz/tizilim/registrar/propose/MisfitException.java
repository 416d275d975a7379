package kz.tizilim.registrar.propose;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/** What somebody proposes does not fit: in which field, and why, for a person of any language. */
public final class MisfitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String pointer;
  private final transient List<Remark> why;

  public MisfitException(String pointer, List<Remark> why) {
    super(told(why, Language.RU));
    this.pointer = pointer;
    this.why = List.copyOf(why);
  }

  public MisfitException(String pointer, String key, Object... words) {
    this(pointer, List.of(Remark.of(key, words)));
  }

  /** The same with its field inside another one. */
  MisfitException within(String of) {
    MisfitException inside = new MisfitException(of + pointer, why);
    inside.initCause(this);
    return inside;
  }

  private static String told(List<Remark> why, Language language) {
    return why.stream().map(one -> one.in(language)).collect(Collectors.joining(" "));
  }

  /** The field as a JSON pointer: {@code /event/day}; empty where it is the whole. */
  public String pointer() {
    return pointer;
  }

  /** Whether the field is empty, and nothing else is wrong. */
  public boolean isMissing() {
    return why.equals(List.of(Remark.of(Drafts.REQUIRED)));
  }

  /** Why, in a language. */
  public String in(Language language) {
    return told(why, language);
  }
}
