package kz.tizilim.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.correct.Choice;
import kz.tizilim.staffing.correct.Decision;
import org.junit.jupiter.api.Test;

/** What can be decided of the posts of a table, and taken back. */
final class PostsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final Registrar REGISTRAR = Registrar.builtIn();

  private static final String TABLE =
      """
      Должность;Подразделение;Учреждение;Уровень;Категория;Звено, ступень
      Кассир;Касса;Военный госпиталь (г. Семей);;;C2
      Кассир;Бухгалтерия;Военный госпиталь (г. Семей);;;C2
      Кассир;Касса;Военный госпиталь (г. Семей);;;D
      Медицинская сестра;;Военный госпиталь (г. Семей);средний;;
      Бухгалтер;;Военный госпиталь (г. Семей);высший;;
      Маркетолог;;Военный госпиталь (г. Семей);;;C2
      ;;Военный госпиталь (г. Семей);;;C2
      """;

  private static StaffingTable table(String text) {
    return StaffingTable.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "штат.csv");
  }

  private static Posts posts(String text) {
    Posts posts = new Posts(row -> REGISTRAR.classify(row, DAY));
    try (StaffingTable table = table(text)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        posts.add(row.get(), row.get().answer(posts::answer));
      }
    }
    return posts;
  }

  /** One line a post: its number, rows, title, stated code and what is to be done. */
  private static String shown(Posts posts) {
    return posts.with(Optional.empty()).stream()
        .map(post ->
            post.number()
                + " ×"
                + post.rows()
                + " "
                + post.row().title()
                + " "
                + post.decision().applied(post.row(), posts::answer).claimed()
                + " "
                + post.trouble().map(Trouble::toString).orElse("right"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void rows_that_say_the_same_are_one_post_whatever_their_unit() {
    assertThat(shown(posts(TABLE)))
        .isEqualTo(
            """
            1 ×2 Кассир C2 wrong_claim
            2 ×1 Кассир D right
            3 ×1 Медицинская сестра  ambiguous
            4 ×1 Бухгалтер  no_code
            5 ×1 Маркетолог C2 not_in_register
            6 ×1  C2 no_title\
            """);
  }

  @Test
  void a_choice_is_answered_at_once_and_taken_back() {
    Posts posts = posts(TABLE);
    posts.decide(3, List.of(new Choice.Value(Column.CATEGORY, "вторая")));
    assertThat(shown(posts)).contains("3 ×1 Медицинская сестра  no_code");
    posts.decide(3, List.of(new Choice.RegisterCode()));
    assertThat(shown(posts)).contains("3 ×1 Медицинская сестра B4-3 right");
    assertThat(posts.undoLast()).containsExactly(3);
    assertThat(shown(posts)).contains("3 ×1 Медицинская сестра  no_code");
    posts.decide(3, List.of(new Choice.Candidate(Code.parse("B4-3"))));
    posts.undo(3);
    assertThat(shown(posts)).isEqualTo(shown(posts(TABLE)));
    posts.decide(
        3, List.of(new Choice.Value(Column.CATEGORY, "первая"), new Choice.RegisterCode()));
    posts.undoLast();
    assertThat(shown(posts)).isEqualTo(shown(posts(TABLE)));
    assertThat(posts.undoLast()).isEmpty();
  }

  @Test
  void a_candidate_or_a_remark_settles_a_post() {
    Posts posts = posts(TABLE);
    posts.decide(3, List.of(new Choice.Candidate(Code.parse("B4-1"))));
    posts.decide(5, List.of(new Choice.Left("введена приказом командира")));
    assertThat(shown(posts))
        .contains("3 ×1 Медицинская сестра B4-1 right", "5 ×1 Маркетолог C2 right");
    assertThat(posts.left()).isEqualTo(3);
  }

  @Test
  void codes_are_taken_for_all_posts_of_a_trouble_and_taken_back_as_one() {
    Posts posts = posts(TABLE);
    assertThat(posts.takeCodes(Optional.of(Trouble.WRONG_CLAIM))).isEqualTo(1);
    assertThat(posts.takeCodes(Optional.empty())).isEqualTo(1);
    assertThat(shown(posts)).contains("1 ×2 Кассир D right", "4 ×1 Бухгалтер C2 right");
    assertThat(posts.counts().get(Trouble.WRONG_CLAIM)).isEqualTo(new Posts.Count(0, 1, 0));
    assertThat(posts.undoLast()).containsExactly(4);
    assertThat(posts.undoLast()).containsExactly(1);
    assertThat(posts.isDecided()).isFalse();
  }

  @Test
  void what_was_decided_of_a_post_holds_for_all_its_rows() {
    Posts posts = posts(TABLE);
    posts.decide(1, List.of(new Choice.RegisterCode()));
    try (StaffingTable table = table(TABLE)) {
      StringBuilder decided = new StringBuilder();
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        decided.append(row.get().line()).append(':').append(posts.decision(row.get())).append(' ');
      }
      assertThat(decided).hasToString("2:code=register 3:code=register 4: 5: 6: 7: 8: ");
    }
  }

  @Test
  void decisions_print_and_parse() {
    Posts posts = posts(TABLE);
    posts.decide(
        3, List.of(new Choice.Value(Column.CATEGORY, "вторая"), new Choice.RegisterCode()));
    posts.decide(5, List.of(new Choice.Left("так")));
    String printed = "3 category=\"вторая\" code=register\n5 left=\"так\"";
    assertThat(posts.decisions()).isEqualTo(printed);
    Posts other = posts(TABLE);
    assertThat(other.decideAll(printed)).isTrue();
    assertThat(other.decisions()).isEqualTo(printed);
    assertThat(shown(other)).isEqualTo(shown(posts));
    assertThat(other.decideAll("99 left=\"\"")).isFalse();
    assertThat(other.decideAll("3 title=\"x\"")).isFalse();
    assertThat(other.decisions()).isEqualTo(printed);
    assertThat(other.decideAll("")).isTrue();
    assertThat(other.isDecided()).isFalse();
  }

  @Test
  void a_row_that_cannot_be_read_can_only_be_left() {
    Posts posts = posts("Должность;Категория\n\"Кассир\uFFFD\";\n");
    posts.decide(1, List.of(new Choice.RegisterCode()));
    assertThat(posts.find(1).map(Post::decision)).contains(Decision.NONE);
    posts.decide(1, List.of(new Choice.Left("")));
    assertThat(posts.left()).isZero();
  }

  @Test
  void more_posts_than_are_kept_are_counted() {
    StringBuilder many = new StringBuilder("Должность\n");
    for (int i = 0; i < Posts.MOST + 5; i++) {
      many.append("Маркетолог ").append(i).append('\n');
    }
    Answer none = Answer.invalid(StaffingRow.of("", ""), Reason.TITLE, Remark.NONE);
    Posts posts = new Posts(row -> none);
    try (StaffingTable table = table(many.toString())) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        posts.add(row.get(), none);
      }
    }
    assertThat(posts.size()).isEqualTo(Posts.MOST);
    assertThat(posts.beyond()).isEqualTo(5);
  }
}
