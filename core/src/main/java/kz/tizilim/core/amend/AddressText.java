package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;

/** The words by which Russian and Kazakh name a structural element. */
final class AddressText {

  /** The grammatical case of an element. */
  enum Case {
    /** What is changed: «строку», «жолы». */
    WHAT,
    /** Of which: «строки», «жолының». */
    OF,
    /** In which: «строке», «жолында». */
    IN,
    /** As which: «строкой», «жол». */
    AS,
    /** Into which: «ячейку», «ұяшығына». */
    INTO
  }

  /** A noun, or its ending, in each case. */
  private record Forms(String what, String of, String in, String as, String into) {
    String at(Case part) {
      return switch (part) {
        case WHAT -> what;
        case OF -> of;
        case IN -> in;
        case AS -> as;
        case INTO -> into;
      };
    }
  }

  private static final Forms ENTRY = new Forms("строку", "строки", "строке", "строкой", "строку");
  private static final Forms PARAGRAPH = new Forms("абзац", "абзаца", "абзаце", "абзацем", "абзац");
  private static final Forms HEADING =
      new Forms("заголовок", "заголовка", "заголовке", "заголовком", "заголовок");
  private static final Forms CELL = new Forms("ячейку", "ячейки", "ячейке", "ячейкой", "ячейку");
  private static final Forms GRADE = new Forms("звено", "звена", "звене", "звеном", "звено");
  private static final Forms STEP =
      new Forms("ступень", "ступени", "ступени", "ступенью", "ступень");
  private static final Forms BLOCK = new Forms("блок", "блока", "блоке", "блоком", "блок");
  private static final Forms REGISTER =
      new Forms("реестр", "реестра", "реестре", "реестром", "реестр");
  private static final Forms KK = new Forms("ы", "ының", "ында", "ы", "ына");
  private static final Forms KK_GRADE = new Forms("сы", "сының", "сында", "сы", "сына");
  private static final Forms KK_REGISTER =
      new Forms("тізілім", "тізілімнің", "тізілімде", "тізілім", "тізілімге");

  /*
   * Lower case, as the frame of an instruction is. A lone letter is a code only where it may be one (D), so
   * that «в» stays a preposition.
   */
  private static final String CODE = "(?:[abcdавбсд]-?\\d(?:-\\d){0,2}|[dд])(?![\\p{L}\\d]|-\\d)";
  private static final String GRADE_CODE = "(?:[abcdавбсд]-?\\d|[dд])(?![\\p{L}\\d]|-\\d)";
  private static final String STEP_NUMBER = "\\d(?:-\\d)?(?![\\p{L}\\d]|-\\d)";
  private static final String ROW = "\\d{1,6}(?![\\d]|-\\d)";
  private static final String KK_ROW = "(?<![\\d-])\\d{1,6}(?!\\d|-\\d)";
  private static final String CODES = list(CODE);
  private static final String GRADES = list(GRADE_CODE);
  private static final String STEPS = list(STEP_NUMBER);

  private static final String ORDINALS = Numbers.list(Ordinals.RUSSIAN_WORDS);
  private static final Pattern RU_ENTRY =
      Pattern.compile(
          "(?<!\\p{L})(?:строк|пункт|позици)\\p{L}{0,3},? (?:(?:(?:с|под|за) )?порядков\\p{L}+ номер\\p{L}{0,4} )?(?:№ ?)?("
              + Numbers.list(ROW)
              + "|⟦\\d+⟧|"
              + ORDINALS
              + ")|(?<!\\p{L})("
              + ORDINALS
              + ") строк\\p{L}{0,3}|(?<!\\p{L})абзац\\p{L}{0,3} (⟦\\d+⟧)");

  /** «3-й строке» and «строке 3-й». */
  private static final String ENDING = "-(?:й|я|ю|е|го|ей|ой|ую|ая|ые|ых|му|м)(?!\\p{L})";

  private static final Pattern BEFORE_ROW =
      Pattern.compile("(?<![\\p{L}\\d-])(\\d{1,6})" + ENDING + " ((?:строк|позици)\\p{L}*)");

  /** «Порядковый номер 6 ячейки С2»: a row by its number, without the word. */
  private static final Pattern ORDER_NUMBER =
      Pattern.compile(
          "(?<!(?:строк|пункт|позици)\\p{L}{0,3},? (?:(?:с|под|за) )?)(?<!\\p{L})порядков\\p{L}+ номер\\p{L}{0,4}(?= \\d)");

