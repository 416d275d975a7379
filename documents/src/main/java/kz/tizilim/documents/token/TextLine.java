package kz.tizilim.documents.token;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a published text that is not blank.
 *
 * @param number its number in the source, from 1
 * @param page its page, from 1
 * @param top whether and how a page begins with it
 * @param afterBlank whether it follows a blank line
 * @param indent the number of leading spaces
 * @param gaps the columns at which a run of two or more spaces ends inside the line
 * @param tokens its words
 */
public record TextLine(
    int number,
    int page,
    PageTop top,
    boolean afterBlank,
    int indent,
    List<Integer> gaps,
    List<Token> tokens) {

  /** How a page begins. */
  public enum PageTop {
    /** The line does not begin a page. */
    NONE,
    /** Two or more blank lines mark the page; nothing was lost. */
    CLEAN,
    /**
     * A single leading space marks the page: extraction lost the top of the page, possibly with a
     * label.
     */
    LOSSY
  }

  public TextLine {
    gaps = List.copyOf(gaps);
    tokens = List.copyOf(tokens);
  }

  /** Whether a page begins with it. */
  public boolean isPageTop() {
    return top != PageTop.NONE;
  }

  @Override
  public String toString() {
    String mark =
        top == PageTop.NONE
            ? (afterBlank ? "¶ " : "")
            : "page " + page + (top == PageTop.LOSSY ? " (lossy) " : " ");
    return number + " " + mark + tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
