package kz.tizilim.core.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was changed of the rights of a person. */
public enum AccessChange {
  /** An account was added, with its first roles. */
  ADDED,
  /** Other roles were assigned. */
  ROLES,
  /** The person may not sign in any more. */
  DISABLED,
  /** The person may sign in again. */
  ENABLED,
  /** Somebody got a link by which the password of the person is replaced. */
  LINK;

  /** The change with that word; empty if there is none. */
  public static Optional<AccessChange> find(String word) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
  }

  /** Its word in a record: {@code roles}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
