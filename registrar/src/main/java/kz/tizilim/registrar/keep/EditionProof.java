package kz.tizilim.registrar.keep;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Hash;
import kz.tizilim.log.InclusionProof;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Verifier;
import kz.tizilim.registrar.form.RecordJson;

/**
 * The proof, to be verified offline, that an edition is in a signed log. Small enough for a QR
 * code; prints as text and parses back.
 *
 * <pre>{@code
 * tizilim edition 1
 * wording 5f70bf18…
 * recorded 2026-01-01T00:00:00Z
 * commencement Настоящий приказ вводится в действие …
 * leaf bc1a0643…
 * inclusion 0 3
 * ca854ea1…
 *
 * tizilim
 * 3
 * …
 * }</pre>
 *
 * @param wording the digest of the register's words ({@link Edition#digest})
 * @param recordedAt when the edition was recorded
 * @param commencement the words of its act on commencement
 * @param leaf the hash of its leaf
 * @param inclusion the proof that the leaf is in the tree of the checkpoint
 * @param checkpoint the signed checkpoint
 */
public record EditionProof(
    String wording,
    Instant recordedAt,
    String commencement,
    Hash leaf,
    InclusionProof inclusion,
    SignedCheckpoint checkpoint) {
  private static final String FIRST_LINE = "tizilim edition 1";
  private static final List<String> KEYS = List.of("wording", "recorded", "commencement", "leaf");

  /**
   * Parses what {@link #toString} prints; nothing of it is verified yet.
   *
   * @throws Refused if {@code text} is not such a proof
   */
  public static EditionProof parse(String text) {
    String[] lines = text.replace("\r\n", "\n").split("\n", KEYS.size() + 2);
    if (lines.length < KEYS.size() + 2 || !lines[0].equals(FIRST_LINE)) {
      throw Refused.because("proof.first-line", FIRST_LINE);
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < KEYS.size(); i++) {
      String key = KEYS.get(i);
      if (!lines[i + 1].startsWith(key + " ")) {
        throw Refused.because("proof.line", key, lines[i + 1]);
      }
      values.put(key, lines[i + 1].substring(key.length() + 1));
    }
    String rest = lines[KEYS.size() + 1];
    int gap = rest.indexOf("\n\n");
    if (gap < 0) {
      throw Refused.because("proof.checkpoint");
    }
    try {
      return new EditionProof(
          value(values, "wording"),
          Instant.parse(value(values, "recorded")),
          value(values, "commencement").strip(),
          Hash.find(value(values, "leaf"))
              .orElseThrow(() -> Refused.because("proof.leaf", value(values, "leaf"))),
          verified(InclusionProof.read(rest.substring(0, gap + 1))),
          verified(
              SignedCheckpoint.read(rest.substring(gap + 2).getBytes(StandardCharsets.UTF_8))));
    } catch (DateTimeException e) {
      throw Refused.because("proof.moment", value(values, "recorded"));
    }
  }

  private static <T> T verified(Checked<T> checked) {
    return checked.fold(
        value -> value,
        flaw -> {
          throw new Refused(Remark.text(flaw.text().in(Language.RU.locale())));
        });
  }

  private static String value(Map<String, String> values, String key) {
    return values.getOrDefault(key, "");
  }

  /** Whether the checkpoint is signed by one of {@code keys} and its tree holds the leaf. */
  public Checked<SignedCheckpoint> verify(List<Verifier> keys) {
    return SignedCheckpoint.open(checkpoint.toString().getBytes(StandardCharsets.UTF_8), keys)
        .fold(
            signed ->
                inclusion
                    .verify(leaf, signed.checkpoint())
                    .<Checked<SignedCheckpoint>>fold(
                        proven -> new Checked.Verified<>(signed), Checked.Refused::new),
            Checked.Refused::new);
  }

  /** Whether {@code edition} says what is proven, word for word. */
  public boolean isOf(Edition edition) {
    return wording.equals(edition.digest());
  }

  /**
   * Whether {@code edition} is the leaf to the last letter: its evidence, lines and findings as
   * well. Only an edition exported as JSON or text can be, and only where nothing was confirmed.
   */
  public boolean isLeaf(Edition edition) {
    return leaf.equals(leaf(new HistoryRecord.Made(edition, commencement, recordedAt)));
  }

  static Hash leaf(HistoryRecord record) {
    return Hash.ofLeaf(RecordJson.write(record).bytes());
  }

  @Override
  public String toString() {
    return FIRST_LINE
        + "\nwording "
        + wording
        + "\nrecorded "
        + recordedAt
        + "\ncommencement "
        + commencement
        + "\nleaf "
        + leaf
        + "\n"
        + inclusion
        + "\n"
        + checkpoint;
  }
}
