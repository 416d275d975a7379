package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.words.Words;

/** The acronyms of the institutions that an edition names, made from their own first letters. */
final class Acronyms {

  /*
   * «Санитарно-эпидемиологического центра» makes СЭЦ, «Департамента по делам обороны» ДДО: the first
   * letter of each word but link words and the owner («Министерства обороны Республики Казахстан»).
   * Letter case is folded away before, so the file no-acronyms.tsv has what is a word of its own (ДО), the
   * short form of an owner (РК) or of a legal form (ГУ). An acronym of two institutions has both readings, and the row
   * then has both answers.
   */
  private final Set<String> none = new HashSet<>();
  private final Map<String, List<List<String>>> readings = new TreeMap<>();

  private final Owners owners;

  Acronyms(Lexicon lexicon, Owners owners) {
    this.owners = owners;
    lexicon.lines("no-acronyms.tsv", 2).forEach(line -> none.add(line.get(0)));
  }

  /** Adds the acronym of an institution, as the law writes its name without brackets. */
  void add(String name) {
    Words words = Words.of(name);
    List<String> telling = owners.without(words.stems());
    String acronym =
        telling.stream().map(stem -> stem.substring(0, 1)).collect(Collectors.joining());
    if (acronym.length() < 2 || none.contains(acronym)) {
      return;
    }
    List<List<String>> known = readings.computeIfAbsent(acronym, a -> new ArrayList<>());
    if (known.stream().noneMatch(other -> Set.copyOf(other).equals(Set.copyOf(telling)))) {
      known.add(telling);
    }
  }

  /** Each acronym with the words of the institutions it may mean. */
  Map<String, List<List<String>>> readings() {
    return readings;
  }

  /** The acronyms of several institutions; a row that uses one may mean any of them. */
  List<Remark> ambiguous() {
    List<Remark> ambiguous = new ArrayList<>();
    readings.forEach((acronym, bodies) -> {
      if (bodies.size() > 1) {
        String told =
            bodies.stream().map(words -> String.join(" ", words)).collect(Collectors.joining("; "));
        ambiguous.add(Remark.of("acronym", acronym, told));
      }
    });
    return ambiguous;
  }

  /** One acronym a line, with what it may mean. */
  @Override
  public String toString() {
    return readings.entrySet().stream()
        .map(e ->
            e.getKey()
                + " = "
                + e.getValue().stream()
                    .map(words -> String.join(" ", words))
                    .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
