package kz.tizilim.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.change.WordDiff;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.words.Words;
import kz.tizilim.server.message.Sentences;

/**
 * Two editions next to each other.
 *
 * @param from the first day
 * @param to the second day
 * @param before the act that made the first edition
 * @param after the act that made the second
 * @param institution whose entries alone are shown; empty for all
 * @param isUnknown whether neither edition names that institution
 * @param unchanged the number of unchanged entries
 * @param groups the effects by kind
 * @param perInstitution the institutions concerned, those with the most changes first
 */
record CompareView(
    String from,
    String to,
    String before,
    String after,
    String institution,
    boolean isUnknown,
    int unchanged,
    List<Group> groups,
    List<Concerned> perInstitution) {

  /**
   * An institution as the law writes it.
   *
   * @param name its name
   * @param effects how many effects have an entry that names it
   */
  record Concerned(String name, int effects) {
    /** The name as a part of an address. */
    public String query() {
      return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
  }

  /**
   * The effects of a kind.
   *
   * @param label the kind
   * @param effects the effects
   */
  record Group(String label, List<EffectView> effects) {}

  /**
   * One effect.
   *
   * @param places the names of its entries, before and after
   * @param runs its words
   */
  record EffectView(String places, List<Run> runs) {}

  /**
   * Words that were kept, removed or inserted together.
   *
   * @param kind {@code kept}, {@code removed}, {@code inserted}
   * @param text the words
   */
  record Run(String kind, String text) {}

  static CompareView of(
      String from, String to, Change change, String institution, Language language) {
    List<Group> groups = new ArrayList<>();
    for (Effect.Kind kind : Effect.Kind.values()) {
      List<EffectView> effects =
          change.effects().stream()
              .filter(effect -> effect.kind() == kind && isOf(effect, institution))
              .map(effect -> effect(effect, language))
              .toList();
      if (!effects.isEmpty()) {
        groups.add(
            new Group(
                Sentences.say(language, "effect." + kind.name().toLowerCase(Locale.ROOT)),
                effects));
      }
    }
    return new CompareView(
        from,
        to,
        change.before().act().id().told().in(language),
        change.after().act().id().told().in(language),
        institution,
        isUnknown(change, institution),
        change.unchanged().size(),
        groups,
        concerned(change));
  }

  private static List<Concerned> concerned(Change change) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Effect effect : change.effects()) {
      Stream.concat(effect.before().stream(), effect.after().stream())
          .flatMap(placed -> placed.entry().institutions().stream())
          .distinct()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(count -> new Concerned(count.getKey(), count.getValue()))
        .sorted(Comparator.comparingInt(Concerned::effects).reversed())
        .toList();
  }

  private static boolean isOf(Effect effect, String institution) {
    List<String> asked = Words.of(institution).stems();
    List<EntryInCell> all = new ArrayList<>(effect.before());
    all.addAll(effect.after());
    return asked.isEmpty()
        || all.stream()
            .flatMap(placed -> placed.entry().institutions().stream())
            .anyMatch(one -> Words.of(one).stems().containsAll(asked));
  }

  /** Whether an institution was asked for that neither edition names. */
  private static boolean isUnknown(Change change, String institution) {
    List<String> asked = Words.of(institution).stems();
    return !institution.isBlank()
        && (asked.isEmpty()
            || Stream.of(change.before(), change.after())
                .flatMap(edition -> edition.entries().stream())
                .flatMap(entry -> entry.institutions().stream())
                .noneMatch(one -> Words.of(one).stems().containsAll(asked)));
  }

  private static EffectView effect(Effect effect, Language language) {
    String before = names(effect.before(), language);
    String after = names(effect.after(), language);
    String places =
        before.equals(after) || before.isEmpty() || after.isEmpty()
            ? before.isEmpty() ? after : before
            : before + " → " + after;
    return new EffectView(places, effect.words().runs().stream().map(CompareView::run).toList());
  }

  private static Run run(WordDiff.Run run) {
    return new Run(run.kind().name().toLowerCase(Locale.ROOT), run.text());
  }

  private static String names(List<EntryInCell> entries, Language language) {
    return entries.stream()
        .map(placed -> placed.entry().id().toldShort().in(language))
        .collect(Collectors.joining("; "));
  }
}
