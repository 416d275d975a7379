package kz.tizilim.classify;

import org.jspecify.annotations.Nullable;

/** Whole rows with their answers, for tables that repeat themselves. */
final class RepeatedRows {
  private static final int MOST = 1 << 12;

  private final Memo<StaffingRow, Answer> answers =
      new Memo<>(MOST, StaffingRow::length, new SayingTheSame());

  /** Rows say the same whatever their numbers and days are. */
  private static final class SayingTheSame implements Memo.Sameness<StaffingRow> {
    private static final int MULTIPLIER = 31;

    @Override
    public int hash(StaffingRow row) {
      int hash = row.title().hashCode();
      hash = hash * MULTIPLIER + row.institution().hashCode();
      hash = hash * MULTIPLIER + row.unit().hashCode();
      hash = hash * MULTIPLIER + row.level().hashCode();
      hash = hash * MULTIPLIER + row.category().hashCode();
      hash = hash * MULTIPLIER + row.activity().hashCode();
      return hash * MULTIPLIER + row.claimed().hashCode();
    }

    @Override
    public boolean same(StaffingRow one, StaffingRow other) {
      return one.title().equals(other.title())
          && one.institution().equals(other.institution())
          && one.unit().equals(other.unit())
          && one.level().equals(other.level())
          && one.category().equals(other.category())
          && one.activity().equals(other.activity())
          && one.claimed().equals(other.claimed());
    }
  }

  /**
   * Whether rows come again so often that it is worth while to remember them. Where most of a trial
   * were new, a pause follows, since keeping a row costs as much as answering it.
   */
  static final class Habit {
    private static final int TRIAL = 1 << 12;
    private static final int MOST_NEW = TRIAL / 4 * 3;
    private static final int PAUSE = 1 << 16;
    private int left = TRIAL;
    private int missed;
    private boolean isToRepeat = true;

    boolean isToRepeat() {
      if (--left == 0) {
        isToRepeat = !isToRepeat || missed < MOST_NEW;
        left = isToRepeat ? TRIAL : PAUSE;
        missed = 0;
      }
      return isToRepeat;
    }

    void missed() {
      missed++;
    }
  }

  /** The answer to a row; null if it is not remembered. */
  @Nullable Answer find(StaffingRow row) {
    return answers.find(row);
  }

  Answer keep(StaffingRow row, Answer answer) {
    return answers.keep(row, answer);
  }
}
