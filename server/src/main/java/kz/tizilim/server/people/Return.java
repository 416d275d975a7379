package kz.tizilim.server.people;

import org.jspecify.annotations.Nullable;

/**
 * Where a person goes on after signing in: a page of this site, never another one.
 *
 * @param address the path with its query; empty where none was named
 */
record Return(String address) {
  static final Return NOWHERE = new Return("");

  /**
   * The page that a sign-in came from. What is not a plain path of this site counts as none: an
   * address that begins with two slashes, or with a backslash, leads browsers to another host.
   */
  static Return of(@Nullable String from) {
    return from != null
            && from.startsWith("/")
            && !from.startsWith("//")
            && from.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
            && !from.startsWith("/sign-")
        ? new Return(from)
        : NOWHERE;
  }

  /** The address; {@code other} where none was named. */
  String or(String other) {
    return address.isEmpty() ? other : address;
  }
}
