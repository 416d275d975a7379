package kz.tizilim.core.act;

import java.net.URI;
import java.time.LocalDate;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/**
 * What an event rests on (основание): a document, a link, or the statement of a person.
 *
 * <p>Prints as one line and parses back: {@code document PLACE}, {@code link URI}, {@code statement
 * 2024-07-05 WHO: WORDS}.
 */
public sealed interface Basis {

  /**
   * A document.
   *
   * @param place which one, and where in it: «текст приказа, стр. 42-43»
   */
  record Document(String place) implements Basis {
    public Document {
      OneLine.of("document", place);
    }

    @Override
    public String toString() {
      return "document " + place;
    }
  }

  /**
   * A page anyone can open.
   *
   * @param uri its address, {@code http} or {@code https}
   */
  record Link(URI uri) implements Basis {
    public Link {
      if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
        throw new IllegalArgumentException(
            "«" + uri + "» is no link. Maybe one that begins with https:// was meant.");
      }
    }

    @Override
    public String toString() {
      return "link " + uri;
    }
  }

  /**
   * The word of a person who answers for it.
   *
   * @param day when it was given
   * @param by who gave it, without a colon
   * @param words what was said
   */
  record Statement(LocalDate day, String by, String words) implements Basis {
    public Statement {
      OneLine.of("author of a statement", by);
      OneLine.of("statement", words);
      if (by.contains(":")) {
        throw new IllegalArgumentException("The author «" + by + "» has a colon in the name.");
      }
    }

    @Override
    public String toString() {
      return "statement " + day + " " + by + ": " + words;
    }
  }

  /** For a person: without the word that tells its kind. */
  default String told(Language language) {
    String text = toString();
    return Remark.read("recorded.", text.substring(text.indexOf(' ') + 1)).in(language);
  }

  /** Parses what {@code toString} prints. */
  static Basis parse(String text) {
    int space = text.indexOf(' ');
    String rest = text.substring(space + 1);
    return switch (space < 0 ? "" : text.substring(0, space)) {
      case "document" -> new Document(rest);
      case "link" -> new Link(URI.create(rest));
      case "statement" -> statement(text, rest);
      default -> throw none(text);
    };
  }

  private static Statement statement(String text, String rest) {
    int space = rest.indexOf(' ');
    int colon = rest.indexOf(": ");
    if (space < 0 || colon < space) {
      throw none(text);
    }
    return new Statement(
        TimelineText.day(rest.substring(0, space)),
        rest.substring(space + 1, colon),
        rest.substring(colon + 2));
  }

  private static IllegalArgumentException none(String text) {
    return new IllegalArgumentException(
        "«"
            + text
            + "» is no basis. Maybe «document текст приказа, стр. 5» or «statement 2024-07-05 кто: что» was meant.");
  }
}
