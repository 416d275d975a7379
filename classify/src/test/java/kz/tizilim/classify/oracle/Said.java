package kz.tizilim.classify.oracle;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.register.Code;

/** What is said of a row, by the rules or by the classifier, in a form that can be compared. */
record Said(Verdict verdict, Set<Code> codes, Set<Column> missing, Set<String> entryIds) {

  /** The entries are compared for a match only. */
  static Said of(Answer answer) {
    Set<Column> missing = EnumSet.noneOf(Column.class);
    missing.addAll(answer.missing());
    Set<String> ids =
        answer.entries().stream()
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    return of(answer.verdict(), new TreeSet<>(answer.codes()), missing, ids);
  }

  static Said of(Verdict verdict, Set<Code> codes, Set<Column> missing, Set<String> entryIds) {
    return new Said(verdict, codes, missing, verdict == Verdict.MATCH ? entryIds : Set.of());
  }

  boolean isMatch() {
    return verdict == Verdict.MATCH;
  }

  boolean sameCodes(Said other) {
    return verdict == other.verdict && codes.equals(other.codes);
  }
}
