package kz.tizilim.server;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import kz.tizilim.server.witness.OwnWitness;
import kz.tizilim.server.witness.Witnesses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Witnesses of the log, and this server as a witness of other logs. */
final class WitnessOptions {
  @Option(
      names = "--witnesses",
      paramLabel = "FILE",
      description =
          "свидетели журнала: в строке открытый ключ и адрес; их соподписи хранятся в журнале")
  private @Nullable Path witnesses;

  @Option(
      names = "--witness-key",
      paramLabel = "FILE",
      description = "секретный ключ, которым сервер соподписывает чужие журналы")
  private @Nullable Path key;

  @Option(
      names = "--witness-logs",
      paramLabel = "FILE",
      description = "открытые ключи журналов, которые сервер соподписывает, по одному в строке")
  private @Nullable Path logs;

  /**
   * Why the server does not start with them; empty if it does.
   *
   * @param data the folder in which a witness remembers what it cosigned
   */
  Optional<String> fault(Path data) {
    try {
      if (witnesses != null) {
        Witnesses.read(witnesses);
      }
      if ((key == null) != (logs == null)) {
        return Optional.of("Свидетель не настроен: нужны --witness-key и --witness-logs вместе.");
      }
      if (key != null && logs != null) {
        OwnWitness.open(data, key, logs);
      }
      return Optional.empty();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Optional.of("Свидетели не настроены: " + e.getMessage());
    }
  }

  /** Gives them to the server. */
  void set() {
    if (witnesses != null) {
      System.setProperty("tizilim.witnesses", witnesses.toString());
    }
    if (key != null && logs != null) {
      System.setProperty("tizilim.witness-key", key.toString());
      System.setProperty("tizilim.witness-logs", logs.toString());
    }
  }
}
