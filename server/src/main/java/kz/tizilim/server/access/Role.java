package kz.tizilim.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in addition to reading what is public. */
public enum Role {
  /** Sees what is not published yet. */
  READER,
  /** Proposes changes: an order, an event, a confirmation. */
  DRAFTER,
  /** Decides on the proposals of others. */
  APPROVER,
  /** Decides on the proposals of others that make an act public. */
  PUBLISHER,
  /** Sees the whole log and who did what. */
  AUDITOR,
  /** Assigns roles. */
  ADMIN;

  /** The role of that name. */
  public static Optional<Role> find(String name) {
    return Arrays.stream(values()).filter(role -> role.toString().equals(name)).findFirst();
  }

  /** {@code publisher}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
