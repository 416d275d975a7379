package kz.tizilim.classify.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;

/**
 * A slow and plain second reading of the rules of classification, for rows in canonical words. It
 * compares whole lower-cased strings and shares nothing with the classifier.
 */
final class Oracle {

  /** A title of an entry. A {@code kinds} text that is not empty is a closed list. */
  private record Post(
      Entry entry,
      Block block,
      Code code,
      String kinds,
      List<String> institutions,
      String level,
      String category,
      String activity) {}

  private record Fit(Post post, int distance) {}

  static final List<String> LEVELS = List.of("высший", "средний");
  static final List<String> CATEGORIES = List.of("высшая", "первая", "вторая", "без категории");
  static final List<String> ACTIVITIES = List.of("основной", "обеспечивающий");

  /** Two spellings of the register for one title. */
  private static final Map<String, String> SAME =
      table(
          """
          руководитель отделением | руководитель отделения
          руководитель архивом | руководитель архива
          руководитель бассейном | руководитель бассейна
          руководитель банно-прачечным комбинатом | руководитель банно-прачечного комбината
          руководитель клубом | руководитель клуба
          руководитель спортивным сооружением | руководитель спортивного сооружения
          руководитель библиотекой | руководитель библиотеки
          руководитель учебным кабинетом | руководитель учебного кабинета
          помощник начальника отдела | помощник руководителя отдела
          начальник группы охраны | руководитель группы охраны
          начальник группы охраны ведомственной охраны | руководитель группы охраны ведомственной охраны
          инженер всех специальностей | инженер
          врач всех специальностей | врач
          техники всех наименований | техник
          художники всех наименований | художник
          """);

  /** A title that a bracket of the law adds to another. */
  private static final Map<String, String> ALSO =
      table(
          """
          производитель работ (прораб) | прораб
          помощник начальника отдела (службы) | помощник руководителя службы
          руководитель склада (хранилищ) | руководитель хранилища
          """);

