package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How closely the posts of an edition name an institution; see {@link Institutions#rank}.
 *
 * <p>Institutions are of few kinds, and many rows have one of each: what the posts make of it is
 * remembered.
 */
final class Ranks {
  private static final int MOST_REMEMBERED = 1_024;

  /** The posts in groups that name the same institutions: each group has one rank. */
  private final List<List<Post>> alike;

  private final int size;
  private final List<byte[]> world;
  private final Memo<Institutions.Resolved, byte[]> known =
      new Memo<>(MOST_REMEMBERED, institution -> 0);

  /**
   * @param posts the posts of the edition, in order
   * @param world every institution that a row could mean where it names none
   */
  Ranks(List<Post> posts, List<Institutions.Resolved> world) {
    this.alike = List.copyOf(posts.stream().collect(Collectors.groupingBy(Post::bodies)).values());
    this.size = posts.size();
    this.world = world.stream().map(this::of).toList();
  }

  /** For each of the institutions that a row may mean, the rank of each post, by its order. */
  List<byte[]> of(Optional<List<Institutions.Resolved>> body) {
    if (body.isEmpty()) {
      return world;
    }
    List<byte[]> ranks = new ArrayList<>(body.get().size());
    for (Institutions.Resolved one : body.get()) {
      ranks.add(known.of(one, this::of));
    }
    return ranks;
  }

  private byte[] of(Institutions.Resolved institution) {
    byte[] ranks = new byte[size];
    for (List<Post> group : alike) {
      byte rank = (byte) group.get(0).rank(institution);
      for (int i = 0; i < group.size(); i++) {
        ranks[group.get(i).order()] = rank;
      }
    }
    return ranks;
  }
}
