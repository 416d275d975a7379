package kz.tizilim.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.documents.DocumentException.Kind;
import kz.tizilim.documents.draft.EditionDraft;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.merge.Parity;
import kz.tizilim.documents.merge.TableMerge;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.table.DraftTable;
import kz.tizilim.documents.table.LabelSearch;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.table.PrintedTable;
import kz.tizilim.documents.table.TableFinder;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;

/** Reads published orders. */
public final class OrderReader {
  private static final int MOST_SHOWN = 10;

  private OrderReader() {}

  /**
   * The order that {@code source} holds.
   *
   * @throws DocumentException if it holds no register table, or a character of the table would be
   *     lost
   */
  public static PublishedOrder read(SourceText source) {
    return order(reading(source));
  }

  /**
   * The order that {@code file} holds, in whatever form.
   *
   * @throws DocumentException if it is locked, damaged or too large, holds no register table, or a
   *     character of the table would be lost
   */
  public static PublishedOrder read(SourceFile file) {
    return read(file, Limits.STANDARD);
  }

  static PublishedOrder read(SourceFile file, Limits limits) {
    return order(reading(file, limits));
  }

  /**
   * The one order that all {@code sources} hold, put together entry by entry; where they disagree,
   * it has a finding. What is printed wins over what was inferred, otherwise the first source wins.
   *
   * @throws DocumentException as for one source, or if they are not of one act
   */
  public static PublishedOrder read(List<SourceFile> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("An order needs at least one source.");
    }
    Reading all = reading(sources.get(0), Limits.STANDARD);
    for (SourceFile source : sources.subList(1, sources.size())) {
      all = all.with(reading(source, Limits.STANDARD));
    }
    return order(all);
  }

  /**
   * Where the Kazakh text of an act does not say the same as the Russian one.
   *
   * @throws DocumentException if {@code kazakh} cannot be read
   */
  public static List<Finding> parity(PublishedOrder russian, SourceFile kazakh) {
    return Parity.of(
        russian.onlyEdition().orElseThrow(),
        read(kazakh).onlyEdition().orElseThrow(),
        kazakh.name());
  }

  /** What one source says, before it is an edition. */
  private record Reading(
      String name,
      LabelledTable table,
      List<TextLine> lines,
      ProvisionReader.Reading prose,
      List<Finding> noted) {

    Reading with(Reading other) {
      Act ours = prose.act();
      Act theirs = other.prose.act();
      boolean stated = !ours.number().isEmpty() && !theirs.number().isEmpty();
      if (stated && !ours.shortName().equals(theirs.shortName())) {
        throw new DocumentException(
            Kind.OTHER_ACT, "other-act", other.name, theirs.shortName(), name, ours.shortName());
      }
      TableMerge.Merged merged =
          TableMerge.of(
              new TableMerge.Source(name, table), new TableMerge.Source(other.name, other.table));
      List<Finding> findings = new ArrayList<>(merged.name().equals(name) ? noted : other.noted);
      findings.addAll(merged.findings());
      return new Reading(
          merged.name(),
          merged.table(),
          ours.number().isEmpty() && !theirs.number().isEmpty() ? other.lines : lines,
          ours.number().isEmpty() && !theirs.number().isEmpty() ? other.prose : prose,
          findings);
    }
  }

  private static PublishedOrder order(Reading reading) {
    Act act = reading.prose.act();
    Annex annex = new Annex(RegisterId.stated(act, 0), 0, "");
    return new PublishedOrder(
        act,
        reading.lines.stream()
            .filter(line -> !line.tokens().isEmpty())
            .map(OrderReader::prose)
            .toList(),
        reading.prose.provisions(),
        List.of(EditionDraft.of(reading.table, act, annex, reading.noted)),
        reading.prose.findings(),
        "");
  }

  private static Reading reading(SourceText source) {
    Tokens tokens = Tokens.of(source.text());
    DraftTable table =
        TableFinder.find(tokens).orElseThrow(() -> noTable(source.name(), tokens.lines().size()));
    LabelledTable labelled = whole(source.name(), LabelSearch.read(table));
    return new Reading(
        source.name(), labelled, table.prose(), ProvisionReader.read(table.prose()), List.of());
  }

  private static Reading reading(SourceFile file, Limits limits) {
    if (file.form() == SourceForm.TEXT) {
      return reading(file.text());
    }
    List<Part> parts = Timed.parts(file, limits);
    PrintedTable printed =
        PrintedTable.find(parts).orElseThrow(() -> noTable(file.name(), parts.size()));
    LabelledTable table = whole(file.name(), printed.table());
    List<Finding> beside = printed.beside().stream().map(OrderReader::beside).toList();
    return new Reading(
        file.name(), table, printed.prose(), ProvisionReader.read(printed.prose()), beside);
  }

  /** A table that has cells and that nothing is left over of. */
  private static LabelledTable whole(String name, LabelledTable table) {
    if (!table.leftOver().isEmpty()) {
      throw leftOver(name, table.leftOver());
    }
    if (table.cells().isEmpty()) {
      throw new DocumentException(Kind.NO_TABLE, "empty-table", name);
    }
    return table;
  }

  private static String words(TextLine line) {
    return line.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static ProseLine prose(TextLine line) {
    return new ProseLine(line.number(), words(line));
  }

  private static Finding beside(TextLine line) {
    String text = words(line);
    return Findings.of(Finding.Severity.INFO, "text-beside-table", Lines.of(line.number()), text);
  }

  private static DocumentException noTable(String name, int lines) {
    return new DocumentException(Kind.NO_TABLE, "no-table", name, lines);
  }

  private static DocumentException leftOver(String name, List<Token> left) {
    String shown =
        left.stream()
            .limit(MOST_SHOWN)
            .map(token -> "«" + token.text() + "» (стр. " + token.line() + ")")
            .collect(Collectors.joining(", "));
    return new DocumentException(
        Kind.LEFT_OVER,
        "left-over",
        name,
        left.size(),
        shown + (left.size() > MOST_SHOWN ? ", …" : ""));
  }
}
