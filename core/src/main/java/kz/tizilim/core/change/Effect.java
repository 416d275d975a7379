package kz.tizilim.core.change;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Heading;

/**
 * What became of one entry, of one that fell apart, of several that became one, or of the heading
 * of a cell.
 *
 * <p>Prints in Russian: what happened and where on the first line, then the titles and institutions
 * won and lost, both texts and the words that changed.
 */
public sealed interface Effect {

  /** The kinds of effect. */
  enum Kind {
    /** Добавлен. */
    ADDED("добавлен"),
    /** Исключён. */
    REMOVED("исключён"),
    /** Перемещён: another code, sphere or heading. */
    MOVED("перемещён"),
    /** Изложен иначе: in other words, or with members both won and lost. */
    REWORDED("изложен иначе"),
    /** Расширен: titles or institutions won, none lost. */
    WIDENED("расширен"),
    /** Сужен: titles or institutions lost, none won. */
    NARROWED("сужен"),
    /** Разделён: its posts are now in several entries. */
    SPLIT("разделён"),
    /** Объединены: the posts of several entries are now in one. */
    MERGED("объединены"),
    /** Изменён заголовок of a cell. */
    REHEADED("изменён заголовок");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The Russian word for it, as an effect prints it: «добавлен». */
    public String word() {
      return word;
    }
  }

  /** The kind. */
  Kind kind();

  /** The entries of the old edition that it accounts for. */
  List<Placed> before();

  /** The entries of the new edition that it accounts for. */
  List<Placed> after();

  /** The words that changed, over all its entries in order. */
  default WordDiff words() {
    return WordDiff.of(joined(before()), joined(after()));
  }

  /** An entry that the old edition does not have. */
  record Added(Placed entry) implements Effect {
    @Override
    public Kind kind() {
      return Kind.ADDED;
    }

    @Override
    public List<Placed> before() {
      return List.of();
    }

    @Override
    public List<Placed> after() {
      return List.of(entry);
    }

    @Override
    public String toString() {
      return kind().word() + " " + entry.entry().id() + "\n  стало: " + entry.text();
    }
  }

  /** An entry that the new edition does not have. */
  record Removed(Placed entry) implements Effect {
    @Override
    public Kind kind() {
      return Kind.REMOVED;
    }

    @Override
    public List<Placed> before() {
      return List.of(entry);
    }

    @Override
    public List<Placed> after() {
      return List.of();
    }

    @Override
    public String toString() {
      return kind().word() + " " + entry.entry().id() + "\n  было: " + entry.text();
    }
  }

  /**
   * An entry that is in both editions and not the same in them.
   *
   * @param kind {@code MOVED}, whatever else changed; else {@code WIDENED}, {@code NARROWED} or
   *     {@code REWORDED}
   * @param from the entry before
   * @param to the entry after
   * @param members the titles and institutions won and lost
   */
  record Altered(Kind kind, Placed from, Placed to, Members members) implements Effect {

    static Altered of(Placed from, Placed to, boolean moved) {
      Members members = Members.between(from.entry(), to.entry());
      Kind inPlace =
          members.wider() == members.narrower()
              ? Kind.REWORDED
              : members.wider() ? Kind.WIDENED : Kind.NARROWED;
      return new Altered(moved ? Kind.MOVED : inPlace, from, to, members);
    }

    @Override
    public List<Placed> before() {
      return List.of(from);
    }

    @Override
    public List<Placed> after() {
      return List.of(to);
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder(kind.word()).append(' ').append(from.entry().id());
      if (!from.entry().id().equals(to.entry().id())) {
        out.append(" → ").append(to.entry().id());
      }
      if (kind == Kind.MOVED && !from.heading().equals(to.heading())) {
        out.append("\n  заголовок: ")
            .append(WordDiff.of(from.heading().text(), to.heading().text()));
      }
      if (!members.isEmpty()) {
        out.append("\n  ").append(members);
      }
      out.append("\n  было: ").append(from.text());
      if (!from.text().equals(to.text())) {
        out.append("\n  стало: ").append(to.text()).append("\n  слова: ").append(words());
      }
      return out.toString();
    }
  }

  /**
   * An entry whose titles and institutions are, without rest, those of several.
   *
   * @param from the entry before
   * @param to the entries after, in the law's order
   */
  record Split(Placed from, List<Placed> to) implements Effect {
    public Split {
      to = List.copyOf(to);
    }

    @Override
    public Kind kind() {
      return Kind.SPLIT;
    }

    @Override
    public List<Placed> before() {
      return List.of(from);
    }

    @Override
    public List<Placed> after() {
      return to;
    }

    @Override
    public String toString() {
      return kind().word() + " " + ids(before()) + " → " + ids(to) + texts(this);
    }
  }

  /**
   * Several entries whose titles and institutions are, without rest, those of one.
   *
   * @param from the entries before, in the law's order
   * @param to the entry after
   */
  record Merged(List<Placed> from, Placed to) implements Effect {
    public Merged {
      from = List.copyOf(from);
    }

    @Override
    public Kind kind() {
      return Kind.MERGED;
    }

    @Override
    public List<Placed> before() {
      return from;
    }

    @Override
    public List<Placed> after() {
      return List.of(to);
    }

    @Override
    public String toString() {
      return kind().word() + " " + ids(from) + " → " + ids(after()) + texts(this);
    }
  }

  /**
   * A cell that kept its place and its entries and got other opening words. Accounts for no entry.
   *
   * @param place the code and sphere of the cell
   * @param from the heading before
   * @param to the heading after
   * @param entries how many entries stand under both
   */
  record Reheaded(Place place, Heading from, Heading to, int entries) implements Effect {
    @Override
    public Kind kind() {
      return Kind.REHEADED;
    }

    @Override
    public List<Placed> before() {
      return List.of();
    }

    @Override
    public List<Placed> after() {
      return List.of();
    }

    @Override
    public WordDiff words() {
      return WordDiff.of(from.text(), to.text());
    }

    @Override
    public String toString() {
      return kind().word()
          + " "
          + place
          + " (пунктов под ним: "
          + entries
          + ")\n  было: "
          + from
          + "\n  стало: "
          + to
          + "\n  слова: "
          + words();
    }
  }

  private static String ids(List<Placed> entries) {
    return entries.stream().map(p -> p.entry().id().toString()).collect(Collectors.joining(", "));
  }

  private static String joined(List<Placed> entries) {
    return entries.stream().map(Placed::text).collect(Collectors.joining("; "));
  }

  private static String texts(Effect effect) {
    StringBuilder out = new StringBuilder();
    effect.before().forEach(p -> out.append("\n  было: ").append(p.text()));
    effect.after().forEach(p -> out.append("\n  стало: ").append(p.text()));
    return out.append("\n  слова: ").append(effect.words()).toString();
  }
}
