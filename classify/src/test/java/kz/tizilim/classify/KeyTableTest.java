package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KeyTableTest {
  private static int[] key(int number) {
    return new int[] {number % 7, number, -number};
  }

  @Test
  void a_key_has_its_value_however_many_there_are() {
    KeyTable<Integer> table = new KeyTable<>(1 << 15);
    for (int i = 0; i < 20_000; i++) {
      assertThat(table.find(key(i), 3)).isNull();
      assertThat(table.enter(key(i), 3, i)).isEqualTo(i);
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(table.find(key(i), 3)).isEqualTo(i);
    }
    assertThat(table.size()).isEqualTo(20_000);
  }

  @Test
  void the_value_that_was_entered_first_stays() {
    KeyTable<String> table = new KeyTable<>(1 << 12);
    assertThat(table.enter(key(1), 3, "one")).isEqualTo("one");
    assertThat(table.enter(key(1), 3, "other")).isEqualTo("one");
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void the_numbers_behind_the_length_of_a_key_do_not_count() {
    KeyTable<String> table = new KeyTable<>(1 << 12);
    table.enter(new int[] {1, 2, 3}, 2, "two");
    assertThat(table.find(new int[] {1, 2, 9}, 2)).isEqualTo("two");
    assertThat(table.find(new int[] {1, 2, 3}, 3)).isNull();
    assertThat(table.find(new int[] {2, 1}, 2)).isNull();
    assertThat(table.find(new int[] {1}, 1)).isNull();
  }

  @Test
  void a_key_may_be_of_any_length() {
    KeyTable<String> table = new KeyTable<>(1 << 12);
    KeyTable.Key key = new KeyTable.Key();
    KeyTable.Key same = new KeyTable.Key();
    for (int i = 0; i < 100; i++) {
      key.add(i);
      same.add(i);
    }
    table.enter(key, "long");
    assertThat(table.find(same)).isEqualTo("long");
    same.add(1);
    assertThat(table.find(same)).isNull();
  }

  @Test
  void of_four_places_three_are_taken_and_then_nothing_is_kept() {
    KeyTable<Integer> table = new KeyTable<>(1 << 13);
    int entered = 0;
    while (!table.isFull()) {
      table.enter(key(entered), 3, entered++);
    }
    assertThat(entered).isEqualTo(3 << 11);
    assertThat(table.enter(key(entered), 3, -1)).isEqualTo(-1);
    assertThat(table.find(key(entered), 3)).isNull();
    assertThat(table.find(key(entered - 1), 3)).isEqualTo(entered - 1);
  }
}
