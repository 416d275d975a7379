package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the posts that may help a person whose title the register does not name. */
final class NearestPosts {

  /** Of the likeness of the most similar title. */
  private static final float LEAST_LIKENESS = 0.6f;

  /** The posts of heads, in order. */
  private final List<Post> heads = new ArrayList<>();

  private final List<Carried> titles = new ArrayList<>();
  private final Map<String, List<Integer>> withWord = new HashMap<>();

  /** The words of a title, and the posts that carry it. */
  private record Carried(Set<String> words, List<Post> posts) {}

  /**
   * @param posts the posts by the words of their titles
   */
  NearestPosts(Map<Set<String>, List<Post>> posts) {
    Set<Post> ofHeads = new LinkedHashSet<>();
    posts.forEach((words, carriers) -> {
      for (String word : words) {
        withWord.computeIfAbsent(word, w -> new ArrayList<>()).add(titles.size());
      }
      titles.add(new Carried(words, carriers));
      if (words.contains(Synonyms.HEAD)) {
        ofHeads.addAll(carriers);
      }
    });
    heads.addAll(ofHeads);
    heads.sort(Comparator.comparingInt(Post::order));
  }

  /**
   * The posts whose titles share words with a row's, the most similar first.
   *
   * @param isOfHead whether the row has the word for a head
   */
  record Neighbours(List<Near> posts, boolean isOfHead) {
    Neighbours {
      posts = List.copyOf(posts);
    }
  }

  /** A post near a row, and how alike the titles are. */
  record Near(Post post, float likeness) {
    private static final Comparator<Near> BEST_FIRST =
        Comparator.<Near>comparingDouble(near -> -near.likeness)
            .thenComparingInt(near -> near.post.order());
  }

  /** The neighbours of a row with these words. The word for a head is not counted. */
  Neighbours to(Set<String> row) {
    int[] shared = new int[titles.size()];
    for (String word : row) {
      if (!Titles.isOfHead(word)) {
        withWord.getOrDefault(word, List.of()).forEach(title -> shared[title]++);
      }
    }
    List<Near> near = new ArrayList<>();
    for (int title = 0; title < shared.length; title++) {
      if (shared[title] > 0) {
        Carried carried = titles.get(title);
        int common = 0;
        for (String word : carried.words) {
          common += row.contains(word) ? 1 : 0;
        }
        float likeness = 2f * common / (carried.words.size() + row.size());
        carried.posts.forEach(post -> near.add(new Near(post, likeness)));
      }
    }
    near.sort(Near.BEST_FIRST);
    return new Neighbours(near, row.contains(Synonyms.HEAD));
  }

  /**
   * The posts that may help a person whose title the register does not name: those of the row's
   * institution first, then those whose titles share most words with the row's. If none shares one,
   * they are the heads of the institution's units.
   *
   * @param said what the row says; a post that contradicts it is left out
   * @param ranks how closely each post names the institution, by its order
   */
  List<Post> of(Neighbours neighbours, Attributes said, List<byte[]> ranks, int most) {
    List<Near> fit = new ArrayList<>();
    for (Near near : neighbours.posts) {
      boolean alike = fit.isEmpty() || near.likeness >= fit.get(0).likeness * LEAST_LIKENESS;
      if (!alike) {
        break;
      }
      if (near.post.mayHave(said)) {
        fit.add(near);
      }
    }
    if (fit.isEmpty() && neighbours.isOfHead) {
      return heads.stream()
          .filter(post -> rank(post, ranks) < Institutions.ANY)
          .limit(most)
          .toList();
    }
    Set<Post> nearest = new LinkedHashSet<>();
    for (int pass = 0; pass < 2; pass++) {
      for (Near near : fit) {
        boolean elsewhere = rank(near.post, ranks) == Institutions.NOT;
        if (elsewhere == (pass > 0) && nearest.size() < most) {
          nearest.add(near.post);
        }
      }
    }
    return List.copyOf(nearest);
  }

  private static int rank(Post post, List<byte[]> ranks) {
    int best = Institutions.NOT;
    for (byte[] one : ranks) {
      best = Math.min(best, one[post.order()]);
    }
    return best;
  }
}
