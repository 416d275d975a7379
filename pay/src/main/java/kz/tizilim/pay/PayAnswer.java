package kz.tizilim.pay;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;

/** What a row is paid on a day, or exactly what is missing to say it. */
public sealed interface PayAnswer {

  /** A sum. */
  record Paid(Pay pay, List<Note> notes) implements PayAnswer {
    public Paid {
      notes = List.copyOf(notes);
    }

    @Override
    public Kind kind() {
      return Kind.PAID;
    }
  }

  /**
   * From one sum to another: years are not given, or several codes fit.
   *
   * @param pays each possible pay
   * @param why what would decide
   */
  record Range(List<Pay> pays, Note why, List<Note> notes) implements PayAnswer {
    public Range {
      if (pays.isEmpty()) {
        throw new IllegalArgumentException("A range has at least one sum.");
      }
      pays = pays.stream().sorted(Comparator.comparing(Pay::salary)).toList();
      notes = List.copyOf(notes);
    }

    /** The least. */
    public Pay low() {
      return pays.get(0);
    }

    /** The greatest. */
    public Pay high() {
      return pays.get(pays.size() - 1);
    }

    @Override
    public Kind kind() {
      return Kind.RANGE;
    }
  }

  /**
   * No sum.
   *
   * @param gap why
   * @param detail what is missing and what to bring
   * @param known the sums that are known nevertheless, by an older table or for a part; they are
   *     displayed and never added up
   */
  record Gap(GapKind gap, Note detail, List<Pay> known, List<Note> notes) implements PayAnswer {
    public Gap {
      known = known.stream().sorted(Comparator.comparing(Pay::salary)).toList();
      notes = List.copyOf(notes);
    }

    @Override
    public Kind kind() {
      return Kind.GAP;
    }
  }

  /** Two rules say different things; the detail names them and their places. */
  record Conflict(Note detail, List<Note> notes) implements PayAnswer {
    public Conflict {
      notes = List.copyOf(notes);
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** A column of the row cannot be read. */
  record Invalid(PayColumn column, Note detail, List<Note> notes) implements PayAnswer {
    public Invalid {
      notes = List.copyOf(notes);
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /** The kinds of answers. */
  enum Kind {
    /** A sum. */
    PAID,
    /** From one sum to another. */
    RANGE,
    /** Something is missing. */
    GAP,
    /** Two rules disagree. */
    CONFLICT,
    /** The row cannot be read. */
    INVALID;

    /** Its name for people. */
    public Note label() {
      return Note.of("answer." + name().toLowerCase(Locale.ROOT));
    }
  }

  /** The kind of answer. */
  Kind kind();

  /** What a person should know besides. */
  List<Note> notes();

  /** The result of the function for this kind of answer. */
  default <T> T fold(
      Function<? super Paid, ? extends T> paid,
      Function<? super Range, ? extends T> range,
      Function<? super Gap, ? extends T> gap,
      Function<? super Conflict, ? extends T> conflict,
      Function<? super Invalid, ? extends T> invalid) {
    if (this instanceof Paid one) {
      return paid.apply(one);
    }
    if (this instanceof Range one) {
      return range.apply(one);
    }
    if (this instanceof Gap one) {
      return gap.apply(one);
    }
    return this instanceof Conflict one ? conflict.apply(one) : invalid.apply((Invalid) this);
  }

  /** The pay, where it is one sum. */
  default Optional<Pay> paid() {
    return fold(
        paid -> Optional.of(paid.pay),
        range -> Optional.empty(),
        gap -> Optional.empty(),
        conflict -> Optional.empty(),
        invalid -> Optional.empty());
  }

  /** The salary, where it is one sum. */
  default Optional<Tenge> salary() {
    return paid().map(Pay::salary);
  }

  /** The reason why no single sum is known; empty if one is. */
  default Optional<Note> explanation() {
    return fold(
        paid -> Optional.empty(),
        range -> Optional.of(range.why),
        gap -> Optional.of(gap.detail()),
        conflict -> Optional.of(conflict.detail),
        invalid -> Optional.of(invalid.detail));
  }

  /** A stable word for it: {@code paid}, {@code no_table}, {@code invalid}. */
  default String word() {
    return this instanceof Gap gap ? gap.gap().toString() : kind().name().toLowerCase(Locale.ROOT);
  }
}
