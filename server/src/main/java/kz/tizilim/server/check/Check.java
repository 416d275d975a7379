package kz.tizilim.server.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.staffing.ColumnHeading;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.Summary;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.TableLook;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.correct.Corrected;
import kz.tizilim.staffing.correct.CorrectedTable;
import kz.tizilim.staffing.correct.CorrectionList;
import kz.tizilim.staffing.correct.Decision;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.SkippedRows;
import org.jboss.logging.Logger;

/**
 * An uploaded staffing table and its state: uploaded, then running, then done, cancelled or failed.
 * A state never comes back; everything that is kept of the table is in one folder of its own.
 */
public final class Check {
  private static final Logger LOG = Logger.getLogger(Check.class);
  private static final int PREVIEW = 20;

  /** The state of a check. */
  public enum State {
    /** Its columns are shown, and wait to be confirmed by the user. */
    UPLOADED,
    /** Its rows are being answered. */
    RUNNING,
    /** The report is there. */
    DONE,
    /** The user stopped it. */
    CANCELLED,
    /** The table could not be read to its end. */
    FAILED
  }

  private final String id;
  private final String owner;
  private final String address;
  private final Path folder;
  private final Path file;
  private final String name;
  private final Instant since;
  private volatile Instant used;
  private volatile Preview seen;
  private volatile List<TableLook> looks = List.of();
  private volatile Problem.Sentence unread = language -> "";
  private volatile TableChoices choices = TableChoices.NONE;
  private volatile Optional<LocalDate> day = Optional.empty();
  private volatile State state = State.UPLOADED;
  private volatile long done;
  private volatile Problem.Sentence error = language -> "";
  private volatile Optional<Summary> summary = Optional.empty();
  private volatile Posts posts = new Posts(row -> Answer.invalid(row, Reason.TITLE, Remark.NONE));
  private volatile Optional<Written> corrected = Optional.empty();
  private volatile boolean isCorrecting;
  private volatile String notCorrected = "";

  private Check(
      String id,
      String owner,
      String address,
      Path folder,
      Path file,
      String name,
      Instant since,
      Preview seen) {
    this.id = id;
    this.owner = owner;
    this.address = address;
    this.folder = folder;
    this.file = file;
    this.name = name;
    this.since = since;
    this.used = since;
    this.seen = seen;
  }

  /** A corrected file and the language of its lists. */
  private record Written(Corrected corrected, Language language) {}

  /** A table as it was read: its columns, its first rows, and what is known of the others. */
  private record Preview(
      List<ColumnHeading> headings,
      List<TableRow> first,
      long rows,
      long captions,
      List<FoundHeader> headers,
      List<Remark> notes,
      List<SkippedRows.Run> skipped) {

    /** Nothing is read of it. */
    private static final Preview NONE =
        new Preview(List.of(), List.of(), 0, 0, List.of(), List.of(), List.of());
  }

  /**
   * Reads the table once: its columns, its first rows, the number of rows. Where no header or no
   * post is found, its rows are kept as they are, for a person to say how they are read.
   *
   * @throws StaffingException if there is no table in the file
   */
  static Check uploaded(
      String id, String owner, String address, Path folder, Path file, String name, Instant since) {
    try {
      Preview seen = preview(file, name, TableChoices.NONE);
      return new Check(id, owner, address, folder, file, name, since, seen);
    } catch (StaffingException e) {
      List<TableLook> looks = canBeShown(e) ? TableLook.of(file, name) : List.of();
      if (looks.stream().noneMatch(look -> look.columns() > 1)) {
        throw e;
      }
      Check check = new Check(id, owner, address, folder, file, name, since, Preview.NONE);
      check.looks = looks;
      check.unread = e::in;
      return check;
    }
  }

  private static boolean canBeShown(StaffingException e) {
    return e.kind() == StaffingException.Kind.NO_HEADER || e.kind() == StaffingException.Kind.EMPTY;
  }

