package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.tizilim.core.register.Title;

/** Compares entries by their posts: each title of an entry in each of its institutions. */
final class PostCoverage {

  private PostCoverage() {}

  /**
   * The entries whose posts are exactly those of several others: indexes of {@code wholes} with the
   * indexes of their {@code parts}. No part belongs to two wholes. Parts at the place of the whole
   * are preferred.
   */
  static Map<Integer, List<Integer>> splits(List<EntryInCell> wholes, List<EntryInCell> parts) {
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Set<String>> partPostCoverage = parts.stream().map(PostCoverage::posts).toList();
    for (int i = 0; i < parts.size(); i++) {
      for (String post : partPostCoverage.get(i)) {
        holders.computeIfAbsent(post, p -> new ArrayList<>()).add(i);
      }
    }
    Set<Integer> taken = new HashSet<>();
    Map<Integer, List<Integer>> splits = new LinkedHashMap<>();
    for (int whole = 0; whole < wholes.size(); whole++) {
      Set<String> posts = posts(wholes.get(whole));
      Set<Integer> candidates = new TreeSet<>();
      posts.forEach(post -> candidates.addAll(holders.getOrDefault(post, List.of())));
      candidates.removeIf(i ->
          taken.contains(i)
              || partPostCoverage.get(i).size() == posts.size()
              || !posts.containsAll(partPostCoverage.get(i)));
      Place place = wholes.get(whole).place();
      List<Integer> here =
          candidates.stream().filter(i -> parts.get(i).place().equals(place)).toList();
      List<Integer> all = new ArrayList<>(here);
      candidates.stream().filter(i -> !here.contains(i)).forEach(all::add);
      int found = whole;
      cover(posts, here, partPostCoverage)
          .or(() -> cover(posts, all, partPostCoverage))
          .ifPresent(exact -> {
            taken.addAll(exact);
            splits.put(found, exact);
          });
    }
    return splits;
  }

  /** The candidates, in order, that are disjoint and together have all the posts, if they do. */
  private static Optional<List<Integer>> cover(
      Set<String> posts, List<Integer> candidates, List<Set<String>> partPostCoverage) {
    Set<String> left = new HashSet<>(posts);
    Set<Integer> chosen = new TreeSet<>();
    for (int i : candidates) {
      if (left.containsAll(partPostCoverage.get(i))) {
        left.removeAll(partPostCoverage.get(i));
        chosen.add(i);
      }
    }
    return left.isEmpty() ? Optional.of(List.copyOf(chosen)) : Optional.empty();
  }

  private static Set<String> posts(EntryInCell entry) {
    List<String> bodies = entry.entry().institutions();
    Set<String> posts = new HashSet<>();
    for (Title title : entry.entry().titles()) {
      String name = Members.folded(title.toString());
      if (bodies.isEmpty()) {
        posts.add(name + "|");
      }
      bodies.forEach(body -> posts.add(name + "|" + Members.folded(body)));
    }
    return posts;
  }
}
