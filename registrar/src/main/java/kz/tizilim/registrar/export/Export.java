package kz.tizilim.registrar.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.Cover;
import kz.tizilim.drafting.Printing;
import kz.tizilim.registrar.form.EditionCsv;
import kz.tizilim.registrar.form.EditionJson;
import kz.tizilim.registrar.keep.EditionProof;

/**
 * An edition on its way out of the program.
 *
 * <pre>{@code
 * registrar.export(day).orElseThrow().in(ActLanguage.KK).write(ExportFormat.PDF, out);
 * }</pre>
 */
public final class Export {
  private final PublishedOrder order;
  private final Edition edition;
  private final Optional<Act.Amended> approved;
  private final List<Remark> standing;
  private final Optional<EditionProof> proof;
  private final ActLanguage language;

  private Export(
      PublishedOrder order,
      Edition edition,
      Optional<Act.Amended> approved,
      List<Remark> standing,
      Optional<EditionProof> proof,
      ActLanguage language) {
    this.order = order;
    this.edition = edition;
    this.approved = approved;
    this.standing = List.copyOf(standing);
    this.proof = proof;
    this.language = language;
  }

  /** The export of an edition of which nothing is known beside itself. */
  public static Export of(Edition edition) {
    return of(PublishedOrder.of(edition), edition, edition.act().amendedAct(), List.of());
  }

  public static Export of(
      PublishedOrder order,
      Edition edition,
      Optional<Act.Amended> approved,
      List<Remark> standing) {
    return new Export(order, edition, approved, standing, Optional.empty(), ActLanguage.RU);
  }

  /** The same with the words around the law's text in {@code language}. */
  public Export in(ActLanguage language) {
    return new Export(order, edition, approved, standing, proof, language);
  }

  /** The same with a proof that the edition is in a log; without one where it is empty. */
  public Export proven(Optional<EditionProof> proof) {
    return new Export(order, edition, approved, standing, proof, language);
  }

  /** What is exported. */
  public Edition edition() {
    return edition;
  }

  /**
   * What a print says of the edition besides its text: its standing, the act that approved it, its
   * proof. Two exports of one edition with the same text here are the same in every format.
   */
  public String about() {
    return String.join(
        " ",
        language.toString(),
        standing.stream().map(remark -> remark.in(Language.EN)).toList().toString(),
        approved.toString(),
        proof.map(EditionProof::toString).orElse(""));
  }

  /** A name for the file: {@code register-692-2024-07-01.pdf}. */
  public String fileName(ExportFormat format) {
    Act act = edition.act();
    List<String> parts = new ArrayList<>(List.of("register"));
    if (!act.number().isEmpty()) {
      parts.add(act.number().replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT));
    }
    act.signed().map(LocalDate::toString).ifPresent(parts::add);
    return String.join("-", parts) + "." + format.extension();
  }

  /**
   * Writes the edition, and leaves {@code out} open.
   *
   * @throws kz.tizilim.documents.DocumentException if a letter of the text is in no font of a print
   */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    switch (format) {
      case DOCX -> printing().docx(out);
      case PDF -> printing().pdf(out);
      case HTML -> printing().html(out);
      case XLSX -> printing().xlsx(out);
      case CSV -> {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        EditionCsv.write(List.of(edition), text);
        text.flush();
      }
      case JSON -> {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        EditionJson.write(order.withEditions(List.of(edition)), text);
        text.write("\n");
        text.flush();
      }
    }
  }

  private Printing printing() {
    Language told = language == ActLanguage.RU ? Language.RU : Language.KK;
    Cover cover =
        new Cover(
            approved,
            standing.stream().map(remark -> remark.in(told)).toList(),
            proof.map(EditionProof::toString));
    return Printing.of(edition, cover, language);
  }
}
