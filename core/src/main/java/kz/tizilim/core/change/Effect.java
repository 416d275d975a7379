package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Heading;

/**
 * One difference between two editions: of an entry, of an entry that was split, of several that
 * were merged, or of the heading of a cell.
 *
 * <p>Prints in Russian: what happened and where on the first line, then the titles and institutions
 * gained and lost, both texts and the changed words.
 */
public sealed interface Effect {

  /** The kinds of effect. */
  enum Kind {
    /** Добавлен. */
    ADDED,
    /** Исключён. */
    REMOVED,
    /** Перемещён: another code, sphere or heading. */
    MOVED,
    /** Изложен иначе: in other words, or with members both gained and lost. */
    REWORDED,
    /** Расширен: titles or institutions gained, none lost. */
    WIDENED,
    /** Сужен: titles or institutions lost, none gained. */
    NARROWED,
    /** Разделён: its posts are now in several entries. */
    SPLIT,
    /** Объединены: the posts of several entries are now in one. */
    MERGED,
    /** Изменён заголовок of a cell. */
    REHEADED;

    /** The kind and a place or a count: «добавлен C2/1», «добавлен 2». */
    Remark of(Object placeOrCount) {
      return Remark.of("effect." + name().toLowerCase(Locale.ROOT), placeOrCount);
    }
  }

  /** The kind. */
  Kind kind();

  /** The entries of the old edition that it accounts for. */
  List<EntryInCell> before();

  /** The entries of the new edition that it accounts for. */
  List<EntryInCell> after();

  /** The lines that it prints: what happened and where, then the details. */
  List<Remark> lines();

  /** The lines in a language, the details indented. */
  default String in(Language language) {
    return lines().stream().map(line -> line.in(language)).collect(Collectors.joining("\n  "));
  }

  /** The words that changed, over all its entries in order. */
  default WordDiff words() {
    return WordDiff.of(joined(before()), joined(after()));
  }

  /** An entry that the old edition does not have. */
  record Added(EntryInCell entry) implements Effect {
    @Override
    public Kind kind() {
      return Kind.ADDED;
    }

    @Override
    public List<EntryInCell> before() {
      return List.of();
    }

    @Override
    public List<EntryInCell> after() {
      return List.of(entry);
    }

    @Override
    public List<Remark> lines() {
      return List.of(kind().of(entry.entry().id()), Remark.of("effect.after", entry.text()));
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  /** An entry that the new edition does not have. */
  record Removed(EntryInCell entry) implements Effect {
    @Override
    public Kind kind() {
      return Kind.REMOVED;
    }

    @Override
    public List<EntryInCell> before() {
      return List.of(entry);
    }

    @Override
    public List<EntryInCell> after() {
      return List.of();
    }

    @Override
    public List<Remark> lines() {
      return List.of(kind().of(entry.entry().id()), Remark.of("effect.before", entry.text()));
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  /**
   * An entry that is in both editions, but not the same.
   *
   * @param kind {@code MOVED}, whatever else changed; else {@code WIDENED}, {@code NARROWED} or
   *     {@code REWORDED}
   * @param from the entry before
   * @param to the entry after
   * @param members the titles and institutions gained and lost
   */
  record Altered(Kind kind, EntryInCell from, EntryInCell to, Members members) implements Effect {

    static Altered of(EntryInCell from, EntryInCell to, boolean moved) {
      Members members = Members.between(from.entry(), to.entry());
      Kind inPlace =
          members.wider() == members.narrower()
              ? Kind.REWORDED
              : members.wider() ? Kind.WIDENED : Kind.NARROWED;
      return new Altered(moved ? Kind.MOVED : inPlace, from, to, members);
    }

    @Override
    public List<EntryInCell> before() {
      return List.of(from);
    }

    @Override
    public List<EntryInCell> after() {
      return List.of(to);
    }

    @Override
    public List<Remark> lines() {
      List<Remark> lines = new ArrayList<>();
      boolean stays = from.entry().id().equals(to.entry().id());
      lines.add(kind.of(from.entry().id() + (stays ? "" : " → " + to.entry().id())));
      if (kind == Kind.MOVED && !from.heading().equals(to.heading())) {
        lines.add(
            Remark.of("effect.heading", WordDiff.of(from.heading().text(), to.heading().text())));
      }
      if (!members.isEmpty()) {
        lines.add(members.remark());
      }
      lines.add(Remark.of("effect.before", from.text()));
      if (!from.text().equals(to.text())) {
        lines.add(Remark.of("effect.after", to.text()));
        lines.add(Remark.of("effect.words", words()));
      }
      return List.copyOf(lines);
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  /**
   * An entry whose titles and institutions are exactly those of several entries together.
   *
   * @param from the entry before
   * @param to the entries after, in the law's order
   */
  record Split(EntryInCell from, List<EntryInCell> to) implements Effect {
    public Split {
      to = List.copyOf(to);
    }

    @Override
    public Kind kind() {
      return Kind.SPLIT;
    }

    @Override
    public List<EntryInCell> before() {
      return List.of(from);
    }

    @Override
    public List<EntryInCell> after() {
      return to;
    }

    @Override
    public List<Remark> lines() {
      return Effect.texts(this);
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  /**
   * Several entries whose titles and institutions together are exactly those of one entry.
   *
   * @param from the entries before, in the law's order
   * @param to the entry after
   */
  record Merged(List<EntryInCell> from, EntryInCell to) implements Effect {
    public Merged {
      from = List.copyOf(from);
    }

    @Override
    public Kind kind() {
      return Kind.MERGED;
    }

    @Override
    public List<EntryInCell> before() {
      return from;
    }

    @Override
    public List<EntryInCell> after() {
      return List.of(to);
    }

    @Override
    public List<Remark> lines() {
      return Effect.texts(this);
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  /**
   * A cell with the same place and entries and a new heading. Accounts for no entry.
   *
   * @param place the code and sphere of the cell
   * @param from the heading before
   * @param to the heading after
   * @param entries how many entries are under both headings
   */
  record Reheaded(Place place, Heading from, Heading to, int entries) implements Effect {
    @Override
    public Kind kind() {
      return Kind.REHEADED;
    }

    @Override
    public List<EntryInCell> before() {
      return List.of();
    }

    @Override
    public List<EntryInCell> after() {
      return List.of();
    }

    @Override
    public WordDiff words() {
      return WordDiff.of(from.text(), to.text());
    }

    @Override
    public List<Remark> lines() {
      return List.of(
          Remark.of("effect.cell", place, entries),
          Remark.of("effect.before", from),
          Remark.of("effect.after", to),
          Remark.of("effect.words", words()));
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  private static String ids(List<EntryInCell> entries) {
    return entries.stream().map(p -> p.entry().id().toString()).collect(Collectors.joining(", "));
  }

  private static String joined(List<EntryInCell> entries) {
    return entries.stream().map(EntryInCell::text).collect(Collectors.joining("; "));
  }

  private static List<Remark> texts(Effect effect) {
    List<Remark> lines = new ArrayList<>();
    lines.add(effect.kind().of(ids(effect.before()) + " → " + ids(effect.after())));
    effect.before().forEach(entry -> lines.add(Remark.of("effect.before", entry.text())));
    effect.after().forEach(entry -> lines.add(Remark.of("effect.after", entry.text())));
    lines.add(Remark.of("effect.words", effect.words()));
    return List.copyOf(lines);
  }
}
