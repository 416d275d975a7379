package kz.tizilim.server.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Flaw;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Verifier;
import kz.tizilim.registrar.keep.EditionProof;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;

/**
 * Something that is said to come from this log, compared with its key and with what is recorded.
 */
final class GivenProof {
  private static final String BUNDLE = "tizilim-log/";
  private static final String PROOF = "tizilim edition ";
  private static final int LONGEST_TEXT = 64 << 10;

  private final Desk desk;
  private final Verifier key;
  private final Language language;

  GivenProof(Desk desk, Verifier key, Language language) {
    this.desk = desk;
    this.key = key;
    this.language = language;
  }

  /**
   * Checks a file: an exported log of any length, or what {@link #check(String)} takes.
   *
   * @throws Refused if it is none of them
   */
  Outcome check(Path file) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(LONGEST_TEXT);
    }
    String text = new String(beginning, StandardCharsets.UTF_8);
    if (!text.startsWith(BUNDLE)) {
      return check(text);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Bundle.verify(in, List.of(key))
          .fold(
              contents ->
                  here(contents.last().checkpoint(), "history.given.log", contents.leaves()),
              this::wrong);
    }
  }

  /**
   * Checks the proof of a print, or a signed checkpoint.
   *
   * @throws Refused if it is none of them
   */
  Outcome check(String text) {
    if (!text.startsWith(PROOF)) {
      return SignedCheckpoint.open(text.getBytes(StandardCharsets.UTF_8), List.of(key))
          .fold(
              signed ->
                  here(signed.checkpoint(), "history.given.checkpoint", signed.checkpoint().size()),
              this::wrong);
    }
    EditionProof proof = EditionProof.parse(text);
    return proof
        .verify(List.of(key))
        .fold(
            signed ->
                here(
                    signed.checkpoint(),
                    "history.given.proof",
                    proof.inclusion().index(),
                    Moment.text(proof.recordedAt()),
                    proof.wording()),
            this::wrong);
  }

  /** It is signed; the log of this server has to go on from it as well. */
  private Outcome here(Checkpoint checkpoint, String key, Object... words) {
    boolean goesOn = desk.log(ledger -> ledger.extendsCheckpoint(checkpoint));
    return goesOn
        ? new Outcome(Sentences.say(language, key, words), true)
        : new Outcome(Sentences.say(language, "history.given.other", checkpoint.size()), false);
  }

  private Outcome wrong(Flaw flaw) {
    return new Outcome(
        Sentences.say(language, "history.given.wrong", flaw.text().in(language.locale())), false);
  }
}
