package kz.tizilim.server.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.server.check.Post;
import kz.tizilim.staffing.correct.Choice;

/** What the forms of a post decide. */
final class PostForm {
  private static final int LONGEST = 300;

  private PostForm() {}

  /** The text of a field, cut to what a cell of a table may hold; empty if there is none. */
  static String text(MultivaluedMap<String, String> form, String name) {
    String text = form.getFirst(name);
    String bare = text == null ? "" : text.strip();
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
  }

  /**
   * The choices of a form: the one of its button, or every field that says something else than the
   * post. Fields that are empty or not recognized are left out.
   */
  static List<Choice> choices(Optional<Post> post, MultivaluedMap<String, String> form) {
    List<Choice> choices = new ArrayList<>();
    if (form.containsKey("remark")) {
      choices.add(new Choice.Left(text(form, "remark")));
      return choices;
    }
    for (Column column : Choice.COMPLETED) {
      String text = text(form, column.toString());
      boolean isOther =
          post.filter(one -> !one.decision().completed(one.row()).text(column).equals(text))
              .isPresent();
      if (form.containsKey(column.toString()) && isOther) {
        choices.add(new Choice.Value(column, text));
      }
    }
    Choice.parse(text(form, "choice")).ifPresent(choices::add);
    return choices;
  }
}
