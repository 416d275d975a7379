package kz.tizilim.documents.table;

import java.util.List;
import java.util.regex.Pattern;
import kz.tizilim.documents.token.TextLine;

/** The notes below the rows of a table: footnotes, and what «Примечание» heads. */
public final class TableNotes {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:(?:\\*{1,3}|[¹²³⁰⁴-⁹]{1,2})\\)? ?[-–—]? ?\\p{L}.*"
              + "|(?:примечани[ея]|ескерт(?:п|у)е(?:лер)?|ескерту(?:лер)?|сокращения"
              + "|расшифровка (?:аббревиатур|сокращений))(?!\\p{L}).*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private TableNotes() {}

  /** Whether notes begin with these words. */
  static boolean begins(String words) {
    return NOTE.matcher(words).matches();
  }

  /**
   * Where the notes below a table begin whose last block is headed before them: an index into its
   * lines; their number without notes.
   */
  public static int begin(List<TextLine> lines) {
    int last = lines.size();
    for (int i = lines.size() - 1; i > 0; i--) {
      if (SectionHeading.of(lines.get(i).tokens()).isPresent()) {
        break;
      }
      boolean marked = lines.get(i).afterBlank() && begins(lines.get(i).words());
      last = marked ? i : last;
    }
    return last;
  }
}
