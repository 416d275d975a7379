package kz.tizilim.registrar.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;

final class FoundPostTest {
  private final Registrar registrar = Registrar.builtIn();
  private final Edition edition =
      Edition.parse(
          """
          edition приказ № 1 от 2020-01-01
          cell B3-1
            heading Специалисты высшего уровня квалификации высшей категории
            entry 1 Психолог, медицинская сестра: Военного госпиталя
            titles Психолог | медицинская сестра
            institutions Военного госпиталя
          cell B3-2
            heading Специалисты высшего уровня квалификации первой категории
            entry 2 Психолог, медицинская сестра: военного госпиталя
            titles Психолог | медицинская сестра
            institutions военного госпиталя
          cell C2
            entry 3 Главный бухгалтер, бухгалтер
            titles Главный бухгалтер | бухгалтер
          cell C3
            entry 4 бухгалтер
            titles бухгалтер
          """);

  /** A line for each post: codes, titles, what the headings share, how they differ. */
  private String found(String query) {
    return registrar.posts(edition, query).stream()
        .map(post ->
            post.positions().stream()
                    .map(one -> one.cell().printedCode())
                    .collect(Collectors.joining(" "))
                + " "
                + post.titles()
                + "+"
                + post.others()
                + " "
                + post.heading()
                + post.positions().stream()
                    .map(post::difference)
                    .filter(words -> !words.isEmpty())
                    .toList())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_steps_of_one_post_are_one_and_say_how_they_differ() {
    assertThat(found("медсестра"))
        .isEqualTo(
            "B3-1 B3-2 [медицинская сестра]+1 Специалисты высшего уровня квалификации[высшей категории, первой категории]");
  }

  @Test
  void an_exact_title_comes_first() {
    assertThat(found("бухгалтер").lines())
        .containsExactly("C3 [бухгалтер]+0 []", "C2 [Главный бухгалтер, бухгалтер]+0 []");
    assertThat(found("главный бухгалтер").lines().findFirst())
        .hasValue("C2 [Главный бухгалтер]+1 []");
  }

  @Test
  void a_grade_without_its_step_finds_all_its_steps() {
    assertThat(found("звено B3")).startsWith("B3-1 B3-2 [Психолог, медицинская сестра]+0 ");
  }

  @Test
  void a_trade_is_outside_the_register_in_both_languages() {
    for (String trade : List.of("повар", "аспаз", "санитарка")) {
      assertThat(registrar.outside(edition, trade)).as(trade).hasValue(Reason.SKILLED_WORKER);
      assertThat(registrar.posts(edition, trade)).as(trade).isEmpty();
    }
    assertThat(registrar.outside(edition, "бухгалтер")).isEmpty();
  }
}
