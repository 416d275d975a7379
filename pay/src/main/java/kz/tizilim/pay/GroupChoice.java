package kz.tizilim.pay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayDay;
import kz.tizilim.pay.table.PayRow.GroupRule;

/**
 * Which pay groups take a post. A group follows from the institution and the post, never from the
 * code alone.
 */
final class GroupChoice {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final PayDay day;
  private final List<GroupRule> rules;

  GroupChoice(PayDay day) {
    this.day = day;
    this.rules = day.groups();
  }

  /**
   * The result: groups whose factors all apply, or why there are none.
   *
   * @param groups the groups; empty if there is a gap or a conflict
   * @param gap why no group is known
   * @param conflict which rules disagree
   */
  record Choice(Set<String> groups, Optional<Note> gap, Optional<Note> conflict) {
    static Choice of(Set<String> groups) {
      return new Choice(groups, Optional.empty(), Optional.empty());
    }

    static Choice gap(Note why) {
      return new Choice(Set.of(), Optional.of(why), Optional.empty());
    }

    static Choice conflict(Note why) {
      return new Choice(Set.of(), Optional.empty(), Optional.of(why));
    }
  }

  /** The groups of a post; {@code given} is the group that its row names. */
  Choice of(PayCell cell, List<EntryId> entries, String institution, Optional<String> given) {
    String words = " " + NO_LETTERS.matcher(institution.toLowerCase(Locale.ROOT)).replaceAll(" ");
    if (given.isPresent()) {
      return given(given.get(), cell, entries, words);
    }
    List<GroupRule> taking = new ArrayList<>();
    List<GroupRule> excluding = new ArrayList<>();
    for (GroupRule rule : rules) {
      if (isFor(rule, cell, entries)) {
        if (isIn(rule, words)) {
          taking.add(rule);
        } else if (excludes(rule, words)) {
          excluding.add(rule);
        }
      }
    }
    return resolved(taking, excluding, cell);
  }

  private Choice given(String group, PayCell cell, List<EntryId> entries, String words) {
    List<GroupRule> own = rules.stream().filter(rule -> rule.group().equals(group)).toList();
    boolean isTaken =
        own.isEmpty()
            || own.stream().anyMatch(rule -> isFor(rule, cell, entries) && isIn(rule, words));
    return isTaken
        ? Choice.of(Set.of(group))
        : Choice.conflict(
            Note.of("conflict.group-given", group, cell.label(), own.get(0).source().cite()));
  }

  private Choice resolved(List<GroupRule> taking, List<GroupRule> excluding, PayCell cell) {
    Set<String> groups = new LinkedHashSet<>();
    taking.forEach(rule -> groups.add(rule.group()));
    taking.forEach(rule -> groups.removeAll(rule.insteadOf()));
    if (groups.isEmpty() && !excluding.isEmpty()) {
      GroupRule rule = excluding.get(0);
      return Choice.conflict(
          Note.of("conflict.group-excluded", cell.label(), rule.group(), rule.source().cite()));
    }
    if (groups.isEmpty()) {
      return Choice.gap(Note.of("gap.group_unknown.detail", cell.label(), day.day()));
    }
    if (groups.size() > 1 && !areTogether(groups, taking)) {
      return Choice.conflict(
          Note.of(
              "conflict.two-groups",
              cell.label(),
              List.copyOf(groups),
              taking.stream()
                  .filter(rule -> groups.contains(rule.group()))
                  .map(rule -> rule.source().cite())
                  .toList()));
    }
    return Choice.of(groups);
  }

  /** Whether one of the groups names all others as those whose factors apply in addition. */
  private static boolean areTogether(Set<String> groups, List<GroupRule> taking) {
    return taking.stream()
        .filter(rule -> groups.contains(rule.group()))
        .anyMatch(rule ->
            groups.stream()
                .allMatch(one -> one.equals(rule.group()) || rule.together().contains(one)));
  }

  private static boolean isFor(GroupRule rule, PayCell cell, List<EntryId> entries) {
    boolean isOfSphere = rule.sphere().isEmpty() || rule.sphere().equals(cell.sphere());
    boolean isOfGrade =
        rule.grades().isEmpty() || rule.grades().stream().anyMatch(grade -> is(grade, cell));
    boolean isOfEntry =
        rule.entries().isEmpty()
            || entries.stream().anyMatch(entry -> rule.entries().contains(entry.toString()));
    return isOfSphere && isOfGrade && isOfEntry;
  }

  private static boolean is(String grade, PayCell cell) {
    return grade.equals(cell.code())
        || grade.equals(cell.grade())
        || (grade.length() == 1 && !cell.isOfWorkers() && cell.code().startsWith(grade));
  }

  private static boolean isIn(GroupRule rule, String words) {
    List<String> named =
        rule.institutions().stream().filter(word -> !word.startsWith("!")).toList();
    return !excludes(rule, words)
        && (named.isEmpty() || named.stream().anyMatch(word -> words.contains(" " + word)));
  }

  private static boolean excludes(GroupRule rule, String words) {
    return rule.institutions().stream()
        .filter(word -> word.startsWith("!"))
        .anyMatch(word -> words.contains(" " + word.substring(1)));
  }
}
