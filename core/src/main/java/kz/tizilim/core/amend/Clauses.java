package kz.tizilim.core.amend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.register.Title;

/** Adds a member to the wording of a clause, or removes one. */
final class Clauses {

  private Clauses() {}

  /**
   * The clause with {@code title} as the last of its titles; empty if it is unclear where they end.
   */
  static Optional<String> withTitle(EditableEdition.EditableEntry entry, String title) {
    int colon = topLevel(entry.text, ':');
    if (colon >= 0) {
      return Optional.of(
          entry.text.substring(0, colon) + ", " + title + entry.text.substring(colon));
    }
    if (entry.institutions.isEmpty()) {
      return Optional.of(entry.text + ", " + title);
    }
    String first = entry.institutions.get(0);
    int at = entry.text.indexOf(" " + first);
    return at < 0
        ? Optional.empty()
        : Optional.of(entry.text.substring(0, at) + ", " + title + ":" + entry.text.substring(at));
  }

  /** The clause with {@code body} as the last of its institutions. */
  static String withInstitution(EditableEdition.EditableEntry entry, String body) {
    return entry.text + (entry.institutions.isEmpty() ? ": " : ", ") + body;
  }

  /**
   * The clause without a member of one of its lists; empty if the member shares words with others.
   */
  static Optional<String> without(EditableEdition.EditableEntry entry, String member) {
    String clause = entry.text;
    int at = only(entry, member);
    if (at < 0) {
      return Optional.empty();
    }
    String head = clause.substring(0, at).stripTrailing();
    String tail = clause.substring(at + QuotedText.plain(member).length()).stripLeading();
    if (tail.startsWith(",")) {
      String rest = tail.substring(1).stripLeading();
      return Optional.of(head.isEmpty() ? rest : head + " " + rest);
    }
    boolean comma = head.endsWith(",");
    boolean colon = head.endsWith(":") && tail.isEmpty();
    String left = comma || colon ? head.substring(0, head.length() - 1) : head;
    return Optional.of(
        (left + (tail.isEmpty() || left.isEmpty() || tail.startsWith(":") ? tail : " " + tail))
            .strip());
  }

  /**
   * The clause with {@code other} instead of a member of one of its lists; empty if the member
   * shares words with others.
   */
  static Optional<String> with(EditableEdition.EditableEntry entry, String member, String other) {
    int at = only(entry, member);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            entry.text.substring(0, at)
                + other
                + entry.text.substring(at + QuotedText.plain(member).length()));
  }

  /** The only place where a member is in a clause; -1 if there is none or several. */
  private static int only(EditableEdition.EditableEntry entry, String member) {
    String name = QuotedText.plain(member);
    int at = -1;
    for (int i = entry.text.indexOf(name); i >= 0; i = entry.text.indexOf(name, i + 1)) {
      if (begins(entry, i) && ends(entry, i + name.length())) {
        if (at >= 0) {
          return -1;
        }
        at = i;
      }
    }
    return at;
  }

  /** Whether a list or its first member begins at that position. */
  private static boolean begins(EditableEdition.EditableEntry entry, int at) {
    String head = entry.text.substring(0, at).stripTrailing();
    return head.isEmpty() || head.endsWith(",") || head.endsWith(":") || at == institutions(entry);
  }

  private static boolean ends(EditableEdition.EditableEntry entry, int at) {
    String tail = entry.text.substring(at).stripLeading();
    return tail.isEmpty()
        || tail.startsWith(",")
        || tail.startsWith(":")
        || entry.text.length() - tail.length() == institutions(entry);
  }

  /**
   * Where the institutions begin that follow the last title without a colon; -1 where a colon is
   * before them.
   */
  private static int institutions(EditableEdition.EditableEntry entry) {
    if (entry.institutions.isEmpty() || entry.titles.isEmpty() || topLevel(entry.text, ':') >= 0) {
      return -1;
    }
    String last = entry.titles.get(entry.titles.size() - 1) + " ";
    String both = last + QuotedText.plain(entry.institutions.get(0));
    int at = entry.text.indexOf(both);
    return at < 0 ? -1 : at + last.length();
  }

  private static int topLevel(String text, char mark) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == mark && depth <= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The index of {@code name} among {@code names}, regardless of letter case; -1 if there is none.
   */
  static int indexOf(List<String> names, String name) {
    String wanted = QuotedText.plain(name).toLowerCase(Locale.ROOT);
    for (int i = 0; i < names.size(); i++) {
      if (QuotedText.plain(names.get(i)).toLowerCase(Locale.ROOT).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  static List<String> names(List<Title> titles) {
    return titles.stream().map(Title::toString).toList();
  }
}
