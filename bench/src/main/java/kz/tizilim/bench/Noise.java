package kz.tizilim.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;

/**
 * Changes that units make to the law's words without meaning another post, in the order in which
 * they are applied: words first, letters last.
 */
enum Noise {
  /** «зам.», «нач.», «ГВКГ». */
  ABBREVIATION("abbreviations") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      String title = row.title();
      List<String> words = new ArrayList<>(ABBREVIATIONS.keySet());
      Collections.sort(words);
      for (String word : words) {
        title =
            Pattern.compile(
                    "(?<![\\p{L}-])" + word + "(?![\\p{L}-])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(title)
                .replaceAll(Matcher.quoteReplacement(ABBREVIATIONS.getOrDefault(word, word)));
      }
      boolean both = title.equals(row.title()) || random.nextBoolean();
      String name =
          both && !institution.brief().isEmpty() ? institution.brief() : row.institution();
      return row.with(Column.TITLE, title).with(Column.INSTITUTION, name);
    }
  },
  /** «отдела снабжения», «(временно)», «1 ед.», «РГУ». */
  EXTRA_WORDS("extra words") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      // «Руководитель» and «помощник» of a department are other posts, so these are left unchanged
      boolean ofUnit = OF_UNIT.matcher(row.title()).find();
      return switch (random.nextInt(3)) {
        case 0 -> row.with(Column.TITLE, one(FILLERS_BEFORE, random) + " " + row.title());
        case 1 ->
            row.with(
                Column.TITLE,
                row.title() + " " + one(ofUnit ? FILLERS_AFTER : DEPARTMENTS, random));
        default -> row.with(Column.INSTITUTION, "РГУ \"" + row.institution() + "\"");
      };
    }
  },
  /** «г. Аягоз», «№ 3», «в/ч 12345». */
  PLACE("towns and numbers") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      boolean unit = row.institution().equals("Воинская часть") || row.institution().equals("в/ч");
      String town = one(TOWNS, random);
      String place =
          unit
              ? String.valueOf(10_000 + random.nextInt(90_000))
              : switch (random.nextInt(4)) {
                case 0 -> "№ " + (1 + random.nextInt(9));
                case 1 -> "(г. " + town + ")";
                case 2 -> "№ " + (1 + random.nextInt(9)) + " г. " + town;
                default -> "г. " + town;
              };
      return row.with(Column.INSTITUTION, row.institution() + " " + place);
    }
  },
  /** «сестра медицинская», «госпиталь военный». */
  WORD_ORDER("word order") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      List<String> title = words(row.title());
      if (title.size() == 2 || title.size() == 3) {
        Collections.rotate(title, -1);
      }
      List<String> name = words(row.institution());
      if (isAdjective(name.get(0)) && (name.size() == 2 || name.size() == 3)) {
        Collections.rotate(name, 1);
      }
      return row.with(Column.TITLE, String.join(" ", title))
          .with(Column.INSTITUTION, String.join(" ", name));
    }
  },
  /** «медицинскую сестру», «военному госпиталю». */
  INFLECTION("inflection") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      int ending = random.nextInt(3);
      return each(
          row,
          text -> {
            List<String> words = words(text);
            int noun = 0;
            while (noun + 1 < words.size() && isAdjective(words.get(noun))) {
              noun++;
            }
            for (int i = 0; i <= noun; i++) {
              words.set(i, inflected(words.get(i), ending));
            }
            return String.join(" ", words);
          });
    }
  },
  /** One or two letters lost, doubled, swapped or replaced, each in a different long word. */
  TYPO("1–2 typos") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      List<String> title = words(row.title());
      List<String> name = words(row.institution());
      List<Integer> longOnes = new ArrayList<>();
      for (int i = 0; i < title.size() + name.size(); i++) {
        if (LONG_WORD
            .matcher(i < title.size() ? title.get(i) : name.get(i - title.size()))
            .matches()) {
          longOnes.add(i);
        }
      }
      Collections.shuffle(longOnes, random);
      for (int i : longOnes.subList(0, Math.min(longOnes.size(), 1 + random.nextInt(2)))) {
        List<String> words = i < title.size() ? title : name;
        int at = i < title.size() ? i : i - title.size();
        words.set(at, mistyped(words.get(at), random));
      }
      return row.with(Column.TITLE, String.join(" ", title))
          .with(Column.INSTITUTION, String.join(" ", name));
    }
  },
  /** «учёный», «режиссёр». */
  YO("ё") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      return each(
          row,
          text -> {
            String changed = text;
            for (String word : WITH_YO) {
              changed = changed.replace(word.replace('ё', 'е'), word);
            }
            return changed;
          });
    }
  },
  /** «ЗАВЕДУЮЩИЙ СКЛАДОМ». */
  CASE("letter case") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      boolean upper = random.nextBoolean();
      return each(
          row, text -> upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT));
    }
  },
  /** Latin letters that look Cyrillic. */
  HOMOGLYPH("Latin look-alikes") {
    @Override
    StaffingRow applied(StaffingRow row, Institution institution, Random random) {
      return each(
          row,
          text -> {
            StringBuilder changed = new StringBuilder(text);
            for (int i = 0; i < changed.length(); i++) {
              int like = CYRILLIC.indexOf(changed.charAt(i));
              if (like >= 0 && random.nextInt(3) == 0) {
                changed.setCharAt(i, LATIN.charAt(like));
              }
            }
            return changed.toString();
          });
    }
  };

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("заместитель", "зам."),
          Map.entry("начальник", "нач."),
          Map.entry("начальника", "нач."),
          Map.entry("заведующий", "зав."),
          Map.entry("руководитель", "рук."),
          Map.entry("главный", "гл."),
          Map.entry("главного", "гл."),
          Map.entry("старший", "ст."),
          Map.entry("младший", "мл."),
          Map.entry("ведущий", "вед."),
          Map.entry("помощник", "пом."),
          Map.entry("медицинская", "мед."),
          Map.entry("медицинской", "мед."),
          Map.entry("медицинский", "мед."),
          Map.entry("специалист", "спец."),
          Map.entry("медицинская сестра", "медсестра"));
  private static final Pattern OF_UNIT =
      Pattern.compile(
          "(?iU)\\b(руководител|начальник|заведующ|помощник|заместител|председател)[а-я]*");
  private static final Pattern ADJECTIVE = Pattern.compile("(?U).+(ый|ий|ая|ое)");
  private static final Pattern LONG_WORD = Pattern.compile("[А-Яа-яЁё-]{6,}");
  private static final List<String> FILLERS_BEFORE = List.of("Гражданский", "1.", "12)");
  private static final List<String> FILLERS_AFTER =
      List.of("(вакансия)", "(временно)", "1 ед.", "0,5 ст.");
  private static final List<String> DEPARTMENTS =
      List.of(
          "отдела снабжения",
          "отдела кадров",
          "финансовой службы",
          "группы учета",
          "(вакансия)",
          "2 ед.");
  private static final List<String> TOWNS =
      List.of("Аягоз", "Астана", "Алматы", "Семей", "Актау", "Тараз", "Щучинск", "Приозерск");
  private static final List<String> WITH_YO =
      List.of(
          "учён",
          "Учён",
          "учёт",
          "режиссёр",
          "Режиссёр",
          "дирижёр",
          "Дирижёр",
          "контролёр",
          "Контролёр",
          "вооружён",
          "счёт");
  private static final String CYRILLIC = "аеорсхуАВЕКМНОРСТХ";
  private static final String LATIN = "aeopcxyABEKMHOPCTX";
  private static final String LETTERS = "абвгдежзиклмнопрстуфхцчшыэюя";

  /** Nominative endings and their genitive, dative and instrumental, longer endings first. */
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("ый", "ого", "ому", "ым"),
          List.of("кий", "кого", "кому", "ким"),
          List.of("ий", "его", "ему", "им"),
          List.of("щая", "щей", "щей", "щей"),
          List.of("ая", "ой", "ой", "ой"),
          List.of("ое", "ого", "ому", "ым"),
          List.of("ие", "ия", "ию", "ием"),
          List.of("ия", "ии", "ии", "ией"),
          List.of("ок", "ка", "ку", "ком"),
          List.of("ка", "ки", "ке", "кой"),
          List.of("а", "ы", "е", "ой"),
          List.of("ь", "я", "ю", "ем"));

  private final String label;

  Noise(String label) {
    this.label = label;
  }

  /** {@code row} with this noise; unchanged if it does not apply. */
  abstract StaffingRow applied(StaffingRow row, Institution institution, Random random);

  /** Its name in tables. */
  @Override
  public String toString() {
    return label;
  }

  private interface RowEdit {
    String of(String text);
  }

  private static StaffingRow each(StaffingRow row, RowEdit change) {
    return row.with(Column.TITLE, change.of(row.title()))
        .with(Column.INSTITUTION, change.of(row.institution()));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isAdjective(String word) {
    return ADJECTIVE.matcher(word).matches() && !word.equalsIgnoreCase("заведующий");
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String inflected(String word, int ending) {
    if (word.length() < 5
        || word.equals("войска")
        || !Character.isLetter(word.charAt(word.length() - 1))) {
      return word;
    }
    if (word.endsWith("ость") || word.endsWith("часть")) {
      return word.substring(0, word.length() - 1) + "и";
    }
    for (List<String> of : ENDINGS) {
      if (word.endsWith(of.get(0))) {
        return word.substring(0, word.length() - of.get(0).length()) + of.get(ending + 1);
      }
    }
    boolean consonant = "бвгдзклмнпрстф".indexOf(word.charAt(word.length() - 1)) >= 0;
    return consonant ? word + List.of("а", "у", "ом").get(ending) : word;
  }

  /** {@code word} with one typing error, never in the first letter. */
  private static String mistyped(String word, Random random) {
    StringBuilder typed = new StringBuilder(word);
    int at;
    do {
      at = 1 + random.nextInt(word.length() - 2);
    } while (word.charAt(at) == '-' || word.charAt(at + 1) == '-');
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, typed.charAt(at));
      case 2 -> {
        typed.setCharAt(at, word.charAt(at + 1));
        typed.setCharAt(at + 1, word.charAt(at));
      }
      default -> typed.setCharAt(at, letter);
    }
    return typed.toString();
  }
}
