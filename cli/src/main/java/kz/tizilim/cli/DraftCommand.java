package kz.tizilim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceForm;
import kz.tizilim.registrar.OrderDraft;
import kz.tizilim.registrar.OrderFiles;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.staffing.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the next order and what goes with it. */
@Command(
    name = "draft",
    description =
        "Пишет проект следующего приказа по указаниям или по новой редакции, и сравнительную таблицу к нему.",
    synopsisSubcommandLabel = "(order | comparison)")
final class DraftCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public void run() {
    throw CliMessages.refusal(spec, "draft.part", "order, comparison");
  }

  /** What both subcommands are asked. */
  static final class Asked {
    @Parameters(
        paramLabel = "FILE",
        description =
            "указания, как их читает amend, или новая редакция реестра (JSON, DOCX, PDF, веб-страница)")
    private Path file = Path.of("");

    @Option(names = "--act-lang", description = "язык указаний: ru или kk")
    private ActLanguage from = ActLanguage.RU;

    @Option(names = "--lang", description = "язык документа: ru или kk")
    private ActLanguage to = ActLanguage.RU;

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "OUT",
        description = "документ DOCX")
    private Path output = Path.of("");
  }

  @Command(name = "order", description = "Проект приказа об изменениях в реестре.")
  int order(@Mixin Asked asked) throws IOException {
    return write(asked, (draft, out) -> draft.order(asked.to, out));
  }

  @Command(name = "comparison", description = "Сравнительная таблица и сведения к ней.")
  int comparison(
      @Mixin Asked asked,
      @Option(names = "--reason", description = "обоснование для всех строк") String reason)
      throws IOException {
    String why = reason == null ? "" : reason;
    return write(asked, (draft, out) -> draft.comparison(asked.to, why, out));
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
    return Tizilim.DONE;
  }

  private Edition edition(SourceFile source) {
    List<Edition> editions = OrderFiles.editions(source);
    if (editions.size() > 1) {
      throw CliMessages.refusal(spec, "draft.several");
    }
    return editions.get(0);
  }

  private Optional<OrderDraft> draft(Asked asked, Registrar registrar) {
    SourceFile source = SourceFile.of(asked.file);
    String begin = source.form() == SourceForm.TEXT ? source.text().text().strip() : "";
    boolean edition =
        source.form() != SourceForm.TEXT || begin.startsWith("{") || begin.startsWith("edition ");
    if (edition) {
      return Optional.of(OrderDraft.restating(registrar, edition(source)));
    }
    PrintWriter err = spec.commandLine().getErr();
    AmendingFile amending =
        new AmendingFile(InstructionReader.readAll(source.text().text(), asked.from));
    return amending
        .apply(
            () ->
                Amendment.apply(
                    OrderDraft.latest(registrar),
                    amending.instructions(),
                    OrderDraft.act(registrar)),
            err)
        .map(it -> OrderDraft.of(registrar, amending.instructions(), it));
  }
}
