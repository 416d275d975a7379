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
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.Cover;
import kz.tizilim.drafting.Printing;
import kz.tizilim.drafting.open.AkomaNtoso;
import kz.tizilim.drafting.open.AkomaNtosoOrder;
import kz.tizilim.drafting.open.CsvDescription;
import kz.tizilim.drafting.open.EditionGraph;
import kz.tizilim.drafting.open.OpenEdition;
import kz.tizilim.drafting.open.PostsXml;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.drafting.rdf.JsonLdWriter;
import kz.tizilim.drafting.rdf.RdfWriter;
import kz.tizilim.drafting.rdf.TurtleWriter;
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
  private final History history;
  private final RegisterHistory register;
  private final EditionLife life;
  private final PublishedOrder order;
  private final Optional<Act.Amended> approved;
  private final List<Remark> standing;
  private final Optional<EditionProof> proof;
  private final ActLanguage language;
  private final PublicAddresses addresses;

  private Export(
      History history,
      RegisterHistory register,
      EditionLife life,
      PublishedOrder order,
      Optional<Act.Amended> approved,
      List<Remark> standing,
      Optional<EditionProof> proof,
      ActLanguage language,
      PublicAddresses addresses) {
    this.history = history;
    this.register = register;
    this.life = life;
    this.order = order;
    this.approved = approved;
    this.standing = List.copyOf(standing);
    this.proof = proof;
    this.language = language;
    this.addresses = addresses;
  }

  /**
   * The export of an edition.
   *
   * @param history what is recorded
   * @param register its register in that history
   * @param life the edition in that register
   * @param order the order that made it, as far as it is at hand
   * @param approved the act that approved the register
   * @param standing by what right the edition answers
   */
  public static Export of(
      History history,
      RegisterHistory register,
      EditionLife life,
      PublishedOrder order,
      Optional<Act.Amended> approved,
      List<Remark> standing) {
    return new Export(
        history,
        register,
        life,
        order,
        approved,
        standing,
        Optional.empty(),
        ActLanguage.RU,
        PublicAddresses.LOCAL);
  }

  /** The same with the words around the law's text in {@code language}. */
  public Export in(ActLanguage language) {
    return new Export(
        history, register, life, order, approved, standing, proof, language, addresses);
  }

  /** The same with a proof that the edition is in a log; without one where it is empty. */
  public Export proven(Optional<EditionProof> proof) {
    return new Export(
        history, register, life, order, approved, standing, proof, language, addresses);
  }

  /** The same with these addresses of things in the forms that have them. */
  public Export at(PublicAddresses addresses) {
    return new Export(
        history, register, life, order, approved, standing, proof, language, addresses);
  }

  /** What is exported. */
  public Edition edition() {
    return life.edition();
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
    Act act = edition().act();
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
        EditionCsv.write(List.of(edition()), text);
        text.flush();
      }
      case JSON -> {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        EditionJson.write(order.withEditions(List.of(edition())), text);
        text.write("\n");
        text.flush();
      }
      case TTL -> {
        try (RdfWriter graph =
            new TurtleWriter(
                EditionGraph.prefixes(addresses), addresses.register(register.id()) + "/", out)) {
          EditionGraph.write(open(), addresses, graph);
        }
      }
      case JSONLD -> {
        try (RdfWriter graph = new JsonLdWriter(EditionGraph.prefixes(addresses), out)) {
          EditionGraph.write(open(), addresses, graph);
        }
      }
      case AKN -> AkomaNtoso.write(open(), addresses, out);
      case ORDER -> AkomaNtosoOrder.write(order, life.life(), out);
      case POSTS -> PostsXml.write(open(), addresses, out);
      case CSVW -> describe(fileName(ExportFormat.CSV), out);
    }
  }

  /**
   * Writes the description of a CSV (CSV on the Web), and leaves {@code out} open.
   *
   * @param csv the name of the CSV, which lies next to the description
   */
  public void describe(String csv, OutputStream out) {
    CsvDescription.write(open(), csv, addresses, out);
  }

  private OpenEdition open() {
    return OpenEditions.of(history, register, life);
  }

  private Printing printing() {
    Language told = language == ActLanguage.RU ? Language.RU : Language.KK;
    Cover cover =
        new Cover(
            approved,
            standing.stream().map(remark -> remark.in(told)).toList(),
            proof.map(EditionProof::toString));
    return Printing.of(edition(), cover, language);
  }
}
