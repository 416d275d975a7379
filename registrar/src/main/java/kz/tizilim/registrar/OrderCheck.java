package kz.tizilim.registrar;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.Drafting;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.drafting.DocumentForm;
import kz.tizilim.drafting.FormCheck;

/** All checks of how an order is drafted, own or foreign, in whatever form it comes. */
public final class OrderCheck {

  /** When the rules № 464 on the form of drafts were approved. */
  private static final LocalDate RULES = LocalDate.of(2023, 7, 5);

  private OrderCheck() {}

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
