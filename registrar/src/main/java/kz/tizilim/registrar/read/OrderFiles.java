package kz.tizilim.registrar.read;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EditionTextException;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.form.ChangeJson;
import kz.tizilim.registrar.form.EditionCsv;
import kz.tizilim.registrar.form.EditionJson;
import kz.tizilim.registrar.form.EditionJsonReader;

/** Files of orders and editions: published ones in, and what was read of them out. */
public final class OrderFiles {
  private OrderFiles() {}

  /** Reads a published order in whatever form it comes. */
  public static PublishedOrder read(SourceFile source) {
    return OrderReader.read(source);
  }

  /**
   * Reads an order that restates a register or changes one, in whatever form it comes.
   *
   * @throws DocumentException if it is neither, or cannot be read
   */
  public static AmendingOrder amending(SourceFile source) {
    AmendingOrder order = OrderReader.amending(source);
    if (!order.isWhole() && order.order().editions().isEmpty()) {
      found(read(source), source.name());
    }
    return order;
  }

  /**
   * Reads several sources of one order into one, and the Kazakh text next to it.
   *
   * @param kazakh the Kazakh text of the same order, where there is one to compare
   */
  public static PublishedOrder read(List<SourceFile> sources, Optional<SourceFile> kazakh) {
    PublishedOrder order = OrderReader.read(sources);
    return kazakh.map(text -> noting(order, OrderReader.parity(order, text))).orElse(order);
  }

  private static PublishedOrder noting(PublishedOrder order, List<Finding> more) {
    List<Finding> findings = new ArrayList<>(order.findings());
    findings.addAll(more);
    findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return order.withFindings(findings);
  }

  /** Reads a published order. */
  public static PublishedOrder read(SourceText source) {
    return OrderReader.read(source);
  }

  /**
   * The editions in a file of any form, one for each register.
   *
   * @throws DocumentException if there is none; the message names the place
   */
  public static List<Edition> editions(SourceFile source) {
    return source.form() == SourceForm.TEXT
        ? editions(source.text())
        : found(read(source), source.name());
  }

  /**
   * The editions in a file: as {@code tizilim import} writes them in text or JSON, or in a
   * published order.
   *
   * @throws DocumentException if there is none; the message names the place
   */
  public static List<Edition> editions(SourceText source) {
    String text = source.text().strip();
    try {
      if (text.startsWith("{")) {
        return EditionJsonReader.read(text);
      }
      if (text.startsWith("edition ") || text.startsWith("#")) {
        return List.of(printed(source));
      }
    } catch (EditionTextException e) {
      throw noEdition(source, Remark.of("edition.line", e.number(), e.line()));
    } catch (Refused e) {
      throw noEdition(source, e.remark());
    }
    return found(read(source), source.name());
  }

  private static Edition printed(SourceText source) {
    Edition edition = Edition.parse(source.text());
    if (edition.cells().isEmpty()) {
      throw Refused.because("edition.no-cell");
    }
    return edition;
  }

  private static DocumentException noEdition(SourceText source, Remark why) {
    return new DocumentException(DocumentException.Kind.NOT_TEXT, "no-edition", source.name(), why);
  }

  private static List<Edition> found(PublishedOrder order, String name) {
    if (order.editions().isEmpty()) {
      throw new DocumentException(DocumentException.Kind.NO_TABLE, "no-table", name, 0);
    }
    return order.editions();
  }

  /** Writes an order and its editions as JSON, and leaves {@code out} open. */
  public static void writeJson(PublishedOrder order, Writer out) {
    EditionJson.write(order, out);
  }

  /** Writes editions as CSV, one entry a line, and leaves {@code out} open. */
  public static void writeCsv(List<Edition> editions, Writer out) {
    EditionCsv.write(editions, out);
  }

  /** Writes a change as JSON, and leaves {@code out} open. */
  public static void writeJson(Change change, Writer out) {
    writeJson(change, change.after().annex().register(), out);
  }

  /** Writes a change of a register as JSON, and leaves {@code out} open. */
  public static void writeJson(Change change, Optional<RegisterId> register, Writer out) {
    ChangeJson.write(change, register, out);
  }
}
