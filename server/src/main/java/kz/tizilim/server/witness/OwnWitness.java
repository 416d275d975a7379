package kz.tizilim.server.witness;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.registrar.keep.WitnessBook;
import kz.tizilim.server.desk.Desk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The witness that this server is, if it was given a key and the logs to cosign. What it cosigned
 * last is in the folder {@code witness} of the data folder.
 */
@Singleton
public class OwnWitness {
  private final Optional<WitnessBook> book;

  @Inject
  OwnWitness(
      Desk desk,
      @ConfigProperty(name = "tizilim.witness-key") Optional<String> key,
      @ConfigProperty(name = "tizilim.witness-logs") Optional<String> logs) {
    this.book =
        key.flatMap(one ->
            logs.map(several -> open(desk.settings().data(), Path.of(one), Path.of(several))));
  }

  /**
   * Opens the witness.
   *
   * @param data the data folder of the server
   * @param key the file with the secret key
   * @param logs the file with the public keys of logs, one a line; lines with # are comments
   * @throws IllegalArgumentException if a file has something else; the message says what, in
   *     Russian
   */
  public static WitnessBook open(Path data, Path key, Path logs) {
    try {
      Signer signer =
          Signer.find(Files.readString(key, StandardCharsets.UTF_8).strip())
              .orElseThrow(
                  () -> new IllegalArgumentException("В файле " + key + " нет секретного ключа."));
      List<Verifier> known =
          Files.readAllLines(logs, StandardCharsets.UTF_8).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> verifier(logs, line))
              .toList();
      if (known.isEmpty()) {
        throw new IllegalArgumentException("В файле " + logs + " нет открытых ключей журналов.");
      }
      return WitnessBook.open(signer, known, data.resolve("witness"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Verifier verifier(Path file, String line) {
    return Verifier.find(line)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "В файле " + file + " строка «" + line + "» — не открытый ключ журнала."));
  }

  /** The witness; empty where this server is none. */
  Optional<WitnessBook> book() {
    return book;
  }
}