  /** «В А2-1 строку 3»: a code without its noun. */
  private static final Pattern BARE_CODE =
      Pattern.compile(
          "(?<!\\p{L})(?:в|из) ((?:[abавб]-?\\d(?:-\\d){1,2}|[cс]-?\\d)(?![\\p{L}\\d]|-\\d))(?!.*(?:ячейк|ячеек|звен|ступен))");

  /** «Ступень В2-3»: the code of a cell behind the noun of its step. */
  private static final Pattern RU_STEP_WITH_CODE =
      Pattern.compile("(?<!\\p{L})ступен\\p{L}* (?=[abавб]-?\\d-\\d)");

  private static final Pattern KK_STEP_WITH_CODE =
      Pattern.compile("(?<=(?<!\\p{L})[abавб]\\d-\\d(?:-\\d)?)(?:-| )саты\\p{L}*");

  private static final Pattern AFTER_DIGITS = Pattern.compile("(?<=\\d)" + ENDING);

  /** «В ячейке звена D»: the grade and its step name the cell. */
  private static final Pattern RU_CELL_OF =
      Pattern.compile("(?<!\\p{L})ячейк\\p{L}* (?=(?:звен|ступен))");

  private static final Pattern KK_CELL_OF =
      Pattern.compile("(?<=(?:звено|буын|саты)\\p{L}{0,6}) ұяшы[қғ]\\p{L}*");

  /** «Строку звена В1 ступени 2»: a row by its place in the printed table. */
  private static final Pattern RU_ONLY =
      Pattern.compile("(?<!\\p{L})(строк(?:а|у|и|е|ой))(?!\\p{L})");

  private static final Pattern KK_ONLY =
      Pattern.compile(
          "(?<=(?:звено|буын|саты|ұяшы[қғ])\\p{L}{0,6}) (жол(?:ы|ын|ында|ындағы|ының|ына|ынан)?)(?!\\p{L})");

  private static final Pattern RU_HEADING_OF =
      Pattern.compile("(?<!\\p{L})(заголов\\p{L}*) (?=(?:ячейк|звен|ступен))");
  private static final Pattern KK_HEADING_OF =
      Pattern.compile("(?<=(?:звено|буын|саты|ұяшы[қғ])\\p{L}{0,6}) (тақырыб\\p{L}*)");
  private static final Pattern KK_ENTRY =
      Pattern.compile(
          "(?:реттік нөмір\\p{L}* )?("
              + Numbers.list(KK_ROW)
              + "|\\d{1,6}-(?:тен|тан|ден|дан|нен|нан) \\d{1,6}-(?:ке|қа|ге|ға)(?: дейінгі)?|⟦\\d+⟧|"
              + Numbers.list(Ordinals.KAZAKH)
              + ")"
              + "(?:-| )(?:жол|тарма[қғ]|позици)\\p{L}*|(⟦\\d+⟧) (?:деген )?абзац\\p{L}*");
  private static final Pattern RU_PARAGRAPH =
      Pattern.compile("(?<!\\p{L})абзац\\p{L}{0,3} (" + Numbers.list(Ordinals.RUSSIAN) + ")");
  private static final Pattern KK_PARAGRAPH =
      Pattern.compile("(" + Numbers.list(Ordinals.KAZAKH) + ")(?:-| )(?:абзац|азат жол)\\p{L}*");
  private static final Pattern RU_CELL =
      Pattern.compile("(?<!\\p{L})(?:ячейк|ячеек|код)\\p{L}* (" + CODES + ")");
  private static final Pattern KK_CELL = Pattern.compile("(" + CODES + ") ұяшы[қғ]\\p{L}*");
  private static final Pattern RU_GRADE =
      Pattern.compile("(?<!\\p{L})звен\\p{L}* (" + GRADES + ")");
  private static final Pattern KK_GRADE_NAME =
      Pattern.compile("(" + GRADES + ") (?:звено|буын)\\p{L}*");
  private static final Pattern RU_STEP =
      Pattern.compile("(?<!\\p{L})ступен\\p{L}* (" + STEPS + ")");
  private static final Pattern KK_STEP = Pattern.compile("(" + STEPS + ")(?:-| )саты\\p{L}*");
  private static final Pattern RU_BLOCK =
      Pattern.compile("(?<!\\p{L})блок\\p{L}* ([abcdавбсд])(?!\\p{L})");
  private static final Pattern KK_BLOCK =
      Pattern.compile("(?<!\\p{L})([abcdавбсд]) бло[кг]\\p{L}*");
  private static final Pattern RU_SPHERE =
      Pattern.compile(
          "(вне сфер)(?!\\p{L})|(?<!\\p{L})(?:сфер|(?:под)?раздел)\\p{L}* (⟦\\d+⟧|образовани\\p{L}*|здравоохранени\\p{L}*)");
  private static final Pattern KK_SPHERE =
      Pattern.compile("(саладан тыс)|(⟦\\d+⟧|білім беру|денсаулық сақтау) (?:сала|бөлім)\\p{L}*");
  private static final Pattern RU_HEADING = Pattern.compile("с заголовком (⟦\\d+⟧)");
  private static final Pattern KK_HEADING = Pattern.compile("(⟦\\d+⟧) тақырып\\p{L}*");

