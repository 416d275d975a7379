package kz.tizilim.server.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tizilim.classify.StaffingRow;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static KeptPost post(String title, String unit, String codes, long rows) {
    StaffingRow row = new StaffingRow("", title, "Госпиталь", unit, "", "вторая", "", "C2", "");
    return new KeptPost(row, codes, rows);
  }

  @Test
  void posts_are_added_dropped_and_changed() {
    Comparison compared =
        Comparison.of(
            List.of(
                post("Кассир", "Финансы", "D", 2),
                post("Провизор", "Аптека", "B2-1", 1),
                post("Юрист", "Штаб", "C2", 1),
                post("Повар", "Столовая", "—", 3)),
            List.of(
                post("Повар", "Кухня", "—", 3),
                post("Кассир", "Финансы", "C2", 2),
                post("Провизор", "Аптека", "B2-1", 4),
                post("Архивист", "Архив", "B2-2", 1)));
    assertThat(compared.added()).extracting(one -> one.row().title()).containsExactly("Архивист");
    assertThat(compared.dropped()).extracting(one -> one.row().title()).containsExactly("Юрист");
    assertThat(compared.changed())
        .extracting(one ->
            one.before().codes()
                + " "
                + one.before().rows()
                + " → "
                + one.after().codes()
                + " "
                + one.after().rows())
        .containsExactly("D 2 → C2 2", "B2-1 1 → B2-1 4");
    assertThat(compared.same()).isEqualTo(1);
  }

  @Test
  void a_post_is_a_line_and_a_line_is_a_post() {
    KeptPost post = post("Врач,\tхирург", "Отделение\n1", "B3-1, B3-2", 7);
    assertThat(KeptPost.parse(post.toString()))
        .contains(post("Врач, хирург", "Отделение 1", "B3-1, B3-2", 7));
    assertThat(KeptPost.parse("")).isEmpty();
    assertThat(KeptPost.parse("a\tb")).isEmpty();
  }
}