  /** A unit named more fully than the register's generic one. */
  private static final Map<String, List<String>> GENERIC =
      table(
              """
              руководитель узла связи | руководитель узла
              руководитель методического кабинета | руководитель кабинета
              руководитель учебного кабинета | руководитель кабинета
              руководитель учебной лаборатории | руководитель лаборатории
              руководитель учебной мастерской | руководитель мастерской
              руководитель склада тылового и эксплуатационно-технического обеспечения | руководитель склада
              руководитель хранилища боеприпасов и вооружения | руководитель хранилища
              руководитель группы охраны | руководитель группы
              руководитель группы охраны ведомственной охраны | руководитель группы охраны; руководитель группы
              руководитель культурно-досугового центра | руководитель центра
              """)
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue().split("; "))));

  /** Title of a row with a kind of a closed list | the title | the kind in the law's brackets. */
  private static final Map<String, String> KINDS =
      table(
          """
          инспектор по учету мобилизационных ресурсов | инспектор: по учету мобилизационных ресурсов
          инспектор по предназначению мобилизационных ресурсов | инспектор: по предназначению мобилизационных ресурсов
          инспектор по набору на воинскую службу по контракту | инспектор: по набору на воинскую службу по контракту
          инспектор по призыву на воинскую службу | инспектор: по призыву на воинскую службу
          инспектор по военной подготовке | инспектор: по военной подготовке
          оператор копировально-множительных машин | оператор: копировально-множительных машин
          оператор систем связи | оператор: систем связи
          оператор световой аппаратуры | оператор: световой аппаратуры
          оператор диспетчерской службы | оператор: диспетчерской службы
          оператор электронно-вычислительных машин | оператор: электронно-вычислительных машин
          механик по обслуживанию оборудования звуковой, трансляционной техники | механик: по обслуживанию оборудования звуковой, трансляционной техники
          руководитель бюро (копировально-множительным) | руководитель бюро: копировально-множительным
          руководитель бюро (справочным) | руководитель бюро: справочным
          руководитель бюро (информационным) | руководитель бюро: информационным
          руководитель копировально-множительного бюро | руководитель бюро: копировально-множительным
          руководитель справочного бюро | руководитель бюро: справочным
          руководитель информационного бюро | руководитель бюро: информационным
          руководитель бюро пропусков и охраны | руководитель бюро: пропусков и охраны
          """);

  private static final Set<String> CLOSED =
      Set.of("инспектор", "оператор", "механик", "руководитель бюро", "инструктор");

  private final Bodies bodies = new Bodies();
  private final Map<String, List<Post>> posts = new HashMap<>();
  private final Map<CleanRow, List<Post>> complete = new HashMap<>();
  private final Map<CleanRow, Said> told = new HashMap<>();

  Oracle(Edition edition) {
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        entry.titles().forEach(title -> add(cell, entry, title));
      }
    }
  }

  Bodies bodies() {
    return bodies;
  }

  /** The titles with a kind of a closed list. */
  static List<String> kinds() {
    return KINDS.keySet().stream().sorted().toList();
  }

  private void add(Cell cell, Entry entry, Title title) {
    String name = canonical(title.base());
    String heading = lower(cell.heading().text());
    String kinds = "";
    String activity = "";
    for (String bracket : title.brackets()) {
      if (bracket.startsWith("основного вида") || bracket.equals("медицинского")) {
        activity = "основной";
      } else if (bracket.startsWith("обеспечивающего вида")) {
        activity = "обеспечивающий";
      } else if (CLOSED.contains(name) && !bracket.equals("заведующий")) {
        kinds = lower(bracket);
      }
    }
    String level =
        heading.contains("высшего уровня")
            ? "высший"
            : heading.contains("среднего уровня") ? "средний" : "";
    String step = cell.grade().toString().matches("B[234]") ? cell.step().toString() : "";
    String category = step.isEmpty() ? "" : CATEGORIES.get(Integer.parseInt(step) - 1);
    Post post =
        new Post(
            entry,
            cell.block(),
            cell.code(),
            kinds,
            entry.institutions().stream().map(Oracle::lower).toList(),
            level,
            category,
            activity);
    posts.computeIfAbsent(name, n -> new ArrayList<>()).add(post);
    String also = ALSO.get(lower(title.toString()));
    if (also != null) {
      posts.computeIfAbsent(also, n -> new ArrayList<>()).add(post);
    }
  }

  /** What the rules say of {@code row}. */
  Said tell(CleanRow row) {
    Said known = told.get(row);
    if (known == null) {
      known = answer(row);
      told.put(row, known);
    }
    return known;
  }

  private Said answer(CleanRow row) {
    Set<Post> fits = union(row);
    Set<Code> codes = codes(fits);
    Set<Column> missing = EnumSet.noneOf(Column.class);
    if (codes.size() > 1) {
      if (row.institution().isEmpty() && leavesFewer(codes, bodies.names(), row::withInstitution)) {
        missing.add(Column.INSTITUTION);
      }
      if (row.level().isEmpty() && leavesFewer(codes, LEVELS, row::withLevel)) {
        missing.add(Column.LEVEL);
      }
      if (row.category().isEmpty() && leavesFewer(codes, CATEGORIES, row::withCategory)) {
        missing.add(Column.CATEGORY);
      }
      if (row.activity().isEmpty() && leavesFewer(codes, ACTIVITIES, row::withActivity)) {
        missing.add(Column.ACTIVITY);
      }
    }
    Verdict verdict =
        switch (codes.size()) {
          case 0 -> Verdict.NOT_IN_REGISTER;
          case 1 -> Verdict.MATCH;
          default -> Verdict.AMBIGUOUS;
        };
    Set<String> ids =
        fits.stream()
            .map(post -> post.entry().id().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    return Said.of(verdict, codes, missing, ids);
  }

  private boolean leavesFewer(
      Set<Code> codes, List<String> values, Function<String, CleanRow> filled) {
    return values.stream()
        .map(value -> codes(union(filled.apply(value))).size())
        .anyMatch(size -> size > 0 && size < codes.size());
  }

  private static Set<Code> codes(Collection<Post> fits) {
    return fits.stream().map(Post::code).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The entries that stand in some completion of the empty columns. */
  private Set<Post> union(CleanRow row) {
    Set<Post> union = new LinkedHashSet<>();
    for (String institution : given(row.institution(), bodies.names())) {
      for (String level : given(row.level(), LEVELS)) {
        for (String category : given(row.category(), CATEGORIES)) {
          for (String activity : given(row.activity(), ACTIVITIES)) {
            union.addAll(
                complete.computeIfAbsent(
                    new CleanRow(row.title(), institution, level, category, activity),
                    this::standing));
          }
        }
      }
    }
    return union;
  }

  private static List<String> given(String text, List<String> values) {
    return text.isEmpty() ? values : List.of(text);
  }

  /** The entries that stand for a row that leaves nothing out. */
  private List<Post> standing(CleanRow row) {
    Bodies.Body body = bodies.named(row.institution());
    List<Fit> fits =
        named(row.title()).stream()
            .filter(fit -> silentOr(fit.post().level(), row.level()))
            .filter(fit -> silentOr(fit.post().category(), row.category()))
            .filter(fit -> silentOr(fit.post().activity(), row.activity()))
            .filter(fit -> body.rank(fit.post().institutions()) < 3)
            .toList();
    fits = least(fits, fit -> body.rank(fit.post().institutions()));
    fits = least(fits, Fit::distance);
    Block preferred = row.activity().equals("основной") ? Block.B : Block.C;
    return least(fits, fit -> fit.post().block() == preferred ? 0 : 1).stream()
        .map(Fit::post)
        .toList();
  }

  private static boolean silentOr(String law, String row) {
    return law.isEmpty() || law.equals(row);
  }

  private static List<Fit> least(List<Fit> fits, ToIntFunction<Fit> measure) {
    int least = fits.stream().mapToInt(measure).min().orElse(0);
    return fits.stream().filter(fit -> measure.applyAsInt(fit) == least).toList();
  }

  /** The posts that carry the title: by its own words, then by a more general unit. */
  private List<Fit> named(String title) {
    String name = canonical(title);
    String kind = KINDS.get(name);
    List<Fit> fits = new ArrayList<>();
    if (kind != null) {
      String[] parts = kind.split(": ", 2);
      posts.getOrDefault(parts[0], List.of()).stream()
          .filter(post -> post.kinds().contains(parts[1]))
          .forEach(post -> fits.add(new Fit(post, 0)));
      return fits;
    }
    posts.getOrDefault(name, List.of()).stream()
        .filter(post -> !(name.equals("механик") && post.block() == Block.D))
        .forEach(post -> fits.add(new Fit(post, 0)));
    int distance = 1;
    for (String generic : GENERIC.getOrDefault(name, List.of())) {
      for (Post post : posts.getOrDefault(generic, List.of())) {
        fits.add(new Fit(post, distance));
      }
      distance++;
    }
    return fits;
  }

  private static String canonical(String base) {
    String name = lower(base);
    return SAME.getOrDefault(name, name);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> table(String text) {
    return text.lines()
        .map(line -> line.split(" \\| "))
        .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
  }
}
