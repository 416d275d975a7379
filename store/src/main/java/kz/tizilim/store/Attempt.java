package kz.tizilim.store;

import java.util.function.Function;

/** The result of appending on the condition that nobody else had appended meanwhile. */
public sealed interface Attempt {

  /** Applies one of the two functions. */
  <R> R fold(
      Function<? super Appended, ? extends R> appended,
      Function<? super Conflict, ? extends R> conflict);

  /**
   * The events are in the log, durably.
   *
   * @param first the position of the first of them
   * @param size how many leaves there are with them
   */
  record Appended(long first, long size) implements Attempt {
    @Override
    public <R> R fold(
        Function<? super Appended, ? extends R> appended,
        Function<? super Conflict, ? extends R> conflict) {
      return appended.apply(this);
    }
  }

  /**
   * Nothing was written: the log does not have the expected size.
   *
   * @param size how many leaves it had
   */
  record Conflict(long size) implements Attempt {
    @Override
    public <R> R fold(
        Function<? super Appended, ? extends R> appended,
        Function<? super Conflict, ? extends R> conflict) {
      return conflict.apply(this);
    }
  }
}
