package kz.tizilim.registrar.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;

/**
 * The name of an edition that never means anything else: {@code 692-2024-07-01-3f9a0c51d2e4}. It
 * ends with the beginning of the SHA-256 of the edition's printed form, since a confirmation makes
 * another edition of the same act.
 *
 * @param act the name of its act: {@code 692-2024-07-01}
 * @param digest twelve hexadecimal digits
 */
public record EditionId(String act, String digest) {
  private static final int BYTES = 6;

  /** The name of {@code edition}; it takes some milliseconds. */
  public static EditionId of(Edition edition) {
    return new EditionId(act(edition.act()), HexFormat.of().formatHex(hash(edition), 0, BYTES));
  }

  /**
   * The act whose carried edition had the name {@code name} in an earlier version of the program;
   * empty if none had.
   */
  public static Optional<ActId> former(String name) {
    return CarriedActs.all().stream()
        .filter(act -> act.formerIds().contains(name))
        .map(CarriedAct::id)
        .findFirst();
  }

  /** How the name of an edition names its act: {@code 692-2024-07-01}. */
  public static String act(Act act) {
    return act.number() + act.signed().map(LocalDate::toString).map(day -> "-" + day).orElse("");
  }

  private static byte[] hash(Edition edition) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(edition.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The name as one segment of an address. */
  public String encoded() {
    return URLEncoder.encode(toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return act + "-" + digest;
  }
}
