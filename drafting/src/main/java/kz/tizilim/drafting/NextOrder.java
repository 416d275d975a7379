package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Instruction;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.ActWords.Case;
import kz.tizilim.drafting.WordFile.Style;

/**
 * The next order of a department, to be written in the form of order № 692: what it changes, its
 * duties with their terms, control, commencement, agreements and appendix. Blanks stand where only
 * the signing fills them: day, number and who signs.
 *
 * @param issuer who issues it, nominative
 * @param amended the act that approved the register
 * @param instructions what it changes; empty where it restates the register
 * @param annex the register as it restates it; empty where it gives instructions
 */
public record NextOrder(
    String issuer, Act.Amended amended, List<Instruction> instructions, Optional<Edition> annex) {

  /*
   * An act that amends has no preamble (Law on Legal Acts, art. 23(6)), cites the full title of the act
   * it changes (25(5)), and its appendix carries day and number (28(3)). The register is agreed with the
   * labour authority (Labour Code, art. 139(5)), which the text of № 692 does not show.
   */
  private static final String ABOUT = "Об утверждении Реестра";

  public NextOrder {
    instructions = List.copyOf(instructions);
    if (instructions.isEmpty() == annex.isEmpty()) {
      throw new IllegalArgumentException(
          "An order gives instructions or restates the register, not "
              + instructions.size()
              + " instructions "
              + (annex.isEmpty() ? "without" : "with")
              + " an annex.");
    }
  }

  /** An order that changes the register by {@code instructions}. */
  public static NextOrder of(String issuer, Act.Amended amended, List<Instruction> instructions) {
    return new NextOrder(issuer, amended, instructions, Optional.empty());
  }

  /** An order that restates the register as {@code annex} has it. */
  public static NextOrder restating(String issuer, Act.Amended amended, Edition annex) {
    return new NextOrder(issuer, amended, List.of(), Optional.of(annex));
  }

  /** Writes it as a document of Word, and leaves {@code out} open. */
  public void docx(ActLanguage language, OutputStream out) throws IOException {
    PrintWords words = PrintWords.of("order", language);
    WordFile word = new WordFile(language, false);
    String into = act(Case.INTO, language);
    String title = words.of("title", into, about(amended, words));
    word.paragraph(Style.ASIDE, words.of("draft"));
    if (!words.of("unofficial").isEmpty()) {
      word.paragraph(Style.ASIDE, words.of("unofficial"));
    }
    word.paragraph(Style.TITLE, title);
    word.paragraph(
        Style.CENTRED, ActWords.order(Case.NAME, issuer, Optional.empty(), "", language));
    word.paragraph(Style.CLAUSE, words.of("orders"));
    changes(words, into, word);
    for (String key : List.of("duties", "duties.1", "duties.2", "duties.3", "duties.end")) {
      if (!words.of(key).isEmpty()) {
        word.paragraph(Style.CLAUSE, words.of(key));
      }
    }
    word.paragraph(Style.CLAUSE, words.of("control"));
    word.paragraph(Style.CLAUSE, words.of("notice"));
    word.paragraph(Style.CLAUSE, words.of("commencement"));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.SIGNATURE, words.of("signatory", issuer) + "\t____________________");
    for (String body : List.of("agreed.health", "agreed.labour")) {
      word.paragraph(Style.NORMAL, "");
      word.paragraph(Style.NORMAL, words.of("agreed"));
      word.paragraph(Style.NORMAL, words.of(body));
      word.paragraph(Style.NORMAL, "____________________");
    }
    annex.ifPresent(edition -> annex(edition, words, language, word));
    word.foot("", PrintWords.of("words", language).of("page", "{page}", "{pages}"));
    word.write(title, out);
  }

  private String act(Case in, ActLanguage language) {
    return ActWords.order(in, issuer, Optional.of(amended.signed()), amended.number(), language);
  }

  /**
   * The title of the act that approved the register, in the language of the words if they have it.
   */
  static String about(Act.Amended amended, PrintWords words) {
    return words.find("about.ru").filter(amended.title()::equals).isPresent()
        ? words.of("about")
        : amended.title();
  }

  private String register() {
    return amended.title().startsWith(ABOUT)
        ? amended.title().substring(ABOUT.length())
        : " должностей";
  }

  private void changes(PrintWords words, String into, WordFile word) {
    String registered =
        amended.registration().isEmpty() ? "" : words.of("registered", amended.registration());
    String many = words.of(instructions.size() > 1 ? "changes" : "change");
    word.paragraph(Style.CLAUSE, words.of("amend", into, about(amended, words), registered, many));
    if (annex.isPresent()) {
      word.paragraph(Style.CLAUSE, words.of("restate", register()));
      return;
    }
    word.paragraph(Style.CLAUSE, words.of("within", register()));
    for (int i = 0; i < instructions.size(); i++) {
      String end = i == instructions.size() - 1 ? "." : ";";
      word.paragraph(
          Style.CLAUSE, (i + 1) + ") " + instructions.get(i).print(word.language()) + end);
    }
  }

  private void annex(Edition edition, PrintWords words, ActLanguage language, WordFile word) {
    word.pageBreak();
    word.paragraph(
        Style.ASIDE,
        words.of("appendix", ActWords.order(Case.TO, issuer, Optional.empty(), "", language)));
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.ASIDE, words.of("approved", act(Case.BY, language)));
    word.paragraph(Style.TITLE, "Реестр" + register());
    DocxPrint.table(RegisterTable.of(edition), word);
    boolean open =
        edition.cells().stream()
            .anyMatch(cell ->
                !cell.gradeEvidence().kind().equals("printed")
                    || (!cell.step().isNone() && !cell.stepEvidence().kind().equals("printed")));
    if (open) {
      word.paragraph(Style.NORMAL, "");
      word.paragraph(Style.SMALL, words.of("labels"));
    }
  }
}
