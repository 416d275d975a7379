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

/** The posts of an entry: each of its titles in each of its institutions. */
final class Posts {

  private Posts() {}

  /**
   * For entries that were cut into several without rest, the parts: places in {@code wholes} to
   * places in {@code parts}. No part is in two wholes. Parts at the place of the whole go first.
   */
  static Map<Integer, List<Integer>> cut(List<Placed> wholes, List<Placed> parts) {
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Set<String>> partPosts = parts.stream().map(Posts::of).toList();
    for (int i = 0; i < parts.size(); i++) {
      for (String post : partPosts.get(i)) {
        holders.computeIfAbsent(post, p -> new ArrayList<>()).add(i);
      }
    }
    Set<Integer> taken = new HashSet<>();
    Map<Integer, List<Integer>> cuts = new LinkedHashMap<>();
    for (int whole = 0; whole < wholes.size(); whole++) {
      Set<String> posts = of(wholes.get(whole));
      Set<Integer> candidates = new TreeSet<>();
      posts.forEach(post -> candidates.addAll(holders.getOrDefault(post, List.of())));
      candidates.removeIf(i ->
          taken.contains(i)
              || partPosts.get(i).size() == posts.size()
              || !posts.containsAll(partPosts.get(i)));
      Place place = wholes.get(whole).place();
      List<Integer> here =
          candidates.stream().filter(i -> parts.get(i).place().equals(place)).toList();
      List<Integer> all = new ArrayList<>(here);
      candidates.stream().filter(i -> !here.contains(i)).forEach(all::add);
      int found = whole;
      cover(posts, here, partPosts)
          .or(() -> cover(posts, all, partPosts))
          .ifPresent(exact -> {
            taken.addAll(exact);
            cuts.put(found, exact);
          });
    }
    return cuts;
  }

  /** Of the candidates, in order, those that share no post, if together they have all. */
  private static Optional<List<Integer>> cover(
      Set<String> posts, List<Integer> candidates, List<Set<String>> partPosts) {
    Set<String> left = new HashSet<>(posts);
    Set<Integer> chosen = new TreeSet<>();
    for (int i : candidates) {
      if (left.containsAll(partPosts.get(i))) {
        left.removeAll(partPosts.get(i));
        chosen.add(i);
      }
    }
    return left.isEmpty() ? Optional.of(List.copyOf(chosen)) : Optional.empty();
  }

  private static Set<String> of(Placed placed) {
    List<String> bodies = placed.entry().institutions();
    Set<String> posts = new HashSet<>();
    for (Title title : placed.entry().titles()) {
      String name = Members.folded(title.toString());
      if (bodies.isEmpty()) {
        posts.add(name + "|");
      }
      bodies.forEach(body -> posts.add(name + "|" + Members.folded(body)));
    }
    return posts;
  }
}
