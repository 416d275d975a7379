package kz.tizilim.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;

final class BenchTest {

  private final CleanPosts posts =
      CleanPosts.of(
          Edition.parse(
              """
              edition приказ № 1 от 2024-01-01
              cell A2-1
                entry 1 Главный бухгалтер Кадетского корпуса
                  titles Главный бухгалтер
                  institutions Кадетского корпуса
              cell C2
                entry 2 Бухгалтер, начальник склада: Военного госпиталя, Кадетского корпуса
                  titles Бухгалтер | Руководитель склада (начальник)
                  institutions Военного госпиталя | Кадетского корпуса
              """));

  @Test
  void every_title_is_paired_with_every_institution_with_its_code_or_refused() {
    assertThat(posts.registered()).hasSize(7).allMatch(post -> post.codes().size() == 1);
    assertThat(posts.refused())
        .extracting(post -> CleanPost.text(post.row()))
        .containsExactly("Главный бухгалтер Военный госпиталь");
    assertThat(posts.disputed()).isZero();
  }

  @Test
  void rows_are_noisy_and_distinct_and_the_same_for_the_same_seed() {
    List<NoisyRow> rows = NoisyRows.of(posts, 300, 7);
    assertThat(rows).isEqualTo(NoisyRows.of(posts, 300, 7));
    assertThat(rows).extracting(NoisyRow::row).doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> !row.noises().isEmpty());
    assertThat(rows).filteredOn(NoisyRow::isToRefuse).hasSize(60);
  }

  @Test
  void searches_and_the_map_find_a_clean_post() {
    for (Contender contender :
        List.of(
            LuceneSearch.byStems(posts.registered()),
            LuceneSearch.byTrigrams(posts.registered()),
            new ExactMap(posts.registered()))) {
      try (contender) {
        CleanPost post = posts.registered().get(0);
        assertThat(contender.guess(post.row()).codes()).isEqualTo(post.codes());
      }
    }
  }
}
