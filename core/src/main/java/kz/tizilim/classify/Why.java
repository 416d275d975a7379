package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a person why a row has the answer it has: a short chain, each link of which can be checked.
 */
final class Why {

  /*
   * The links, in the order in which the answer was made: how the words were read; which titles of the
   * register they name; what the institution is; which entries stood, and which fell and by what. An
   * entry falls by the first of: another level, category or activity; a closed list; another institution;
   * an entry that names the institution more closely, is preferred by the activity, or has a closer title.
   */
  private static final int MOST_FALLEN = 6;

  private final Bodies bodies;
  private final WordReader reader;
  private final StaffingRow row;
  private final List<String> lines = new ArrayList<>();

  Why(Bodies bodies, WordReader reader, StaffingRow row) {
    this.bodies = bodies;
    this.reader = reader;
    this.row = row;
  }

  /** The chain for what the row was understood as; empty where a column cannot be read. */
  List<String> of(RowReader.Understood understood) {
    if (understood instanceof RowReader.Understood.OutOfScope outOfScope) {
      words(outOfScope.title());
    } else if (understood instanceof RowReader.Understood.Contradictory contradictory) {
      words(contradictory.title());
    } else if (understood instanceof RowReader.Understood.Posts posts) {
      words(posts.title());
      titles(posts.named());
      institution(posts);
      posts(posts);
    }
    return List.copyOf(lines);
  }

  /** How the words were read; those read as written say nothing. */
  private void words(TitleReader.TitleRead title) {
    for (WordReader.ReadWord word : title.readings().stream().flatMap(one -> one.read().stream()).toList()) {
      String meaning = word.stems().stream().map(reader::told).collect(Collectors.joining(" "));
      switch (word.how()) {
        case AS_WRITTEN -> {
          // nothing to tell
        }
        case UNKNOWN ->
            lines.add(
                "«" + word.written() + "»: реестр такого слова не знает, принято за уточнение");
        default ->
            lines.add("«" + word.written() + "» прочитано как «" + meaning + "»: " + word.how());
      }
    }
  }

  private void titles(List<List<Titles.Named>> named) {
    Set<String> titles = new LinkedHashSet<>();
    named.forEach(list -> list.forEach(one -> titles.add(one.posts().get(0).title().base())));
    lines.add(
        titles.isEmpty()
            ? "такой должности реестр не называет"
            : "должности реестра, которые названы: " + String.join("; ", titles));
  }

  private void institution(RowReader.Understood.Posts understood) {
    if (understood.body().isEmpty()) {
      lines.add("учреждение не указано: взяты все");
      return;
    }
    for (Bodies.Resolved body : understood.body().get()) {
      List<String> names = body.bodies().stream().map(bodies::name).sorted().toList();
      List<String> kinds =
          new ArrayList<>(body.kinds().stream().map(bodies::name).sorted().toList());
      kinds.add(body.isUnit() ? "воинская часть" : "учреждение");
      String own = names.isEmpty() ? "реестр не называет его по имени" : String.join(", ", names);
      lines.add(
          "учреждение «"
              + row.institution().strip()
              + "»: "
              + own
              + "; относится к: "
              + String.join(", ", kinds));
    }
  }

  /** Which posts stood and which fell. */
  private void posts(RowReader.Understood.Posts understood) {
    Set<Post> standing = understood.standing().posts();
    for (Post post : standing) {
      lines.add(
          "стоит "
              + post.entry().id()
              + " «"
              + post.title().base()
              + "»: "
              + rank(understood, post));
    }
    List<String> fallen = new ArrayList<>();
    for (List<Titles.Named> reading : understood.named()) {
      for (Titles.Named named : reading) {
        for (Post post : named.posts()) {
          if (!standing.contains(post)) {
            fallen.add(
                "отпал "
                    + post.entry().id()
                    + " «"
                    + post.title().base()
                    + "»: "
                    + reason(understood, named, post));
          }
        }
      }
    }
    fallen.stream().distinct().limit(MOST_FALLEN).forEach(lines::add);
    long more = fallen.stream().distinct().count() - MOST_FALLEN;
    if (more > 0) {
      lines.add("и ещё отпавших пунктов: " + more);
    }
  }

  private static String rank(RowReader.Understood.Posts understood, Post post) {
    if (post.isEverywhere()) {
      return "пункт не называет учреждений";
    }
    int best =
        understood.body().stream()
            .flatMap(List::stream)
            .mapToInt(post::rank)
            .min()
            .orElse(Bodies.NOT);
    return switch (best) {
      case 0 -> "пункт называет само учреждение";
      case 1 -> "пункт называет вид учреждений";
      case 2 -> "пункт называет воинские части и учреждения вообще";
      default -> "учреждение не указано";
    };
  }

  private static String reason(RowReader.Understood.Posts understood, Titles.Named named, Post post) {
    Attributes row = understood.attributes();
    if (differs(row.level(), post.level())) {
      return "уровень другой — " + post.level().map(level -> level.word()).orElse("");
    }
    if (differs(row.category(), post.category())) {
      return "категория другая — " + post.category().map(category -> category.word()).orElse("");
    }
    if (differs(row.activity(), post.activity())) {
      return "вид деятельности другой";
    }
    if (!Standing.ofListedKind(post, named)) {
      return "в скобках закрытый перечень, а такого вида в нём нет";
    }
    boolean elsewhere =
        understood.body().isPresent()
            && understood.body().get().stream().allMatch(body -> post.rank(body) == Bodies.NOT);
    return elsewhere
        ? "для других учреждений"
        : "уступает пункту, который называет учреждение или должность точнее";
  }

  private static <T> boolean differs(Optional<T> row, Optional<T> post) {
    return row.isPresent() && post.isPresent() && !row.get().equals(post.get());
  }
}