  private static Preview preview(Path file, String name, TableChoices choices) {
    try (StaffingTable table = StaffingTable.open(file, name, choices)) {
      List<TableRow> first = new ArrayList<>();
      long rows = 0;
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        rows++;
        if (first.size() < PREVIEW) {
          first.add(row.get());
        }
      }
      return new Preview(
          table.headings(),
          List.copyOf(first),
          rows,
          table.captions(),
          table.headers(),
          table.notes(),
          table.skipped().runs());
    }
  }

  /**
   * Reads the table again as a person decided, until the check is started.
   *
   * @throws StaffingException if it cannot be read like that; the earlier reading stays
   */
  public synchronized void read(TableChoices wanted) {
    if (state == State.UPLOADED) {
      seen = preview(file, name, wanted);
      choices = wanted;
      looks = List.of();
      unread = language -> "";
    }
  }

  /** Answers every row. Runs once; a second call does nothing. */
  void run(Registrar registrar, LocalDate day, Language language) {
    if (state != State.RUNNING) {
      return;
    }
    Posts read = new Posts(row -> registrar.classify(row, day));
    posts = read;
    this.day = Optional.of(day);
    try (StaffingTable table = StaffingTable.open(file, name, choices);
        OutputStream out = Files.newOutputStream(report())) {
      summary = Optional.of(answered(table, out, read, language));
      end(State.DONE);
    } catch (StaffingException e) {
      error = e::in;
      end(State.FAILED);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // Whatever ends the work ends the check: a page that waits for it would wait for ever.
      LOG.error("A report cannot be written.", e);
      error = shown -> Sentences.say(shown, "check.failed");
      end(State.FAILED);
    }
  }

  /** Ends it, unless it was cancelled meanwhile. */
  private synchronized void end(State reached) {
    state = state == State.RUNNING ? reached : state;
  }

  private Summary answered(StaffingTable table, OutputStream out, Posts read, Language language) {
    try (ReportWriter writer = ReportWriter.open(ReportFormat.XLSX, out, table, language)) {
      long answered = 0;
      for (Optional<TableRow> row = table.next();
          row.isPresent() && state == State.RUNNING;
          row = table.next()) {
        Answer answer = row.get().answer(read::answer);
        writer.write(row.get(), answer);
        read.add(row.get(), answer);
        done = ++answered;
      }
      return writer.summary();
    }
  }

  /** Lets it run; whether this call was the first. */
  synchronized boolean start() {
    boolean first = state == State.UPLOADED;
    state = first ? State.RUNNING : state;
    return first;
  }

  /** Stops it. */
  public synchronized void cancel() {
    state = state == State.RUNNING || state == State.UPLOADED ? State.CANCELLED : state;
  }

  /** The room that it takes. */
  Room.Taken taken() {
    long bytes = 0;
    for (Path one : List.of(file, report(), correctedFile(), correctionList())) {
      bytes += one.toFile().length();
    }
    return new Room.Taken(
        id, address, bytes, used, state != State.UPLOADED, state == State.RUNNING || isCorrecting);
  }

  boolean isOf(String who) {
    return owner.equals(who);
  }

  /** When it was uploaded. */
  public Instant since() {
    return since;
  }

  /** When its owner last did something with it. */
  Instant used() {
    return used;
  }

  void use(Instant now) {
    used = now;
  }

  Path folder() {
    return folder;
  }

  /** Its id in addresses, which nobody can guess. */
  public String id() {
    return id;
  }

  /** The name of the uploaded file. */
  public String name() {
    return name;
  }

  /** Its state. */
  public State state() {
    return state;
  }

  /** The columns of the table. */
  public List<ColumnHeading> headings() {
    return seen.headings();
  }

  /** The first rows. */
  public List<TableRow> preview() {
    return seen.first();
  }

  /** The number of rows that name a post. */
  public long rows() {
    return seen.rows();
  }

  /** How the sheets are read; empty for JSON. */
  public List<FoundHeader> headers() {
    return seen.headers();
  }

  /** The first rows of its sheets as they are, while it cannot be read; otherwise empty. */
  public List<TableLook> looks() {
    return looks;
  }

  /** Why it cannot be read, in a language; empty if it can. */
  public String unread(Language language) {
    return unread.in(language);
  }

  /** The names of its sheets, in no certain order; empty outside workbooks. */
  public List<String> sheets() {
    return Stream.concat(
            seen.headers().stream().flatMap(header -> header.mapping().sheet().stream()),
            seen.skipped().stream().flatMap(run -> run.sheet().stream()))
        .distinct()
        .toList();
  }

  /** What a person decided about the reading. */
  public TableChoices choices() {
    return choices;
  }

  /** What to know of how the table was read. */
  public List<Remark> notes() {
    return seen.notes();
  }

  /** The rows and sheets that are not read, with the reason. */
  public List<SkippedRows.Run> skipped() {
    return seen.skipped();
  }

  /** The number of rows that were skipped as captions, totals or signatures. */
  public long captions() {
    return seen.captions();
  }

  /** The number of rows that are answered. */
  public long done() {
    return done;
  }

  /** Why it failed, in a language; empty if it did not. */
  public String error(Language language) {
    return error.in(language);
  }

  /** The figures of the answers; empty until it is done. */
  public Optional<Summary> summary() {
    return summary;
  }

  /** The day for which it is answered; empty until it is started. */
  public Optional<LocalDate> day() {
    return day;
  }

  /**
   * Opens the table once more, as it was read.
   *
   * @throws StaffingException if it cannot be read
   */
  public StaffingTable open() {
    return StaffingTable.open(file, name, choices);
  }

  /** A row of the table as it was decided. */
  public TableRow decided(TableRow row) {
    Posts all = posts;
    Decision decision = all.decision(row);
    return decision.isNone() || row.problem().isPresent()
        ? row
        : new TableRow(
            row.sheet(),
            row.line(),
            decision.applied(row.row(), all::answer),
            row.problem(),
            row.cells(),
            row.remarks());
  }

  /** Its posts, with what was decided of them. */
  public Posts posts() {
    return posts;
  }

  /**
   * Something was decided or taken back: it is kept with the check, and the file is out of date.
   */
  public synchronized void changed() {
    corrected = Optional.empty();
    try {
      Files.writeString(folder.resolve("decisions.txt"), posts.decisions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the corrected file is to be written now; it is then being written. */
  synchronized boolean beginCorrecting(Language language) {
    boolean isThere = corrected.filter(one -> one.language() == language).isPresent();
    if (isThere || isCorrecting) {
      return false;
    }
    corrected = Optional.empty();
    isCorrecting = true;
    return true;
  }

  /** Writes the corrected file as it was decided when this begins. */
  void correct(Language language) {
    Posts decided = posts;
    String before = decided.decisions();
    try {
      CorrectedTable.Request request =
          new CorrectedTable.Request(
              file, name, choices, decided::decision, decided::answer, language);
      Path part = folder.resolve("corrected.part");
      Corrected written = CorrectedTable.write(request, part);
      try (OutputStream out = Files.newOutputStream(correctionList())) {
        CorrectionList.write(written, language, out);
      }
      Files.move(part, correctedFile(), StandardCopyOption.REPLACE_EXISTING);
      endCorrecting(Optional.of(new Written(written, language)), before, "");
    } catch (StaffingException e) {
      endCorrecting(Optional.empty(), before, e.in(language));
    } catch (IOException | RuntimeException e) {
      LOG.error("A corrected file cannot be written.", e);
      endCorrecting(Optional.empty(), before, Sentences.say(language, "check.not-corrected"));
    }
  }

  /** A file that something was decided after is out of date already. */
  private synchronized void endCorrecting(Optional<Written> written, String before, String wrong) {
    isCorrecting = false;
    notCorrected = wrong;
    corrected = written.filter(one -> before.equals(posts.decisions()));
  }

  /** Whether the corrected file is being written. */
  public boolean isCorrecting() {
    return isCorrecting;
  }

  /** Why the corrected file could not be written; empty if it could, or nobody asked. */
  public String notCorrected() {
    return notCorrected;
  }

  /** What was corrected; empty if the file is not written or out of date. */
  public Optional<Corrected> corrected() {
    return corrected.map(Written::corrected);
  }

  /** The language of the corrected file; Russian until there is one. */
  public Language correctedIn() {
    return corrected.map(Written::language).orElse(Language.RU);
  }

  /** The list of what was corrected, as a workbook. */
  public Path correctionList() {
    return folder.resolve("corrections.xlsx");
  }

  /** The corrected file. */
  public Path correctedFile() {
    return folder.resolve("corrected");
  }

  /** The annotated workbook. */
  public Path report() {
    return folder.resolve("report.xlsx");
  }
}
