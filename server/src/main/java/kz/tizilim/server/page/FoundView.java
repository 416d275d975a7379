package kz.tizilim.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Explanation;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Code;
import kz.tizilim.server.check.Post;
import kz.tizilim.server.check.Posts;
import kz.tizilim.server.check.Trouble;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.staffing.correct.Choice;

/**
 * What a check found: the different posts of the table, with what can be decided of each.
 *
 * @param tabs the troubles, how many posts have them, and all posts
 * @param chosen the trouble whose posts are shown; {@code all} for all
 * @param posts the posts of one page
 * @param page the number of the page, from 1
 * @param pages how many pages there are
 * @param codes how many posts the register's code would settle among those shown
 * @param beyond how many rows belong to posts that are not kept
 * @param canUndo whether anything can be taken back
 * @param left how many posts are still to be looked at
 */
record FoundView(
    List<Tab> tabs,
    String chosen,
    List<PostView> posts,
    int page,
    int pages,
    long codes,
    long beyond,
    boolean canUndo,
    long left) {

  /** Of a check that is not done. */
  static final FoundView NONE = new FoundView(List.of(), "", List.of(), 1, 1, 0, 0, false, 0);

  private static final String ALL = "all";
  private static final int A_PAGE = 50;
  private static final int MOST_CODES = 8;
  private static final List<Column> CHOSEN =
      List.of(Column.LEVEL, Column.CATEGORY, Column.ACTIVITY);

  /**
   * A list of posts.
   *
   * @param word of the trouble
   * @param label for a person
   * @param left how many posts have it
   * @param all how many have it or had it
   * @param rows how many rows have it
   */
  record Tab(String word, String label, long left, long all, long rows) {}

  /**
   * Something that can be decided with one click.
   *
   * @param choice as it is printed
   * @param label for a person
   * @param isFirst whether it is what most people will want
   */
  record Button(String choice, String label, boolean isFirst) {}

  /**
   * A column that can be completed.
   *
   * @param name of its field
   * @param value what it says now
   * @param choices the values to choose from
   */
  record Field(String name, String value, List<String> choices) {}

  /**
   * A post.
   *
   * @param number its number
   * @param place where its first row is
   * @param rows how many rows it has
   * @param title its title
   * @param where its institution and unit
   * @param given what else it says
   * @param was the code in the table
   * @param is the code that is to stand there; empty if it is the same
   * @param codes what the register gives
   * @param tone how it looks
   * @param result the result in a few words
   * @param why the reason, where the result does not say everything; empty if it does
   * @param decided what was decided, in words
   * @param buttons what can be decided with one click
   * @param fields what can be completed
   * @param institution the institution that it has
   * @param candidates the codes among which one can be chosen
   * @param isReadable whether anything can be decided
   * @param lines the words of the register
   * @param address the page that finds the code of this post
   */
  record PostView(
      int number,
      String place,
      long rows,
      String title,
      String where,
      String given,
      String was,
      String is,
      String codes,
      String tone,
      String result,
      String why,
      List<String> decided,
      List<Button> buttons,
      List<Field> fields,
      String institution,
      List<Button> candidates,
      boolean isReadable,
      List<String> lines,
      String address) {

    /** Whether the page turns to this post. */
    public boolean isAt(String at) {
      return at.equals(Integer.toString(number));
    }
  }

  static FoundView of(Posts posts, String show, long page, Language language) {
    Map<Trouble, Posts.Count> counts = posts.counts();
    Optional<Trouble> chosen =
        show.equals(ALL)
            ? Optional.empty()
            : Trouble.find(show)
                .filter(counts::containsKey)
                .or(() ->
                    counts.entrySet().stream()
                        .filter(one -> one.getValue().left() > 0)
                        .map(Map.Entry::getKey)
                        .filter(one -> one != Trouble.OUT_OF_SCOPE)
                        .findFirst());
    List<Post> all = posts.with(chosen);
    int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
    int shown = (int) Math.max(1, Math.min(page, pages));
    List<PostView> views =
        all.subList((shown - 1) * A_PAGE, Math.min(all.size(), shown * A_PAGE)).stream()
            .map(post -> view(post, posts::answer, language))
            .toList();
    return new FoundView(
        tabs(counts, posts, language),
        chosen.map(Trouble::toString).orElse(ALL),
        views,
        shown,
        pages,
        all.stream().filter(Posts::hasCode).count(),
        posts.beyond(),
        posts.isDecided(),
        posts.left());
  }

  private static List<Tab> tabs(Map<Trouble, Posts.Count> counts, Posts posts, Language language) {
    List<Tab> tabs = new ArrayList<>();
    counts.forEach((trouble, count) ->
        tabs.add(
            new Tab(
                trouble.toString(),
                trouble.label(language),
                count.left(),
                count.all(),
                count.rows())));
    tabs.add(
        new Tab(ALL, Sentences.say(language, "check.trouble.all"), posts.size(), posts.size(), 0));
    return tabs;
  }

  private static PostView view(
      Post post, Function<StaffingRow, Answer> classifier, Language language) {
    StaffingRow row = post.row();
    StaffingRow is = post.decision().applied(row, classifier);
    Answer answer = post.now();
    return new PostView(
        post.number(),
        post.sheet()
            .map(sheet -> Sentences.say(language, "check.place.sheet", sheet, post.line()))
            .orElseGet(() -> Sentences.say(language, "check.place", post.line())),
        post.rows(),
        row.title(),
        joined(is.institution(), row.unit()),
        joined(is.level(), is.category(), is.activity()),
        row.claimed(),
        is.claimed().equals(row.claimed()) ? "" : is.claimed(),
        codes(answer.codes()),
        tone(post),
        result(post, language),
        why(post, language),
        post.decision().choices().stream().map(choice -> word(choice, language)).toList(),
        post.isReadable() ? buttons(post, is, classifier, language) : List.of(),
        post.isReadable()
            ? CHOSEN.stream()
                .map(column ->
                    new Field(column.toString(), is.text(column), PlaceView.values(column)))
                .toList()
            : List.of(),
        is.institution(),
        post.isReadable() && answer.codes().size() > 1
            ? answer.codes().stream().map(code -> candidate(code, false)).toList()
            : List.of(),
        post.isReadable(),
        lines(answer, language),
        Addresses.place(is));
  }

  private static String codes(List<Code> codes) {
    return codes.stream().limit(MOST_CODES).map(Code::toString).collect(Collectors.joining(", "))
        + (codes.size() > MOST_CODES ? " …" : "");
  }

  private static String tone(Post post) {
    return post.trouble()
        .map(trouble ->
            switch (trouble) {
              case WRONG_CLAIM, UNREADABLE_CLAIM, NOT_IN_REGISTER, NO_TITLE, INVALID -> "wrong";
              case AMBIGUOUS, NO_CODE, OUT_OF_SCOPE -> "open";
            })
        .orElse("good");
  }

  private static String result(Post post, Language language) {
    if (post.trouble().isPresent()) {
      return post.trouble().get().label(language);
    }
    return Sentences.say(
        language,
        post.decision().left().isPresent()
            ? "check.result.left"
            : post.decision().isNone() ? "check.result.right" : "check.result.corrected");
  }

  private static String why(Post post, Language language) {
    boolean isOpen =
        post.trouble().filter(one -> !one.isSettledByCode() && one != Trouble.NO_TITLE).isPresent();
    Answer answer = post.now();
    if (!isOpen) {
      return "";
    }
    return answer.verdict() == Verdict.INVALID
        ? answer.detail().in(language)
        : answer.reason().map(reason -> reason.label().in(language)).orElse("");
  }

  /** The words of the register, and the entries that are near where it has none. */
  private static List<String> lines(Answer answer, Language language) {
    Explanation explanation = Explanation.of(answer);
    List<String> lines = new ArrayList<>(PlaceView.lines(explanation, language));
    lines.add(0, explanation.verdict().in(language));
    explanation.nearest().ifPresent(nearest -> lines.add(nearest.in(language)));
    return lines;
  }

  private static String word(Choice choice, Language language) {
    return choice.fold(
        value ->
            Sentences.say(
                language,
                "check.chosen.value",
                Sentences.say(language, "column." + value.column()),
                shown(value.text(), language)),
        candidate -> Sentences.say(language, "check.chosen.code", candidate.code()),
        code -> Sentences.say(language, "check.chosen.register"),
        left ->
            left.remark().isEmpty()
                ? Sentences.say(language, "check.chosen.left")
                : Sentences.say(language, "check.chosen.left.why", left.remark()));
  }

  /** A value of the law in the language of the page. */
  private static String shown(String value, Language language) {
    String key = Keys.valueKey(value);
    return key.equals(value) ? value : Sentences.say(language, key);
  }

  private static List<Button> buttons(
      Post post, StaffingRow is, Function<StaffingRow, Answer> classifier, Language language) {
    if (Posts.hasCode(post)) {
      String code = post.now().codes().get(0).toString();
      return List.of(
          new Button(
              new Choice.RegisterCode().toString(),
              Sentences.say(language, "check.take", code),
              true));
    }
    boolean isOpen =
        post.trouble()
            .filter(one ->
                one == Trouble.AMBIGUOUS
                    || one == Trouble.NOT_IN_REGISTER
                    || one == Trouble.INVALID
                    || (one == Trouble.WRONG_CLAIM && post.now().codes().size() != 1))
            .isPresent();
    if (!isOpen) {
      return List.of();
    }
    List<Button> values = new ArrayList<>();
    List<Column> missing = CHOSEN.stream().filter(post.now().missing()::contains).toList();
    for (Column column : missing.isEmpty() ? CHOSEN : missing.subList(0, 1)) {
      values.addAll(values(column, post, is, classifier, language));
    }
    if (!values.isEmpty() && post.now().verdict() != Verdict.AMBIGUOUS) {
      return values.subList(0, Math.min(values.size(), MOST_CODES));
    }
    return values.isEmpty() || missing.isEmpty()
        ? post.now().codes().stream().limit(MOST_CODES).map(code -> candidate(code, true)).toList()
        : values;
  }

  /** The values of a column with which the register gives codes, and which these are. */
  private static List<Button> values(
      Column column,
      Post post,
      StaffingRow is,
      Function<StaffingRow, Answer> classifier,
      Language language) {
    List<Button> buttons = new ArrayList<>();
    for (String value : PlaceView.values(column)) {
      List<Code> then = classifier.apply(is.with(column, value)).codes();
      if (!then.isEmpty() && !then.equals(post.now().codes())) {
        String label = Sentences.say(language, "check.value", shown(value, language), codes(then));
        buttons.add(new Button(new Choice.Value(column, value).toString(), label, true));
      }
    }
    return buttons;
  }

  private static Button candidate(Code code, boolean isFirst) {
    return new Button(new Choice.Candidate(code).toString(), code.toString(), isFirst);
  }

  static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }

  /** The number of the page before. */
  public int before() {
    return page - 1;
  }

  /** The number of the next page. */
  public int next() {
    return page + 1;
  }
}
