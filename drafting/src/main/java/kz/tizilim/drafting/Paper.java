package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.drafting.WordFile.Merge;
import kz.tizilim.drafting.WordFile.Style;

/**
 * A document of a few pages of headings, paragraphs and tables, as PDF/A-2a or as a document of
 * Word. What it says may come from anybody: a letter that the font lacks is shown by its number.
 *
 * <pre>{@code
 * Paper paper = new Paper(Language.RU, "Обоснование", "стр. {page} из {pages}");
 * paper.heading("Ответ");
 * paper.text("Код найден: B4-3.");
 * paper.pdf(out);
 * }</pre>
 */
public final class Paper {
  private final Language language;
  private final String title;
  private final String foot;
  private final String page;
  private final List<Block> blocks = new ArrayList<>();

  /** A part of a paper. */
  sealed interface Block {}

  /** A heading of a part. */
  record Heading(String text) implements Block {}

  /** A paragraph in a size. */
  record Text(Size size, String text) implements Block {}

  /**
   * A table.
   *
   * @param widths the widths of its columns, in hundredths of the whole
   * @param head the headings of its columns; empty where each row begins with its heading
   * @param rows its rows
   */
  record Grid(List<Integer> widths, List<String> head, List<List<String>> rows) implements Block {}

  /**
   * A QR code with words next to it.
   *
   * @param content what it holds
   * @param alternative what it is, for those who cannot see it
   */
  record Code(String content, String alternative) implements Block {}

  /** How large words are, and how strong. */
  enum Size {
    /** The answer. */
    STRONG,
    NORMAL,
    SMALL
  }

  /**
   * An empty paper.
   *
   * @param language the language of its words
   * @param title its title, at the top
   * @param foot what stands at the foot of each page
   * @param page the words for a page, with {@code {page}} and {@code {pages}} for the numbers
   */
  public Paper(Language language, String title, String foot, String page) {
    this.language = language;
    this.title = title;
    this.foot = foot;
    this.page = page;
  }

  /** Adds a heading. */
  public void heading(String text) {
    blocks.add(new Heading(text));
  }

  /** Adds a paragraph. */
  public void text(String text) {
    blocks.add(new Text(Size.NORMAL, text));
  }

  /** Adds a paragraph that stands out. */
  public void strong(String text) {
    blocks.add(new Text(Size.STRONG, text));
  }

  /** Adds a paragraph in small letters. */
  public void small(String text) {
    blocks.add(new Text(Size.SMALL, text));
  }

  /**
   * Adds a table.
   *
   * @param widths the widths of its columns, in hundredths of the whole; together 100
   * @param head the headings of its columns; empty where each row begins with its heading
   * @throws IllegalArgumentException if a row has another number of cells
   */
  public void table(List<Integer> widths, List<String> head, List<List<String>> rows) {
    boolean fits =
        widths.stream().mapToInt(width -> width).sum() == 100
            && (head.isEmpty() || head.size() == widths.size())
            && rows.stream().allMatch(row -> row.size() == widths.size());
    if (!fits) {
      throw new IllegalArgumentException("A table of " + widths + " has rows of another shape.");
    }
    blocks.add(
        new Grid(List.copyOf(widths), List.copyOf(head), rows.stream().map(List::copyOf).toList()));
  }

  /**
   * Adds a QR code.
   *
   * @param alternative what it is, for those who cannot see it
   */
  public void code(String content, String alternative) {
    blocks.add(new Code(content, alternative));
  }

  /** Writes it as PDF/A-2a, and leaves {@code out} open. */
  public void pdf(OutputStream out) throws IOException {
    PaperPdf.write(this, out);
  }

  /** Writes it as a document of Word, and leaves {@code out} open. */
  public void docx(OutputStream out) throws IOException {
    WordFile word = new WordFile(tag());
    word.paragraph(Style.TITLE, title);
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        word.paragraph(Style.HEADING, heading.text());
      } else if (block instanceof Text text) {
        word.paragraph(style(text.size()), text.text());
      } else if (block instanceof Grid grid) {
        grid(grid, word);
      } else {
        Code code = (Code) block;
        word.picture(QrCode.of(code.content()), code.alternative());
      }
    }
    word.foot(foot, page);
    word.write(title, out);
  }

  private static Style style(Size size) {
    return switch (size) {
      case STRONG -> Style.CELL_HEADING;
      case NORMAL -> Style.ENTRY;
      case SMALL -> Style.SMALL;
    };
  }

  private static void grid(Grid grid, WordFile word) {
    int[] widths = grid.widths().stream().mapToInt(width -> word.width() * width / 100).toArray();
    word.beginTable(widths);
    if (!grid.head().isEmpty()) {
      word.beginRow(WordFile.Row.HEAD);
      for (int i = 0; i < widths.length; i++) {
        cell(word, widths[i], Style.CELL_HEADING, grid.head().get(i));
      }
      word.endRow();
    }
    for (List<String> row : grid.rows()) {
      word.beginRow(WordFile.Row.GOES_ON);
      for (int i = 0; i < widths.length; i++) {
        boolean heads = i == 0 && grid.head().isEmpty();
        cell(word, widths[i], heads ? Style.CELL_HEADING : Style.SMALL, row.get(i));
      }
      word.endRow();
    }
    word.endTable();
  }

  /** A cell with a paragraph for each line of its text. */
  private static void cell(WordFile word, int width, Style style, String text) {
    word.beginCell(width, 1, Merge.ALONE, false);
    text.lines().forEach(line -> word.paragraph(style, line));
    if (text.isEmpty()) {
      word.paragraph(style, "");
    }
    word.endCell();
  }

  /** The tag of its language (BCP 47). */
  String tag() {
    return switch (language) {
      case RU -> "ru-KZ";
      case KK -> "kk-KZ";
      case EN -> "en";
    };
  }

  String title() {
    return title;
  }

  String foot() {
    return foot;
  }

  /** The words for one of its pages. */
  String page(int number, int all) {
    return page.replace("{pages}", Integer.toString(all))
        .replace("{page}", Integer.toString(number));
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
