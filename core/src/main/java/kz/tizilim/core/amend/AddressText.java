package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    AS
  }

  /** A noun, or its ending, in each case. */
  private record Forms(String what, String of, String in, String as) {
    String at(Case part) {
      return switch (part) {
        case WHAT -> what;
        case OF -> of;
        case IN -> in;
        case AS -> as;
      };
    }
  }

  private static final Forms ENTRY = new Forms("строку", "строки", "строке", "строкой");
  private static final Forms CELL = new Forms("ячейку", "ячейки", "ячейке", "ячейкой");
  private static final Forms GRADE = new Forms("звено", "звена", "звене", "звеном");
  private static final Forms STEP = new Forms("ступень", "ступени", "ступени", "ступенью");
  private static final Forms BLOCK = new Forms("блок", "блока", "блоке", "блоком");
  private static final Forms REGISTER = new Forms("реестр", "реестра", "реестре", "реестром");
  private static final Forms KK = new Forms("ы", "ының", "ында", "ы");
  private static final Forms KK_GRADE = new Forms("сы", "сының", "сында", "сы");
  private static final Forms KK_REGISTER =
      new Forms("тізілім", "тізілімнің", "тізілімде", "тізілім");

  private static final String CODE = "([abcdавбсд]-?\\d?(?:-\\d){0,2})";
  private static final Pattern RU_ENTRY =
      Pattern.compile(
          "(?:строк|пункт)\\p{L}*,? (?:порядковый номер )?(?:№ ?)?(\\d{1,6}(?!-\\d)|⟦\\d+⟧)");
  private static final Pattern KK_ENTRY =
      Pattern.compile(
          "(?:реттік нөмірі )?((?<!\\d-)\\d{1,6}|⟦\\d+⟧)(?:-| )(?:жол|тарма[қғ])\\p{L}*");
  private static final Pattern RU_CELL = Pattern.compile("(?:ячейк\\p{L}*|код\\p{L}*) " + CODE);
  private static final Pattern KK_CELL = Pattern.compile(CODE + " ұяшы[қғ]\\p{L}*");
  private static final Pattern RU_GRADE = Pattern.compile("звен\\p{L}* ([abcdавбсд]-?\\d?)");
  private static final Pattern KK_GRADE_NAME =
      Pattern.compile("([abcdавбсд]-?\\d?) (?:звено|буын)\\p{L}*");
  private static final Pattern RU_STEP = Pattern.compile("ступен\\p{L}* (\\d(?:-\\d)?)");
  private static final Pattern KK_STEP = Pattern.compile("(\\d(?:-\\d)?)(?:-| )саты\\p{L}*");
  private static final Pattern RU_BLOCK = Pattern.compile("блок\\p{L}* ([abcdавбсд])(?!\\p{L})");
  private static final Pattern KK_BLOCK = Pattern.compile("([abcdавбсд]) бло[кг]\\p{L}*");
  private static final Pattern RU_SPHERE =
      Pattern.compile(
          "(вне сфер)|(?:сфер|раздел)\\p{L}* (⟦\\d+⟧|образовани\\p{L}*|здравоохранени\\p{L}*)");
  private static final Pattern KK_SPHERE =
      Pattern.compile("(саладан тыс)|(⟦\\d+⟧|білім беру|денсаулық сақтау) сала\\p{L}*");
  private static final Pattern RU_HEADING = Pattern.compile("с заголовком (⟦\\d+⟧)");
  private static final Pattern KK_HEADING = Pattern.compile("(⟦\\d+⟧) тақырып\\p{L}*");
  private static final Pattern REGISTER_NAME =
      Pattern.compile(
          "реестр\\p{L}*(?: должностей(?: гражданских служащих(?:[^⟦⟧:;,]|,(?! в (?:ячейк|звен|блок)))*)?)?|(?:азаматтық қызметшілер[^⟦⟧:;]*)?тізілім\\p{L}*");

  /** The column of the posts, which holds the words of every entry. */
  private static final Pattern POSTS_COLUMN =
      Pattern.compile("граф\\p{L}* (?:3(?!\\d)|третьей)|3-баған\\p{L}*");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,:–—]+");
  private static final Set<String> FILLERS = Set.of("в", "во", "из", "");

  private final QuotedText quoted;
  private String rest;

  private AddressText(String text, QuotedText quoted) {
    this.quoted = quoted;
    this.rest = text;
  }

  /** The element that {@code text}, a part of the frame, names; empty if it has other words. */
  static Optional<Address> read(String text, QuotedText quoted, ActLanguage language) {
    return new AddressText(text, quoted).read(language == ActLanguage.RU);
  }

  private Optional<Address> read(boolean russian) {
    Optional<Sphere> sphere =
        take(russian ? RU_SPHERE : KK_SPHERE).flatMap(name -> sphere(unquoted(name)));
    Optional<String> heading = take(russian ? RU_HEADING : KK_HEADING).map(this::unquoted);
    Optional<String> number = take(russian ? RU_ENTRY : KK_ENTRY);
    Optional<Code> cell = take(russian ? RU_CELL : KK_CELL).flatMap(Code::find);
    Optional<Grade> grade =
        take(russian ? RU_GRADE : KK_GRADE_NAME).flatMap(Code::find).map(Code::grade);
    Optional<Step> step = take(russian ? RU_STEP : KK_STEP).map(Step::parse);
    Optional<Block> block =
        take(russian ? RU_BLOCK : KK_BLOCK).map(letter -> Block.of(letter.charAt(0)));
    rest = REGISTER_NAME.matcher(rest).replaceFirst(" ");
    rest = POSTS_COLUMN.matcher(rest).replaceFirst(" ");
    boolean understood = SEPARATORS.splitAsStream(rest).allMatch(FILLERS::contains);
    if (!understood || (cell.isPresent() && (grade.isPresent() || step.isPresent()))) {
      return Optional.empty();
    }
    Optional<Grade> named = cell.map(Code::grade).or(() -> grade);
    Optional<Step> divided = cell.map(Code::step).filter(s -> !s.isNone()).or(() -> step);
    boolean byNumber = number.isPresent() && !number.get().startsWith("⟦");
    boolean impossible =
        (byNumber && Integer.parseInt(number.get()) == 0)
            || (block.isPresent() && named.isPresent() && named.get().block() != block.get());
    return impossible
        ? Optional.empty()
        : Optional.of(
            new Address(
                block,
                named,
                divided,
                sphere,
                heading.orElse(""),
                byNumber ? Integer.parseInt(number.get()) : 0,
                byNumber ? "" : number.map(this::unquoted).orElse("")));
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

  private static Optional<Sphere> sphere(String name) {
    return name.equals("вне сфер") || name.equals("саладан тыс")
        ? Optional.of(Sphere.GENERAL)
        : Sphere.named(name.toLowerCase(Locale.ROOT));
  }

  /** The element in that case. */
  static String print(Address address, ActLanguage language, Case as) {
    return language == ActLanguage.RU ? russian(address, as) : kazakh(address, as);
  }

  private static String russian(Address address, Case as) {
    if (address.isEntry()) {
      String which =
          address.number() > 0 ? Integer.toString(address.number()) : "«" + address.entry() + "»";
      Address container = address.number(0);
      String of = container.isRegister() ? "" : " " + russian(container, Case.OF);
      return ENTRY.at(as) + " " + which + of;
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
      String which = address.number() > 0 ? address.number() + "-" : "«" + address.entry() + "» ";
      return of + which + "жол" + KK.at(as);
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
