package kz.tizilim.server.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two tables compared post by post.
 *
 * @param added the posts of the second table alone
 * @param dropped the posts of the first table alone
 * @param changed the posts with another code or another number of rows
 * @param same how many posts are the same in both
 */
record Comparison(List<KeptPost> added, List<KeptPost> dropped, List<Changed> changed, long same) {

  /**
   * A post that is in both tables.
   *
   * @param before what the first says of it
   * @param after what the second says of it
   */
  record Changed(KeptPost before, KeptPost after) {}

  Comparison {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
    changed = List.copyOf(changed);
  }

  /** Compares the posts of two tables. */
  static Comparison of(List<KeptPost> first, List<KeptPost> second) {
    Map<List<String>, KeptPost> before = byKey(first);
    Map<List<String>, KeptPost> after = byKey(second);
    List<KeptPost> added = new ArrayList<>();
    List<KeptPost> dropped = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    long same = 0;
    for (Map.Entry<List<String>, KeptPost> one : before.entrySet()) {
      KeptPost own = after.get(one.getKey());
      if (own == null) {
        dropped.add(one.getValue());
      } else if (own.codes().equals(one.getValue().codes())
          && own.rows() == one.getValue().rows()) {
        same++;
      } else {
        changed.add(new Changed(one.getValue(), own));
      }
    }
    after.forEach((key, post) -> {
      if (!before.containsKey(key)) {
        added.add(post);
      }
    });
    return new Comparison(added, dropped, changed, same);
  }

  /** Posts that say the same are one, though the register may answer them differently by unit. */
  private static Map<List<String>, KeptPost> byKey(List<KeptPost> posts) {
    Map<List<String>, KeptPost> byKey = new LinkedHashMap<>();
    for (KeptPost post : posts) {
      byKey.merge(
          post.key(),
          post,
          (one, other) ->
              new KeptPost(
                  one.row(),
                  one.codes().equals(other.codes())
                      ? one.codes()
                      : one.codes() + "; " + other.codes(),
                  one.rows() + other.rows()));
    }
    return byKey;
  }
}
