package kz.tizilim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.justify.Justification;
import kz.tizilim.registrar.justify.TableJustification;
import kz.tizilim.staffing.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that writes a justification for the files. */
final class JustifyOption {
  @Option(
      names = "--justify",
      paramLabel = "FILE",
      description = "записать обоснование для дела: файл .pdf или .docx")
  private @Nullable Path file;

  /** Writes one of the two forms. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out, boolean isPdf) throws IOException;
  }

  /**
   * Whether a justification is asked for.
   *
   * @throws ParameterException if its file is neither PDF nor DOCX
   */
  boolean isAsked(CommandSpec spec, Language language) {
    if (file != null && !isPdf() && !name().endsWith(".docx")) {
      throw new ParameterException(
          spec.commandLine(), CliMessages.say(language, "justify.form", file));
    }
    return file != null;
  }

  /** Writes the justification of a post, proven where a history is kept; says where it is. */
  String write(Justification justification, DataOption data, Language language) {
    Justification proven = justification.proven(proofs(data));
    return write(
        language,
        (out, isPdf) -> {
          if (isPdf) {
            proven.pdf(language, out);
          } else {
            proven.docx(language, out);
          }
        });
  }

  /** Writes the justification of a table; says where it is. */
  String write(TableJustification justification, DataOption data, Language language) {
    return write(
        language,
        (out, isPdf) -> {
          if (isPdf) {
            justification.pdf(language, proofs(data), out);
          } else {
            justification.docx(language, proofs(data), out);
          }
        });
  }

  private static Justification.Proofs proofs(DataOption data) {
    return data.isGiven()
        ? edition -> data.withLedger(ledger -> ledger.proof(edition))
        : edition -> Optional.empty();
  }

  private String write(Language language, Writing writing) {
    Path target = Objects.requireNonNull(file);
    try (AtomicFile whole = AtomicFile.open(target)) {
      writing.to(whole.out(), isPdf());
      whole.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CliMessages.say(language, "justify.done", target);
  }

  private boolean isPdf() {
    return name().endsWith(".pdf");
  }

  private String name() {
    return String.valueOf(file).toLowerCase(Locale.ROOT);
  }
}
