package kz.tizilim.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.DocumentException.Kind;
import kz.tizilim.documents.annex.AnnexFindings;
import kz.tizilim.documents.annex.FoundRegister;
import kz.tizilim.documents.annex.OrderParts;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.merge.TableMerge;
import kz.tizilim.documents.provision.ProvisionReader;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;

/**
 * What one source of an order says, or several put together, before its registers are editions.
 *
 * @param name what to call it
 * @param lines its lines outside the registers
 * @param own those of them that are the order's own
 * @param prose what the order itself says
 * @param registers its registers
 * @param findings what was found of its annexes
 */
record OrderSource(
    String name,
    List<TextLine> lines,
    List<TextLine> own,
    ProvisionReader.Reading prose,
    List<Register> registers,
    List<Finding> findings) {

  private static final int MOST_SHOWN = 10;

  /*
   * No order has such words or lines. Some patterns take the square of the length of what they read, which at these
   * lengths is a second and not an hour.
   */
  private static final int LONGEST_WORD = 1_000;
  private static final int LONGEST_LINE = 20_000;

  /**
   * A register with what was found outside its table.
   *
   * @param source what to call the source that its table is taken from
   */
  record Register(String source, FoundRegister found, List<Finding> noted) {
    Register {
      noted = List.copyOf(noted);
    }
  }

  static OrderSource of(SourceText source) {
    List<TextLine> lines = Tokens.of(source.text()).lines();
    lines.forEach(line -> requireShort(source.name(), line));
    return of(source.name(), OrderParts.ofText(lines), lines.size());
  }

  static OrderSource of(SourceFile file, Limits limits) {
    if (file.form() == SourceForm.TEXT) {
      return of(file.text());
    }
    List<Part> read = Timed.parts(file, limits);
    read.stream().flatMap(Part::lines).forEach(line -> requireShort(file.name(), line));
    OrderParts parts = OrderParts.of(read);
    return of(file.name(), parts, parts.prose().size());
  }

  private static void requireShort(String name, TextLine line) {
    int length = 0;
    for (Token token : line.tokens()) {
      if (token.text().length() > LONGEST_WORD) {
        throw new DocumentException(
            Kind.TOO_LARGE, "long-word", name, line.number(), token.text().length(), LONGEST_WORD);
      }
      length += token.text().length() + 1;
    }
    if (length > LONGEST_LINE) {
      throw new DocumentException(
          Kind.TOO_LARGE, "long-line", name, line.number(), length, LONGEST_LINE);
    }
  }

  private static OrderSource of(String name, OrderParts parts, int size) {
    ProvisionReader.Reading prose = ProvisionReader.read(parts.own());
    if (parts.registers().isEmpty() && saysNothing(prose)) {
      throw new DocumentException(Kind.NO_TABLE, "no-table", name, size);
    }
    List<Register> registers = new ArrayList<>();
    for (FoundRegister found : parts.registers()) {
      whole(name, found.table());
      registers.add(
          new Register(name, found, found.outside().stream().map(OrderSource::outside).toList()));
    }
    return new OrderSource(
        name, parts.prose(), parts.own(), prose, registers, AnnexFindings.of(parts));
  }

  /** Whether a text is not an order: it states no act and orders nothing. */
  private static boolean saysNothing(ProvisionReader.Reading prose) {
    Provisions provisions = prose.provisions();
    return prose.act().number().isEmpty()
        && provisions.approvals().isEmpty()
        && provisions.amendments().isEmpty()
        && provisions.repeals().isEmpty()
        && provisions.commencement().isEmpty();
  }

  /** Refuses a table that has no cells or that something is left over of. */
  private static void whole(String name, LabelledTable table) {
    if (!table.leftOver().isEmpty()) {
      throw leftOver(name, table.leftOver());
    }
    if (table.cells().isEmpty()) {
      throw new DocumentException(Kind.NO_TABLE, "empty-table", name);
    }
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

  private static Finding outside(TextLine line) {
    return Findings.of(
        Finding.Severity.INFO, "text-beside-table", Lines.of(line.number()), line.words());
  }

  /** The lines of a text, as an order keeps them. */
  static List<ProseLine> proseOf(String text) {
    return kept(Tokens.of(text).lines());
  }

  /** The lines outside the registers, as an order keeps them. */
  List<ProseLine> proseLines() {
    return kept(lines);
  }

  private static List<ProseLine> kept(List<TextLine> lines) {
    return lines.stream()
        .filter(line -> !line.tokens().isEmpty())
        .map(line -> new ProseLine(line.number(), line.words()))
        .toList();
  }

  /**
   * This source and another of the same act, register by register.
   *
   * @throws DocumentException if they are of two acts
   */
  OrderSource with(OrderSource other) {
    Act ours = prose.act();
    Act theirs = other.prose.act();
    boolean stated = !ours.number().isEmpty() && !theirs.number().isEmpty();
    if (stated && !ours.shortName().equals(theirs.shortName())) {
      throw new DocumentException(
          Kind.OTHER_ACT, "other-act", other.name, theirs.shortName(), name, ours.shortName());
    }
    boolean takeTheirs = ours.number().isEmpty() && !theirs.number().isEmpty();
    OrderSource words = takeTheirs ? other : this;
    List<Finding> all = new ArrayList<>(words.findings);
    List<Register> merged = new ArrayList<>();
    List<Register> left = new ArrayList<>(other.registers);
    for (Register our : registers) {
      List<Register> twins = left.stream().filter(their -> isTwin(our, their, other)).toList();
      if (twins.isEmpty()) {
        all.add(alone(our, other.name));
        merged.add(our);
      } else {
        left.remove(twins.get(0));
        merged.add(merged(our, twins.get(0)));
      }
    }
    for (Register their : left) {
      all.add(alone(their, name));
      merged.add(their);
    }
    return new OrderSource(name, words.lines, words.own, words.prose, merged, all);
  }

  private boolean isTwin(Register our, Register their, OrderSource other) {
    boolean single = registers.size() == 1 && other.registers.size() == 1;
    return single || our.found.annex() == their.found.annex();
  }

  private static Register merged(Register our, Register their) {
    TableMerge.Merged merged =
        TableMerge.of(
            new TableMerge.Source(our.source, our.found.table()),
            new TableMerge.Source(their.source, their.found.table()));
    Register base = merged.name().equals(our.source) ? our : their;
    List<Finding> noted = new ArrayList<>(base.noted);
    noted.addAll(merged.findings());
    FoundRegister named = our.found.title().isEmpty() ? their.found : our.found;
    return new Register(merged.name(), named.with(merged.table(), base.found.outside()), noted);
  }

  private static Finding alone(Register register, String lacks) {
    return Findings.of(
        Finding.Severity.ERROR,
        "sources-missing.register",
        register.found.table().cells().get(0).pieces().get(0).lines(),
        register.source,
        register.found.annex(),
        register.found.title(),
        lacks);
  }
}
