package kz.tizilim.staffing.tariff;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.PostTerms;
import org.jspecify.annotations.Nullable;

/**
 * What was made of rows that share their answer and their terms. Tables repeat themselves; a number
 * of values is kept, and then all are forgotten.
 */
final class Remembered<T> {
  private static final int MOST = 10_000;

  private final Map<Same, T> known = new HashMap<>();

  /** Two values that are compared by identity. */
  private static final class Same {
    private final PayAnswer pay;
    private final PostTerms terms;

    Same(PayAnswer pay, PostTerms terms) {
      this.pay = pay;
      this.terms = terms;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && pay == same.pay && terms == same.terms;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(pay) + System.identityHashCode(terms);
    }
  }

  /** The value of a row, made at most once for rows that share their answer and their terms. */
  T of(PaidRow row, Function<PaidRow, T> make) {
    Same same = new Same(row.pay(), row.terms());
    T value = known.get(same);
    if (value == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      value = make.apply(row);
      known.put(same, value);
    }
    return value;
  }
}