  /*
   * The name of the register, with whatever its title says, and nothing that could name a place in it. Behind
   * a comma, which may also end the name, fewer words belong to a title.
   */
  private static final String NO_TITLE =
      "кроме|пункт|позици|порядков|абзац|граф|приложени|примечани|строк|столб|колонк|заголов|кажд|ячейк|звен"
          + "|блок|ступен|раздел|слов|утвержд|(?:в|во|с|со|из|по) ";
  private static final String TITLE_WORD = "[(]?[\\p{L}-]+[)]?";
  private static final String TITLE_WORDS =
      "(?: (?!"
          + NO_TITLE
          + ")"
          + TITLE_WORD
          + "|, (?!"
          + NO_TITLE
          + "|цифр|знак|после|котор|(?:до|все|всех|кроме) )"
          + TITLE_WORD
          + "| [–—]|(?<=\\)),)*";
  private static final Pattern RU_REGISTER =
      Pattern.compile(
          "(?<!\\p{L})реестр\\p{L}*(?: должностей(?: гражданских служащих"
              + TITLE_WORDS
              + ")?)?(?:,? утвержд[её]нн\\p{L}+ (?:указанн|настоящ|данн|этим|тем же)\\p{L}* ?(?:приказ|постановлени|решени)?\\p{L}*)?");
  private static final String KK_TITLE_WORD =
      "(?!ұяшы|жол|тармақ|баған|абзац|буын|звено|саты|сала|блок|блог)[(]?[\\p{L}-]+[)]?,? ";
  private static final Pattern KK_REGISTER_NAME =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:көрсетілген|аталған|осы) \\p{L}+ бекітілген )?(?:(?<!\\p{L})(?:"
              + KK_TITLE_WORD
              + "){0,40}?азаматтық қызметші\\p{L}* (?:"
              + KK_TITLE_WORD
              + "){0,40}?)?(?<!\\p{L})тізілім\\p{L}*");

  /*
   * The annex of the amended order: whether the register is that annex, the caller knows who has the order.
   */
  private static final Pattern RU_ANNEX =
      Pattern.compile(
          "(?<!\\p{L})в приложении(?: \\d{1,3}(?!\\d|-\\d)(?! к )| к (?=указанн|приказ|постановлени|распоряжени|решени)|(?: \\d{1,3}) к (?=указанн|приказ|постановлени|распоряжени|решени))"
              + "(?:(?:указанн\\p{L}+ )?(?:приказ|постановлени|распоряжени|решени)\\p{L}*)?[,:]?(?= |$)");

  private static final Pattern KK_ANNEX =
      Pattern.compile(
          "(?<!\\p{L})(?:көрсетілген|аталған) (?:бұйры[қғ]|қаулы|өкім|шешім)\\p{L}* (?:\\d{1,3}-)?қосымша(?:да|сында|ның|сының)(?!\\p{L})");

  /** The column of the posts, which holds the words of every entry. */
  private static final Pattern RU_COLUMN =
      Pattern.compile(
          "(?<!\\p{L})(?:граф|колонк|столб)\\p{L}* (\\d+|третьей|третью|третьем|третий|⟦\\d+⟧)"
              + "|(?<!\\p{L})(третьей|третью|третьем|третий) (?:граф|колонк|столб)\\p{L}*");

  private static final Pattern KK_COLUMN =
      Pattern.compile("(\\d+-|үшінші |⟦\\d+⟧ (?:деген )?)баған\\p{L}*");

  private static final Pattern POSTS =
      Pattern.compile(
          "3-?|трет\\p{L}+|үшінші|наименовани[ея] должност(?:и|ей)|лауазым(?:ның|дар)?(?:дың)? атау(?:ы|лары)");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,:–—]+");
  private static final Set<String> FILLERS = Set.of("в", "во", "из", "");

  private final QuotedText quoted;
  private final ActLanguage language;
  private String rest;
  private boolean impossible;

  private AddressText(String text, QuotedText quoted, ActLanguage language) {
    this.quoted = quoted;
    this.language = language;
    this.rest = text;
  }

  private static String list(String one) {
    return one + "(?:(?:,? (?:и|және|мен|бен|пен) |, )" + one + ")*";
  }

  /**
   * The one element that {@code text}, a part of the frame, names; empty if it has other words or
   * names several.
   */
  static Optional<Address> one(String text, QuotedText quoted, ActLanguage language) {
    return read(text, quoted, language).filter(all -> all.size() == 1).map(all -> all.get(0));
  }

  /** The elements that {@code text}, a part of the frame, names; empty if it has other words. */
  static Optional<List<Address>> read(String text, QuotedText quoted, ActLanguage language) {
    Optional<List<Address>> whole = new AddressText(text, quoted, language).read();
    return whole.isPresent() ? whole : joined(text, quoted, language);
  }

  /*
   * «Строку 3 ячейки С2 и строку 4 ячейки С3»: two elements of one kind, each with its place. Places
   * without a comma or «и» between them are never two: «в ячейке С2 строку 3 ячейки С3» names none.
   */
  private static Optional<List<Address>> joined(
      String text, QuotedText quoted, ActLanguage language) {
    Matcher and = JOINT.matcher(text);
    while (and.find()) {
      String first = text.substring(0, and.start());
      String second = text.substring(and.end());
      Optional<List<Address>> left = new AddressText(first, quoted, language).read();
      Optional<List<Address>> right = left.isEmpty() ? left : read(second, quoted, language);
      if (right.isPresent() && alike(left.get(), right.get(), first, second)) {
        List<Address> all = new ArrayList<>(left.get());
        all.addAll(right.get());
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static final Pattern JOINT = Pattern.compile(",? (?:и|және|мен|бен|пен) |, ");

  private static boolean alike(
      List<Address> left, List<Address> right, String first, String second) {
    Address one = left.get(0);
    Address other = right.get(0);
    boolean both = first.strip().startsWith("в ") == second.strip().startsWith("в ");
    return one.isPlaced()
        && other.isPlaced()
        && one.isEntry() == other.isEntry()
        && (both || sharePreposition(first.strip(), second.strip()));
  }

  /** «В строке 6 ячейки С2 и строке 6 ячейки С3»: the case shows that «в» counts for both. */
  private static boolean sharePreposition(String first, String second) {
    Matcher one = LOCATIVE.matcher(first);
    Matcher other = LOCATIVE.matcher("в " + second);
    return one.lookingAt()
        && other.lookingAt()
        && one.group(1).charAt(0) == other.group(1).charAt(0);
  }

  private static final Pattern LOCATIVE =
      Pattern.compile("в (строке|строках|позиции|позициях|ячейке|ячейках|звене|звеньях)(?!\\p{L})");

  private Optional<List<Address>> read() {
    try {
      return places();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a step, or a grade of that block, that does not exist
    }
  }

  private Optional<List<Address>> places() {
    boolean russian = language == ActLanguage.RU;
    rest = PlaceWords.of(rest, quoted);
    rest = (russian ? RU_ANNEX : KK_ANNEX).matcher(rest).replaceFirst(" ");
    rest = (russian ? RU_REGISTER : KK_REGISTER_NAME).matcher(rest).replaceFirst(" ");
    if (russian) {
      rest = BARE_CODE.matcher(rest).replaceFirst("в ячейке $1");
      rest = ORDER_NUMBER.matcher(rest).replaceFirst("строку");
      rest = BEFORE_ROW.matcher(rest).replaceFirst("$2 $1");
      rest = AFTER_DIGITS.matcher(rest).replaceAll("");
    }
    rest =
        russian
            ? RU_STEP_WITH_CODE.matcher(rest).replaceAll("ячейке ")
            : KK_STEP_WITH_CODE.matcher(rest).replaceAll(" ұяшығы");
    rest = (russian ? RU_CELL_OF : KK_CELL_OF).matcher(rest).replaceAll(" ");
    Optional<Sphere> sphere = take(russian ? RU_SPHERE : KK_SPHERE).map(this::sphere);
    Optional<String> heading = take(russian ? RU_HEADING : KK_HEADING).map(this::unquoted);
    take(russian ? RU_COLUMN : KK_COLUMN).ifPresent(this::requirePosts);
    Optional<String> paragraphs = take(russian ? RU_PARAGRAPH : KK_PARAGRAPH);
    boolean headed = take(russian ? RU_HEADING_OF : KK_HEADING_OF).isPresent();
    Optional<String> rows = take(russian ? RU_ENTRY : KK_ENTRY);
    boolean only = rows.isEmpty() && take(russian ? RU_ONLY : KK_ONLY).isPresent();
    List<Code> cells = codes(take(russian ? RU_CELL : KK_CELL));
    List<Grade> grades =
        codes(take(russian ? RU_GRADE : KK_GRADE_NAME)).stream().map(Code::grade).toList();
    List<Step> steps =
        take(russian ? RU_STEP : KK_STEP).map(Numbers::parts).orElse(List.of()).stream()
            .map(Step::parse)
            .toList();
    Optional<Block> block =
        take(russian ? RU_BLOCK : KK_BLOCK).map(letter -> Block.of(letter.charAt(0)));
    boolean understood = SEPARATORS.splitAsStream(rest).allMatch(FILLERS::contains);
    boolean twice =
        (!cells.isEmpty() && (!grades.isEmpty() || !steps.isEmpty()))
            || Stream.of(paragraphs.isPresent(), rows.isPresent(), only, headed)
                    .filter(one -> one)
                    .count()
                > 1;
    if (!understood || twice || impossible) {
      return Optional.empty();
    }
    List<Address> places =
        places(cells, grades, steps).stream()
            .map(place ->
                new Address(block, place.grade(), place.step(), sphere, heading.orElse(""), 0, ""))
            .toList();
    if (only || headed) {
      Address.Row row = only ? Address.Row.ONLY : Address.Row.HEADING;
      return Optional.of(places.stream().map(place -> place.row(row)).toList())
          .filter(all -> all.stream().allMatch(Address::isPlaced));
    }
    return paragraphs.isPresent()
        ? counted(
            places,
            Numbers.of(paragraphs.get(), word -> Ordinals.of(word, language)),
            Address::paragraph)
        : rows.isEmpty() ? Optional.of(places) : entries(places, rows.get());
  }

  private Optional<List<Address>> entries(List<Address> places, String rows) {
    if (!rows.startsWith("⟦")) {
      return counted(places, Numbers.of(rows, this::rowNumber), Address::number);
    }
    String wording = unquoted(rows);
    return wording.isEmpty()
        ? Optional.empty()
        : Optional.of(places.stream().map(place -> place.entry(wording)).toList());
  }

  private OptionalInt rowNumber(String word) {
    OptionalInt digits = Numbers.digits(word);
    return digits.isPresent() ? digits : Ordinals.of(word, language);
  }

  private static Optional<List<Address>> counted(
      List<Address> places,
      Optional<List<Integer>> numbers,
      BiFunction<Address, Integer, Address> at) {
    return numbers.map(all ->
        places.stream()
            .flatMap(place -> all.stream().map(number -> at.apply(place, number)))
            .toList());
  }

  /** A grade and a step, as far as they are named. */
  private record Place(Optional<Grade> grade, Optional<Step> step) {}

  private static List<Place> places(List<Code> cells, List<Grade> grades, List<Step> steps) {
    List<Place> places = new ArrayList<>();
    for (Code cell : cells) {
      Optional<Step> step = cell.step().isNone() ? Optional.empty() : Optional.of(cell.step());
      places.add(new Place(Optional.of(cell.grade()), step));
    }
    for (Grade grade : grades) {
      steps.forEach(step -> places.add(new Place(Optional.of(grade), Optional.of(step))));
      if (steps.isEmpty()) {
        places.add(new Place(Optional.of(grade), Optional.empty()));
      }
    }
    if (cells.isEmpty() && grades.isEmpty()) {
      steps.forEach(step -> places.add(new Place(Optional.empty(), Optional.of(step))));
    }
    return places.isEmpty() ? List.of(new Place(Optional.empty(), Optional.empty())) : places;
  }

  private List<Code> codes(Optional<String> words) {
    List<Code> codes = new ArrayList<>();
    for (String word : words.map(Numbers::parts).orElse(List.of())) {
      Optional<Code> code = Code.find(word);
      impossible |= code.isEmpty();
      code.ifPresent(codes::add);
    }
    return codes;
  }

  private void requirePosts(String column) {
    String name = unquoted(column.strip().replace(" деген", "")).toLowerCase(Locale.ROOT);
    impossible |= !POSTS.matcher(name).matches();
  }

  /** The text of the pattern's group, which is removed from the rest. */
  private Optional<String> take(Pattern pattern) {
    Matcher m = pattern.matcher(rest);
    if (!m.find()) {
      return Optional.empty();
    }
    String found = "";
    for (int group = 1; group <= m.groupCount(); group++) {
      found = m.group(group) == null ? found : m.group(group);
    }
    rest = rest.substring(0, m.start()) + " " + rest.substring(m.end());
    return Optional.of(found);
  }

  private String unquoted(String text) {
    return text.startsWith("⟦") ? quoted.quotation(text) : text;
  }

  private Sphere sphere(String name) {
    return name.equals("вне сфер") || name.equals("саладан тыс")
        ? Sphere.GENERAL
        : Sphere.of(unquoted(name));
  }

  /** The element in that case. */
  static String print(Address address, ActLanguage language, Case as) {
    return language == ActLanguage.RU ? russian(address, as) : kazakh(address, as);
  }

  private static String russian(Address address, Case as) {
    if (address.isEntry()) {
      String which =
          address.number() > 0
              ? " " + address.number()
              : address.entry().isEmpty() ? "" : " «" + address.entry() + "»";
      Address container = address.number(0);
      String of = container.isRegister() ? "" : " " + russian(container, Case.OF);
      Forms forms =
          switch (address.row()) {
            case PARAGRAPH -> PARAGRAPH;
            case HEADING -> HEADING;
            case ENTRY, ONLY -> ENTRY;
          };
      return forms.at(as) + which + of;
    }
    List<String> parts = new ArrayList<>();
    boolean whole =
        address.step().isPresent() || address.grade().map(g -> !g.block().hasSteps()).orElse(false);
    if (address.grade().isPresent()) {
      parts.add((whole ? CELL : GRADE).at(as) + " " + address.code());
    } else {
      address.step().ifPresent(step -> parts.add(STEP.at(as) + " " + step));
      Case of = parts.isEmpty() ? as : Case.OF;
      address.block().ifPresent(block -> parts.add(BLOCK.at(of) + " " + block));
    }
    if (parts.isEmpty()) {
      parts.add(REGISTER.at(as));
    }
    address
        .sphere()
        .ifPresent(sphere ->
            parts.add(sphere.isGeneral() ? "вне сфер" : "сферы «" + sphere.russian() + "»"));
    if (!address.heading().isEmpty()) {
      parts.add("с заголовком «" + address.heading() + "»");
    }
    return String.join(" ", parts);
  }

  private static String kazakh(Address address, Case as) {
    if (address.isEntry()) {
      Address container = address.number(0);
      String of = container.isRegister() ? "" : kazakh(container, Case.OF) + " ";
      String which =
          address.number() > 0
              ? address.number() + "-"
              : address.entry().isEmpty() ? "" : "«" + address.entry() + "» ";
      String noun =
          switch (address.row()) {
            case PARAGRAPH -> "абзац";
            case HEADING -> "тақырыб";
            case ENTRY, ONLY -> "жол";
          };
      return of + which + noun + KK.at(as);
    }
    List<String> parts = new ArrayList<>();
    address
        .sphere()
        .ifPresent(sphere ->
            parts.add(
                sphere.isGeneral() ? "саладан тыс" : "«" + sphere.kazakh() + "» саласындағы"));
    if (!address.heading().isEmpty()) {
      parts.add("«" + address.heading() + "» тақырыпты");
    }
    boolean whole =
        address.step().isPresent() || address.grade().map(g -> !g.block().hasSteps()).orElse(false);
    if (address.grade().isPresent()) {
      parts.add(address.code() + (whole ? " ұяшығ" + KK.at(as) : " звено" + KK_GRADE.at(as)));
    } else if (address.step().isPresent()) {
      address.block().ifPresent(block -> parts.add(block + " блогының"));
      parts.add(address.step().get() + "-саты" + KK_GRADE.at(as));
    } else if (address.block().isPresent()) {
      parts.add(address.block().get() + " блог" + KK.at(as));
    } else {
      parts.add(KK_REGISTER.at(as));
    }
    return String.join(" ", parts);
  }
}
