package kz.tizilim.classify.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import kz.tizilim.classify.Classifier;
import kz.tizilim.core.register.Edition;

/** Ways in which a unit writes a row otherwise than the law, none of which changes its meaning. */
final class Noise {

  /** A way to write; {@link #applied} says how. */
  enum Kind {
    LETTER_CASE,
    YO,
    INFLECTION,
    WORD_ORDER,
    HEAD_WORD,
    ABBREVIATION,
    PREFIX_WITH_DOT,
    TYPO,
    LOOK_ALIKES,
    SPACES_AND_DASHES,
    KAZAKH,
    NAMED_UNIT,
    SPECIALITY,
    REMARK
  }

  private static final Map<String, List<String>> ADJECTIVES =
      Map.of(
          "ый", List.of("ого", "ому", "ым", "ые"),
          "ий", List.of("его", "ему", "им"),
          "ая", List.of("ой", "ую"),
          "ое", List.of("ого", "ому", "ым"),
          "ого", List.of("ое", "ому", "ым"));

  /** Endings of nouns that may stand for one another; other differences are other words. */
  private static final Set<String> ENDINGS =
      Set.of(
          "", "а", "у", "ом", "е", "ы", "и", "ой", "ей", "ов", "я", "ю", "ем", "ия", "ию", "ием");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("заместитель", "зам."),
          Map.entry("руководитель", "рук."),
          Map.entry("начальник", "нач."),
          Map.entry("заведующий", "зав."),
          Map.entry("главный", "гл."),
          Map.entry("главного", "гл."),
          Map.entry("старший", "ст."),
          Map.entry("младший", "мл."),
          Map.entry("помощник", "пом."),
          Map.entry("медицинская", "мед."),
          Map.entry("медицинский", "мед."),
          Map.entry("медицинской", "мед."),
          Map.entry("специалист", "спец."),
          Map.entry("отделения", "отд-я"),
          Map.entry("управление", "упр."),
          Map.entry("отдельный", "отд."));

  private static final Map<String, String> SHORT_BODY =
      Map.ofEntries(
          Map.entry("Воинская часть 12345", "в/ч 12345"),
          Map.entry("Районная эксплуатационная часть", "РЭЧ"),
          Map.entry("Дорожно-эксплуатационный участок", "ДЭУ"),
          Map.entry("Главный военный клинический госпиталь", "ГВКГ"),
          Map.entry("Военный клинический госпиталь", "ВКГ"),
          Map.entry("Департамент по делам обороны", "ДДО"),
          Map.entry("Управление по делам обороны", "УДО"),
          Map.entry("Главное военно-медицинское управление", "ГВМУ"),
          Map.entry("Главное управление военной полиции", "ГУВП"),
          Map.entry("Центральная военная стоматологическая поликлиника", "ЦВСП"),
          Map.entry("Военно-техническая школа", "ВТШ"),
          Map.entry("Филиал Военно-технической школы", "филиал ВТШ"));

  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыьэюя";
  private static final String LIKE = "аеорсухАЕОРСХКВМНТ";
  private static final String LATIN = "aeopcyxAEOPCXKBMHT";

  private static final Map<String, List<String>> UNITS =
      Map.of(
          "руководитель отдела",
              List.of(
                  "начальник отдела снабжения",
                  "начальник отдела кадров",
                  "начальник финансово-экономического отдела",
                  "руководитель отдела материально-технического обеспечения"),
          "руководитель службы",
              List.of("начальник службы снабжения", "начальник юридической службы"),
          "руководитель группы",
              List.of("начальник группы учета", "руководитель группы планирования"),
          "заместитель руководителя отдела",
              List.of("заместитель начальника отдела кадров", "зам. нач. отдела снабжения"),
          "руководитель склада",
              List.of("начальник вещевого склада", "заведующий продовольственным складом"));

  private static final Map<String, List<String>> SPECIALITIES =
      Map.of(
          "инженер всех специальностей", List.of("инженер-электрик", "инженер по охране труда"),
          "врач всех специальностей", List.of("врач-хирург", "врач-терапевт", "врач стоматолог"),
          "техники всех наименований", List.of("техник-смотритель", "техник"),
          "художники всех наименований", List.of("художник-оформитель", "художник"),
          "преподаватель", List.of("преподаватель истории", "гражданский преподаватель"),
          "учитель", List.of("учитель математики", "учитель казахского языка"),
          "бухгалтер", List.of("бухгалтер по расчету заработной платы"),
          "юрисконсульт", List.of("юрист"));

  private final Set<String> words = new TreeSet<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<String, List<String>> kazakh = kazakh();
  private final Oracle oracle;

  Noise(Edition edition, Oracle oracle) {
    this.oracle = oracle;
    edition
        .entries()
        .forEach(entry -> words.addAll(List.of(Oracle.lower(entry.text()).split("[^а-яё-]+"))));
    for (String word : words) {
      for (int stem = Math.max(4, word.length() - 3); stem <= word.length(); stem++) {
        if (stem <= word.length() && ENDINGS.contains(word.substring(stem))) {
          forms.computeIfAbsent(word.substring(0, stem), s -> new TreeSet<>()).add(word);
        }
      }
    }
  }

  /** The row written so; the row itself where it gives no occasion. */
  CleanRow applied(Kind kind, CleanRow row, Random random) {
    return switch (kind) {
      case LETTER_CASE -> both(row, text -> letterCase(text, random));
      case YO -> both(row, text -> text.replace('е', 'ё'));
      case INFLECTION -> inflected(row, random);
      case WORD_ORDER -> title(row, Noise::headLast);
      case HEAD_WORD -> title(row, text -> headWord(text, random));
      case ABBREVIATION ->
          title(row, text -> eachWord(text, word -> SHORT.getOrDefault(word, word)))
              .withInstitution(SHORT_BODY.getOrDefault(row.institution(), row.institution()));
      case PREFIX_WITH_DOT -> title(row, text -> oneWord(text, 9, random, w -> prefix(w, random)));
      case TYPO -> both(row, text -> typos(text, random));
      case LOOK_ALIKES -> both(row, text -> lookAlikes(text, random));
      case SPACES_AND_DASHES -> both(row, text -> spaced(text, random));
      case KAZAKH -> inKazakh(row, random);
      case NAMED_UNIT -> title(row, text -> oneOf(UNITS, text, random));
      case SPECIALITY -> title(row, text -> oneOf(SPECIALITIES, text, random));
      case REMARK -> title(row, text -> remark(text, random));
    };
  }

  private static CleanRow title(CleanRow row, UnaryOperator<String> change) {
    return new CleanRow(
        change.apply(row.title()), row.institution(), row.level(), row.category(), row.activity());
  }

  private static CleanRow both(CleanRow row, UnaryOperator<String> change) {
    return title(row, change).withInstitution(change.apply(row.institution()));
  }

  private static String eachWord(String text, UnaryOperator<String> change) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(change.apply(word));
    }
    return String.join(" ", words);
  }

  private static String oneWord(
      String text, int atLeast, Random random, UnaryOperator<String> change) {
    String[] words = text.split(" ", -1);
    List<Integer> longOnes = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() >= atLeast) {
        longOnes.add(i);
      }
    }
    if (!longOnes.isEmpty()) {
      int at = CleanRows.one(random, longOnes);
      words[at] = change.apply(words[at]);
    }
    return String.join(" ", words);
  }

  private static String letterCase(String text, Random random) {
    if (random.nextBoolean()) {
      return text.toUpperCase(Locale.ROOT);
    }
    return eachLetter(
        text, c -> random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
  }

  private static String eachLetter(String text, IntUnaryOperator change) {
    StringBuilder out = new StringBuilder();
    text.chars().map(change).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private CleanRow inflected(CleanRow row, Random random) {
    CleanRow changed = title(row, text -> eachWord(text, word -> inflectedWord(word, random)));
    if (row.institution().isEmpty()) {
      return changed;
    }
    List<String> phrases = oracle.bodies().named(row.institution()).itself();
    return phrases.isEmpty() ? changed : changed.withInstitution(phrases.get(0));
  }

  private String inflectedWord(String word, Random random) {
    if (word.length() < 5 || random.nextInt(3) == 0) {
      return word;
    }
    for (int cut : new int[] {3, 2}) {
      List<String> endings = ADJECTIVES.get(word.substring(word.length() - cut));
      if (endings != null) {
        return word.substring(0, word.length() - cut) + CleanRows.one(random, endings);
      }
    }
    for (int cut = 0; cut <= 2; cut++) {
      String stem = word.substring(0, word.length() - cut);
      Set<String> known = forms.getOrDefault(stem, Set.of());
      if (stem.length() >= 4 && known.size() > 1 && known.contains(word)) {
        return CleanRows.one(random, List.copyOf(known));
      }
    }
    return word;
  }

  private static String headLast(String text) {
    int space = text.indexOf(' ');
    return space < 0 || text.contains("(")
        ? text
        : text.substring(space + 1) + " " + text.substring(0, space);
  }

  private static String headWord(String text, Random random) {
    List<String> heads = List.of("начальник", "заведующий", "директор");
    return text.startsWith("руководитель ")
        ? CleanRows.one(random, heads) + text.substring("руководитель".length())
        : text.replace("руководителя ", "начальника ");
  }

  /** The beginning of a word and a dot, where no other word of the register's titles begins so. */
  private String prefix(String word, Random random) {
    int length = 4 + random.nextInt(3);
    while (length > 3 && "аеёиоуыэюяьй-".indexOf(word.charAt(length - 1)) >= 0) {
      length--;
    }
    String prefix = word.substring(0, length);
    String stem = word.substring(0, word.length() - 3);
    boolean only =
        words.stream().filter(w -> w.startsWith(prefix)).allMatch(w -> w.startsWith(stem));
    return only ? prefix + "." : word;
  }

  /** One to three typos, each in another word of seven letters or more. */
  private static String typos(String text, Random random) {
    int[] left = {1 + random.nextInt(3)};
    return eachWord(
        text,
        word -> {
          boolean here = word.length() >= 7 && left[0] > 0 && random.nextInt(3) > 0;
          if (!here) {
            return word;
          }
          left[0]--;
          return typo(word, random);
        });
  }

  private static String typo(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char other = CYRILLIC.charAt(random.nextInt(CYRILLIC.length()));
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + word.charAt(at) + word.charAt(at) + after;
      case 2 -> before + other + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }

  private static String lookAlikes(String text, Random random) {
    return eachLetter(
        text,
        c -> {
          int at = LIKE.indexOf(c);
          return at >= 0 && random.nextInt(3) > 0 ? LATIN.charAt(at) : c;
        });
  }

  private static String spaced(String text, Random random) {
    if (text.isEmpty()) {
      return text;
    }
    String spaced =
        text.replace(" ", CleanRows.one(random, List.of("  ", "\u00a0", " \t", "   ")))
            .replace("-", CleanRows.one(random, List.of(" - ", "–", "‑", "—")));
    return CleanRows.one(random, List.of(" ", "«", "\"", ""))
        + spaced
        + CleanRows.one(random, List.of(" ", "»", "\"", ".", ";"));
  }

  private CleanRow inKazakh(CleanRow row, Random random) {
    return title(row, text -> oneOf(kazakh, text, random))
        .withInstitution(
            random.nextBoolean()
                ? kazakh
                    .getOrDefault(Oracle.lower(row.institution()), List.of(row.institution()))
                    .get(0)
                : row.institution());
  }

  private static String remark(String text, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "1. " + text;
      case 1 -> text + " (вакансия)";
      case 2 -> text + " - 2 ед.";
      case 3 -> "гражданский " + text;
      default -> text + " (временно)";
    };
  }

  private static String oneOf(Map<String, List<String>> others, String text, Random random) {
    return CleanRows.one(random, others.getOrDefault(text, List.of(text)));
  }

  /** Russian titles and institutions and their Kazakh words, where those mean nothing else. */
  private static Map<String, List<String>> kazakh() {
    Map<String, Set<String>> meanings = new LinkedHashMap<>();
    for (String line : lexicon().lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 2 && (cells[2].equals("title") || cells[2].equals("institution"))) {
        meanings.computeIfAbsent(cells[0], k -> new TreeSet<>()).add(cells[1]);
      }
    }
    Map<String, List<String>> words = new HashMap<>();
    meanings.forEach((kk, ru) -> {
      if (ru.size() == 1) {
        words.computeIfAbsent(first(ru), r -> new ArrayList<>()).add(kk);
      }
    });
    return words;
  }

  private static String first(Collection<String> values) {
    return values.iterator().next();
  }

  private static String lexicon() {
    try (InputStream in = Classifier.class.getResourceAsStream("kazakh.tsv")) {
      if (in == null) {
        throw new IllegalStateException("The Kazakh lexicon is not in the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
