package kz.tizilim.documents.table;

import kz.tizilim.documents.token.TextLine.PageTop;
import kz.tizilim.documents.token.Token;

/**
 * A token of a section's text, with what stands before it.
 *
 * @param token the token
 * @param page its page
 * @param row the number of its line among the lines of the table's text: the measure of height
 * @param top how its page begins with it; labels at the top do not count
 * @param afterBlank whether a blank line stands between it and the text before
 * @param afterLabel whether a label stands between it and the text before
 * @param afterBreak whether it is seen to begin a line though it would have fitted on the one
 *     before; only where the document has places
 */
record PlacedToken(
    Token token,
    int page,
    int row,
    PageTop top,
    boolean afterBlank,
    boolean afterLabel,
    boolean afterBreak) {

  boolean isPageTop() {
    return top != PageTop.NONE;
  }
}
