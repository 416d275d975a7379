package kz.tizilim.documents;

/** The form of a document, detected from its content. */
public enum SourceForm {
  /** Plain text. */
  TEXT("текст"),
  /** A PDF with its text, not scanned. */
  PDF("PDF"),
  /** A document of Word from 2007 on. */
  DOCX("DOCX"),
  /** A web page. */
  HTML("веб-страница");

  private final String word;

  SourceForm(String word) {
    this.word = word;
  }

  /** How messages name it. */
  public String word() {
    return word;
  }
}
