package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MemoTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Memo<String, String> memo = new Memo<>(128, String::length);

  private String answer(String question) {
    asked.incrementAndGet();
    return question + "!";
  }

  @Test
  void a_question_is_answered_once() {
    assertThat(memo.of("a", this::answer)).isEqualTo("a!");
    assertThat(memo.of("a", this::answer)).isEqualTo("a!");
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_million_questions_leave_no_more_than_it_may_hold() {
    int largest = 0;
    for (int i = 0; i < 1_000_000; i++) {
      memo.of("question " + i, question -> "");
      largest = Math.max(largest, memo.size());
    }
    assertThat(largest).isEqualTo(128);
  }

  @Test
  void a_question_of_a_million_letters_is_answered_and_not_kept() {
    String longest = "а".repeat(Memo.LONGEST);
    String longer = "а".repeat(1_000_000);
    assertThat(memo.of(longer, this::answer)).isEqualTo(longer + "!");
    assertThat(memo.size()).isZero();
    memo.of(longest, this::answer);
    assertThat(memo.size()).isOne();
  }
}
