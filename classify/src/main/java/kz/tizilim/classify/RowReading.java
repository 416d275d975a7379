package kz.tizilim.classify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.core.message.Remark;

/** How a row was read as a whole. */
sealed interface RowReading {

  /** A column cannot be read. */
  record Unreadable(Column column, Remark detail) implements RowReading {
    @Override
    public <T> T fold(
        Function<Unreadable, T> unreadable,
        Function<Excluded, T> excluded,
        Function<Contradictory, T> contradictory,
        Function<Posts, T> posts) {
      return unreadable.apply(this);
    }
  }

  /** A post that the register does not cover. */
  record Excluded(TitleReader.TitleRead title, Reason why) implements RowReading {
    @Override
    public <T> T fold(
        Function<Unreadable, T> unreadable,
        Function<Excluded, T> excluded,
        Function<Contradictory, T> contradictory,
        Function<Posts, T> posts) {
      return excluded.apply(this);
    }
  }

  /** The columns contradict the title. */
  record Contradictory(TitleReader.TitleRead title) implements RowReading {
    @Override
    public <T> T fold(
        Function<Unreadable, T> unreadable,
        Function<Excluded, T> excluded,
        Function<Contradictory, T> contradictory,
        Function<Posts, T> posts) {
      return contradictory.apply(this);
    }
  }

  /**
   * Posts of the register, or none.
   *
   * @param named the titles of the register that each reading names
   * @param body what the institution may be; empty where the row names none
   * @param attributes what the row says of level, category and activity
   * @param standing the posts that stand
   * @param reason why more or fewer than one code fits; empty if one fits, or the columns show why
   */
  record Posts(
      TitleReader.TitleRead title,
      List<List<Titles.Named>> named,
      Optional<List<Institutions.Resolved>> body,
      Attributes attributes,
      Standing standing,
      Optional<Reason> reason)
      implements RowReading {
    /** Whether the row names two posts with different codes. */
    boolean areTwo() {
      return reason.filter(Reason.DOUBLE_POST::equals).isPresent();
    }

    @Override
    public <T> T fold(
        Function<Unreadable, T> unreadable,
        Function<Excluded, T> excluded,
        Function<Contradictory, T> contradictory,
        Function<Posts, T> posts) {
      return posts.apply(this);
    }
  }

  /** The result of the function for this kind of reading. */
  <T> T fold(
      Function<Unreadable, T> unreadable,
      Function<Excluded, T> excluded,
      Function<Contradictory, T> contradictory,
      Function<Posts, T> posts);
}
