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
  static Optional<String> without(String clause, String member) {
    String name = QuotedText.plain(member);
    int at = -1;
    for (int i = clause.indexOf(name); i >= 0; i = clause.indexOf(name, i + 1)) {
      if (begins(clause, i) && ends(clause, i + name.length())) {
        if (at >= 0) {
          return Optional.empty();
        }
        at = i;
      }
    }
    if (at < 0) {
      return Optional.empty();
    }
    String head = clause.substring(0, at).stripTrailing();
    String tail = clause.substring(at + name.length()).stripLeading();
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

  /** Whether a list or its first member begins at that position. */
  private static boolean begins(String clause, int at) {
    String head = clause.substring(0, at).stripTrailing();
    return head.isEmpty() || head.endsWith(",") || head.endsWith(":");
  }

  private static boolean ends(String clause, int at) {
    String tail = clause.substring(at).stripLeading();
    return tail.isEmpty() || tail.startsWith(",") || tail.startsWith(":");
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
