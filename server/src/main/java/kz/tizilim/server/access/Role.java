package kz.tizilim.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The roles in a list: {@code approver,publisher}.
   *
   * @throws IllegalArgumentException if a word is not a role
   */
  public static Set<Role> parse(String list) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : list.split(",", -1)) {
      roles.add(
          find(word.strip())
              .orElseThrow(() -> new IllegalArgumentException("There is no role «" + word + "».")));
    }
    return roles;
  }

  /** All roles in a list. */
  public static String words() {
    return String.join(", ", Arrays.stream(values()).map(Role::toString).toList());
  }

  /** {@code publisher}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
