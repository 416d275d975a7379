package kz.tizilim.registrar.justify;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Explanation;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.drafting.Paper;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;

/**
 * Why the posts of a whole staffing table have their codes: one list for the files. Rows that say
 * the same are one line of it. It is filled row by row, in the order of the table.
 */
public final class TableJustification {
  /** A list of more is read by nobody, and would be held in memory. */
  public static final int MOST_POSTS = 2_000;

  private static final int MOST_LINES = 12;
  private static final int MOST_CODES = 6;

  private final Registrar registrar;
  private final LocalDate today;
  private final String name;
  private final Map<Post, Found> posts = new LinkedHashMap<>();
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Set<String> sheets = new HashSet<>();
  private int rows;

  /** What rows have in common that are one line of the list. */
  private record Post(StaffingRow row, Answer answer) {}

  /** Where the rows of a post are: the first lines, and how many there are. */
  private static final class Found {
    private final Map<String, List<Integer>> lines = new LinkedHashMap<>();
    private int listed;
    private int all;

    private void add(String sheet, int line) {
      all++;
      if (listed < MOST_LINES) {
        lines.computeIfAbsent(sheet, it -> new ArrayList<>()).add(line);
        listed++;
      }
    }
  }

  /**
   * An empty list.
   *
   * @param today the day of rows that name none
   * @param name the name of the table
   */
  public TableJustification(Registrar registrar, LocalDate today, String name) {
    this.registrar = registrar;
    this.today = today;
    this.name = name;
  }

  /**
   * Adds a row and its answer.
   *
   * @param sheet the name of its sheet; empty outside workbooks
   * @throws Refused if the table has more than {@link #MOST_POSTS} distinct posts
   */
  public void add(String sheet, int line, StaffingRow row, Answer answer) {
    rows++;
    sheets.add(sheet);
    verdicts.merge(answer.verdict(), 1, Integer::sum);
    Post post = new Post(row.with(Column.ROW_ID, ""), answer);
    Found found = posts.get(post);
    if (found == null) {
      if (posts.size() == MOST_POSTS) {
        throw Refused.because("refused.list-too-long", MOST_POSTS);
      }
      found = new Found();
      posts.put(post, found);
    }
    found.add(sheet, line);
  }

  /** Writes it as PDF/A-2a, and leaves {@code out} open. */
  public void pdf(Language language, Justification.Proofs proofs, OutputStream out)
      throws IOException {
    paper(language, proofs).pdf(out);
  }

  /** Writes it as a document of Word, and leaves {@code out} open. */
  public void docx(Language language, Justification.Proofs proofs, OutputStream out)
      throws IOException {
    paper(language, proofs).docx(out);
  }

  private Paper paper(Language language, Justification.Proofs proofs) {
    JustificationWords words = new JustificationWords(language);
    Map<String, EditionForDay> editions = new LinkedHashMap<>();
    Map<EntryId, Position> positions = new LinkedHashMap<>();
    posts.keySet().forEach(post -> collect(post, editions, positions));
    Optional<EditionForDay> first = editions.values().stream().findFirst();
    Paper paper =
        new Paper(language, words.say("title.table"), words.foot(first, today), words.say("page"));
    paper.table(List.of(30, 70), List.of(), facts(words));
    for (EditionForDay onDay : editions.values()) {
      words.edition(onDay, paper);
    }
    paper.heading(words.say("list"));
    paper.table(
        List.of(11, 29, 11, 26, 23),
        List.of(
            words.say("column.lines"),
            words.say("column.post"),
            words.say("column.code"),
            words.say("column.law"),
            words.say("column.reference")),
        posts.entrySet().stream().map(one -> line(one.getKey(), one.getValue(), words)).toList());
    if (!positions.isEmpty()) {
      paper.heading(words.say("labels"));
      words.labels(List.copyOf(positions.values())).forEach(paper::small);
    }
    paper.heading(words.say("edition"));
    words.proof(
        editions.size() == 1 ? first.flatMap(it -> proofs.of(it.edition())) : Optional.empty(),
        paper);
    return paper;
  }

