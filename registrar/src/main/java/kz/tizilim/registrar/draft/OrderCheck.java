package kz.tizilim.registrar.draft;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.Drafting;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.drafting.DocumentForm;
import kz.tizilim.drafting.FormCheck;
import kz.tizilim.registrar.ask.Registrar;

/** All checks of how an order is drafted, own or foreign, in whatever form it comes. */
public final class OrderCheck {

  /** When the rules № 464 on the form of drafts were approved. */
  private static final LocalDate RULES = LocalDate.of(2023, 7, 5);

  private OrderCheck() {}

  /**
   * The findings in an order; where it cites an act that {@code registrar} knows, title and
   * registration are compared with what is known.
   *
   * @throws kz.tizilim.documents.DocumentException if a file cannot be read
   */
  public static List<Finding> of(
      Registrar registrar, byte[] bytes, String name, Optional<SourceFile> kazakh) {
    List<Finding> findings = new ArrayList<>(of(bytes, name, kazakh));
    SourceFile file = SourceFile.of(new ByteArrayInputStream(bytes), name);
    Act act = OrderReader.amending(file).order().act();
    act.amendedAct().ifPresent(cited -> findings.addAll(otherwise(cited, act, registrar)));
    return List.copyOf(findings);
  }

  private static List<Finding> otherwise(Act.Amended cited, Act act, Registrar registrar) {
    List<Finding> findings = new ArrayList<>();
    ActId id = ActId.of(cited, act.issuer());
    registrar.registers().stream()
        .flatMap(register -> register.editions().stream())
        .map(life -> life.edition().act())
        .flatMap(known ->
            known.amendedAct().stream().filter(other -> ActId.of(other, known.issuer()).fits(id)))
        .findFirst()
        .ifPresent(known -> {
          if (!cited.title().isEmpty() && !plain(cited.title()).equals(plain(known.title()))) {
            findings.add(told("cited-otherwise.title", cited.title(), known.title()));
          }
          boolean both = !cited.registration().isEmpty() && !known.registration().isEmpty();
          if (both && !cited.registration().equals(known.registration())) {
            findings.add(
                told("cited-otherwise.registration", cited.registration(), known.registration()));
          }
        });
    return findings;
  }

  private static Finding told(String key, Object... words) {
    return Findings.of(Finding.Severity.WARNING, key, Lines.of(1), words);
  }

  /** A title with one form of quotes and spaces. */
  private static String plain(String title) {
    return title.replaceAll("[«»“”„]", "\"").replaceAll("\\s+", " ").strip();
  }

  /**
   * The findings in an order, each of which names its article or point, in the order of its lines.
   *
   * @param bytes the file
   * @param name its name, for messages
   * @param kazakh its Kazakh text, which is compared with it
   * @throws kz.tizilim.documents.DocumentException if a file cannot be read
   */
  public static List<Finding> of(byte[] bytes, String name, Optional<SourceFile> kazakh) {
    SourceFile file = SourceFile.of(new ByteArrayInputStream(bytes), name);
    List<Finding> findings = new ArrayList<>(Drafting.check(file, kazakh));
    boolean bound =
        file.form() == SourceForm.DOCX
            && OrderReader.amending(file).order().act().signed().filter(RULES::isAfter).isEmpty();
    if (bound) {
      DocumentForm.of(bytes).map(FormCheck::of).ifPresent(findings::addAll);
    }
    findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return List.copyOf(findings);
  }
}
