package kz.tizilim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.drafting.Choices;
import kz.tizilim.drafting.Start;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.draft.OrderCheck;
import kz.tizilim.registrar.draft.OrderDraft;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.staffing.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the next order and what goes with it, and checks how an order is drafted. */
@Command(
    name = "draft",
    description =
        "Пишет проект следующего приказа по указаниям или по новой редакции, сравнительную таблицу и пояснительную записку к нему; проверяет оформление приказов.",
    synopsisSubcommandLabel = "(order | comparison | note | check)")
final class DraftCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public void run() {
    throw CliMessages.refusal(spec, "draft.part", "order, comparison, note, check");
  }

  /** What the three documents are asked. */
  static final class Asked {
    @Parameters(
        paramLabel = "FILE",
        description =
            "указания, как их читает amend, или новая редакция реестра (текст, JSON, DOCX, PDF, веб-страница)")
    private Path file = Path.of("");

    @Option(
        names = "--act-lang",
        description = "язык указаний, ru или kk; без него — по буквам текста")
    private @Nullable ActLanguage from;

    @Option(names = "--lang", description = "язык документа: ru или kk")
    private ActLanguage to = ActLanguage.RU;

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "OUT",
        description = "документ DOCX")
    private Path output = Path.of("");

    @Option(
        names = "--commencement",
        paramLabel = "DAYS|DAY",
        defaultValue = "10",
        description =
            "введение в действие: через сколько календарных дней после официального опубликования, с какого дня (2027-01-01) или «опубликование» — со дня опубликования")
    private String commencement = "10";

    @Option(
        names = "--repeal",
        paramLabel = "ACT",
        description = "приказ, который утрачивает силу: номер, номер/день или имя; можно повторить")
    private List<String> repealed = List.of();

    @Option(
        names = "--department",
        paramLabel = "TEXT",
        description =
            "на кого возложить исполнение: «Департаменту …»; без него — как в последнем приказе")
    private @Nullable String department;

    @Option(
        names = "--department-kk",
        paramLabel = "TEXT",
        description = "то же в казахском тексте: «… департаменті»")
    private @Nullable String kazakhDepartment;

    @Option(
        names = "--kk",
        paramLabel = "FILE",
        description = "казахский текст новой редакции реестра")
    private @Nullable Path kazakh;

    @Option(
        names = "--kk-order",
        paramLabel = "FILE",
        description = "казахский текст последнего приказа")
    private @Nullable Path kazakhOrder;
  }

  @Command(name = "order", description = "Проект приказа об изменениях в реестре.")
  int order(@Mixin Asked asked) throws IOException {
    return write(asked, (draft, out) -> draft.order(asked.to, out));
  }

  @Command(name = "comparison", description = "Сравнительная таблица и сведения к ней.")
  int comparison(
      @Mixin Asked asked,
      @Option(names = "--reason", description = "обоснование для всех строк")
          @Nullable String reason)
      throws IOException {
    String why = reason == null ? "" : reason;
    return write(asked, (draft, out) -> draft.comparison(asked.to, why, out));
  }

  @Command(
      name = "note",
      description = "Пояснительная записка: что следует из актов, и пункты формы для заполнения.")
  int note(@Mixin Asked asked) throws IOException {
    return write(asked, (draft, out) -> draft.note(asked.to, out));
  }

  @Command(
      name = "check",
      description =
          "Проверяет оформление любого приказа: реквизиты, ссылки, нумерацию, приложения, согласования, равенство текстов; каждое замечание — с нормой.")
  int check(
      @Parameters(
              paramLabel = "FILE",
              description = "приказ: текст, DOCX, PDF или веб-страница; «-» — стандартный ввод")
          String file,
      @Option(
              names = "--kk",
              paramLabel = "FILE",
              description = "казахский текст того же приказа: сверяется с русским")
          @Nullable Path kazakh)
      throws IOException {
    boolean standard = file.equals("-");
    String name = standard ? CliMessages.say("source.stdin") : file;
    List<Finding> findings =
        OrderCheck.of(
            data.registrar(),
            standard ? System.in.readAllBytes() : bytes(Path.of(file)),
            name,
            Optional.ofNullable(kazakh).map(SourceFile::of));
    PrintWriter out = spec.commandLine().getOut();
    out.println(CliMessages.say("import.source", name));
    String count = CliMessages.say("import.findings", findings.size());
    out.println(findings.isEmpty() ? count + "." : count + ":");
    findings.forEach(finding -> out.println("  " + ImportCommand.told(finding, Language.RU)));
    boolean clean =
        findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.INFO);
    return clean ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  /** The bytes of a file; one that is not there or too large is refused as everywhere. */
  private static byte[] bytes(Path path) throws IOException {
    SourceFile.of(path);
    return Files.readAllBytes(path);
  }

  @FunctionalInterface
  private interface Writing {
    void write(OrderDraft draft, OutputStream out) throws IOException;
  }

  private int write(Asked asked, Writing writing) throws IOException {
    Registrar registrar = data.registrar();
    Optional<OrderDraft> draft = draft(asked, registrar);
    if (draft.isEmpty()) {
      return Tizilim.PROBLEMS;
    }
    try (AtomicFile file = AtomicFile.open(asked.output)) {
      writing.write(draft.get(), file.out());
      file.commit();
    }
    tell(draft.get(), asked.to);
    return Tizilim.DONE;
  }

  /** Says what a person has to look at before the draft goes on. */
  private void tell(OrderDraft draft, ActLanguage language) {
    PrintWriter err = spec.commandLine().getErr();
    if (draft.isRestating()) {
      err.println(CliMessages.say("draft.restated"));
    }
    List<String> blanks = draft.blanks(language);
    if (!blanks.isEmpty()) {
      err.println(CliMessages.say("draft.blanks", String.join(", ", blanks)));
    }
    List<String> unprinted = draft.unprinted();
    if (!unprinted.isEmpty()) {
      err.println(CliMessages.say("draft.labels", String.join(", ", unprinted)));
    }
  }

  private Optional<OrderDraft> draft(Asked asked, Registrar registrar) {
    Choices choices = choices(asked, registrar);
    OrderDraft.Source source =
        OrderDraft.read(registrar, SourceFile.of(asked.file), Optional.ofNullable(asked.from));
    Optional<Edition> next =
        source.edition().isPresent()
            ? source.edition()
            : new AmendingFile(source.readings())
                .apply(() -> OrderDraft.amended(registrar, source), spec.commandLine().getErr())
                .map(Amendment.Applied::next);
    Optional<PublishedOrder> kazakhOrder =
        Optional.ofNullable(asked.kazakhOrder).map(SourceFile::of).map(OrderFiles::read);
    Optional<Edition> kazakh =
        Optional.ofNullable(asked.kazakh)
            .map(SourceFile::of)
            .map(file ->
                OrderDraft.read(registrar, file, Optional.of(ActLanguage.KK))
                    .edition()
                    .orElseThrow(() -> CliMessages.refusal(spec, "draft.kk", file.name())));
    return next.map(edition -> OrderDraft.of(registrar, edition, kazakhOrder, kazakh, choices));
  }

  private Choices choices(Asked asked, Registrar registrar) {
    Start start =
        Start.find(asked.commencement)
            .orElseThrow(() -> CliMessages.refusal(spec, "draft.start", asked.commencement));
    List<CitedAct> repealed =
        asked.repealed.stream()
            .map(act -> OrderDraft.cited(registrar, data.act(registrar.history(), act)))
            .toList();
    return new Choices(
        start,
        repealed,
        Optional.ofNullable(asked.department),
        Optional.ofNullable(asked.kazakhDepartment));
  }
}