  /** The edition that answered a post, and the entries it rests on. */
  private void collect(
      Post post, Map<String, EditionForDay> editions, Map<EntryId, Position> positions) {
    Registrar answering =
        post.answer().provenance().register().map(registrar::from).orElse(registrar);
    LocalDate day =
        post.row().date().isBlank() ? today : Registrar.day(post.row().date()).orElse(today);
    Optional<EditionForDay> onDay = answering.on(day);
    if (onDay.isEmpty()) {
      return;
    }
    String key = post.answer().provenance().register() + " " + onDay.get().edition().act().id();
    boolean isNew = editions.putIfAbsent(key, onDay.get()) == null;
    if (isNew || !positions.keySet().containsAll(post.answer().entries())) {
      answering.positions(onDay.get().edition()).stream()
          .filter(position -> post.answer().entries().contains(position.entry().id()))
          .forEach(position -> positions.putIfAbsent(position.entry().id(), position));
    }
  }

  private List<List<String>> facts(JustificationWords words) {
    String byVerdict =
        verdicts.entrySet().stream()
            .map(one -> words.say("table.verdict", one.getKey().label(), one.getValue()))
            .collect(Collectors.joining("; "));
    return List.of(
        List.of(words.say("table.file"), name),
        List.of(words.say("asked.date"), WrittenDay.of(today).in(words.language())),
        List.of(words.say("table.rows"), String.valueOf(rows)),
        List.of(words.say("table.posts"), String.valueOf(posts.size())),
        List.of(words.say("table.verdicts"), byVerdict));
  }

  private List<String> line(Post post, Found found, JustificationWords words) {
    Explanation explanation = Explanation.of(post.answer());
    Language language = words.language();
    List<String> code = new ArrayList<>();
    code.add(codes(post.answer()));
    explanation.claim().ifPresent(claim -> code.add(claim.in(language)));
    List<String> law = new ArrayList<>();
    List<String> references = new ArrayList<>();
    post.answer()
        .law()
        .ifPresentOrElse(
            basis -> quote(basis, law, references, words),
            () -> law.add(explanation.verdict().in(language)));
    explanation.remarks().forEach(remark -> law.add(remark.in(language)));
    return List.of(
        lines(found, words),
        said(post.row()),
        String.join("\n", code),
        String.join("\n", law),
        String.join("\n", references));
  }

  private static String codes(Answer answer) {
    String codes =
        answer.codes().stream()
            .limit(MOST_CODES)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "—" : codes + (answer.codes().size() > MOST_CODES ? ", …" : "");
  }

  private static void quote(
      LegalBasis basis, List<String> law, List<String> references, JustificationWords words) {
    for (int i = 0; i < Math.min(basis.quotes().size(), MOST_CODES); i++) {
      String quote = "«" + basis.quotes().get(i) + "»";
      if (!law.contains(quote)) {
        law.add(quote);
      }
      references.add(basis.citations().get(i).told().in(words.language()));
    }
    int more = basis.quotes().size() - MOST_CODES;
    if (more > 0) {
      references.add(words.say("law.more", more));
    }
  }

  private static String said(StaffingRow row) {
    return Stream.of(
            List.of(Column.TITLE),
            List.of(Column.INSTITUTION, Column.UNIT),
            List.of(Column.LEVEL, Column.CATEGORY, Column.ACTIVITY, Column.DATE))
        .map(columns -> joined(row, columns))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String joined(StaffingRow row, List<Column> columns) {
    return columns.stream()
        .map(column -> row.text(column).strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The lines, runs of them as ranges: «12, 14–20». */
  private String lines(Found found, JustificationWords words) {
    List<String> parts = new ArrayList<>();
    found.lines.forEach((sheet, lines) -> {
      List<String> runs = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (i + 1 == lines.size() || lines.get(i + 1) != lines.get(i) + 1) {
          runs.add(i == from ? String.valueOf(lines.get(i)) : lines.get(from) + "–" + lines.get(i));
          from = i + 1;
        }
      }
      String joined = String.join(", ", runs);
      parts.add(sheets.size() < 2 ? joined : words.say("sheet", sheet, joined));
    });
    if (found.all > found.listed) {
      parts.add(words.say("lines.more", found.all - found.listed));
    }
    return String.join("\n", parts);
  }
}
