package kz.tizilim.server.page;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.FoundPost;
import kz.tizilim.registrar.ask.Position;

/**
 * What a search found.
 *
 * @param outside why the register excludes such a post; empty where it does not
 * @param posts the posts, as many as a page shows
 * @param isMore whether there are more
 */
record FindView(String outside, List<Post> posts, boolean isMore) {
  private static final int MOST = 40;

  /** No text was given to search for, or no edition answers on the day. */
  static final FindView NOTHING = new FindView("", List.of(), false);

  /**
   * A post in the cells of one or several steps.
   *
   * @param titles the titles that were meant
   * @param others how many more its entries name
   * @param heading what the headings of its cells have in common
   * @param sphere the words for its sphere; empty in none
   * @param steps its cells
   * @param institutions where it is, in the register's words
   */
  record Post(
      String titles,
      int others,
      String heading,
      String sphere,
      List<Step> steps,
      String institutions) {}

  /**
   * A cell of a post.
   *
   * @param id the name of its entry in addresses
   * @param code its code
   * @param difference how its heading differs from the others
   * @param isDoubtful whether a part of the code is neither printed nor confirmed
   */
  record Step(String id, String code, String difference, boolean isDoubtful) {}

  static FindView of(List<FoundPost> found, Optional<Reason> outside, Language language) {
    return new FindView(
        outside.map(why -> why.label().in(language)).orElse(""),
        found.stream().limit(MOST).map(post -> post(post, language)).toList(),
        found.size() > MOST);
  }

  private static Post post(FoundPost post, Language language) {
    Position first = post.positions().get(0);
    return new Post(
        String.join("; ", post.titles()),
        post.others(),
        post.heading(),
        Spheres.words(first.cell().sphere(), language),
        post.positions().stream().map(position -> step(post, position)).toList(),
        String.join(", ", first.entry().institutions()));
  }

  private static Step step(FoundPost post, Position position) {
    return new Step(
        position.entry().id().toString(),
        position.cell().printedCode(),
        post.difference(position),
        EntryView.isDoubtful(position.cell()));
  }
}
