package kz.tizilim.drafting.open;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.RegisterId;

/**
 * The stable addresses of registers, acts, editions and entries below one public address. A thing
 * is {@code {base}/id/…}; what is said of it is a file at an address of its own. Their form is that
 * of the European Legislation Identifier (ELI), but no authority of Kazakhstan assigns them.
 *
 * <pre>{@code
 * https://reg.example/id/register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1-5/3
 * }</pre>
 */
public final class PublicAddresses {
  /** The addresses of a program that nobody has given a public address. */
  public static final PublicAddresses LOCAL = of(URI.create("http://localhost:8080"));

  private final String base;

  private PublicAddresses(String base) {
    this.base = base;
  }

  /**
   * The addresses below {@code base}.
   *
   * @throws IllegalArgumentException if it is not an address; see {@link #isBase}
   */
  public static PublicAddresses of(URI base) {
    if (!isBase(base)) {
      throw new IllegalArgumentException(
          base + " is not a public address. Maybe one like https://reg.example was meant.");
    }
    return new PublicAddresses(base.toASCIIString().replaceAll("/+$", ""));
  }

  /** Whether {@code base} is an address of HTTP with a host, without a query and a fragment. */
  public static boolean isBase(URI base) {
    String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && base.getHost() != null
        && base.getRawUserInfo() == null
        && base.getRawQuery() == null
        && base.getRawFragment() == null;
  }

  /** The public address itself, without a slash at its end. */
  public String base() {
    return base;
  }

  /** The namespace of our own terms, which ends with a number sign. */
  public String terms() {
    return base + "/ns/1#";
  }

  /** A kind of evidence: {@code printed}. */
  public String evidence(String kind) {
    return base + "/ns/1/evidence/" + kind;
  }

  /** A kind of effect of a change: {@code split}. */
  public String effect(String kind) {
    return base + "/ns/1/effect/" + kind;
  }

  /** A register, and below it, with a slash between, everything of it. */
  public String register(RegisterId id) {
    return base + "/id/register/" + path(id.act()) + "/" + Math.max(1, id.annex());
  }

  /** An act. */
  public String act(ActId id) {
    return base + "/id/act/" + path(id);
  }

  private static String path(ActId id) {
    return segment(id.kind())
        + "/"
        + (id.issuer().isEmpty() ? "-" : segment(id.issuer()))
        + "/"
        + id.signed().map(LocalDate::toString).orElse("-")
        + "/"
        + segment(id.key());
  }

  /** The act whose address ends with these four segments; empty if none can. */
  public static Optional<ActId> act(String kind, String issuer, String signed, String number) {
    try {
      Optional<LocalDate> day =
          signed.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(signed));
      return Optional.of(new ActId(kind, issuer.equals("-") ? "" : issuer, number, day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** An edition of a register. */
  public String edition(RegisterId register, String name) {
    return register(register) + "/e/" + name;
  }

  /** The differences between two editions of a register. */
  public String change(RegisterId register, String before, String after) {
    return register(register) + "/change/" + before + "/" + after;
  }

  /** A title of a post as the law writes it, in whatever institution. */
  public String title(String title) {
    return base + "/id/title/" + segment(title);
  }

  /** An institution as the law writes it. */
  public String institution(String institution) {
    return base + "/id/institution/" + segment(institution);
  }

  /** The concept scheme of all titles. */
  public String titles() {
    return base + "/id/title";
  }

  /** The concept scheme of all institutions. */
  public String institutions() {
    return base + "/id/institution";
  }

  /** A code or the number of an entry as a part of a path, which cannot hold a question mark. */
  static String place(String codeOrEntry) {
    return codeOrEntry.replace("?", "%3F");
  }

  /**
   * A text as one segment of an IRI (RFC 3987): letters and digits of every script stay, a space is
   * an underscore, the rest is percent-encoded. Different texts have different segments.
   */
  static String segment(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '~') {
            out.appendCodePoint(c);
          } else if (c == ' ') {
            out.append('_');
          } else {
            byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
            for (byte one : bytes) {
              out.append('%').append(HEX.charAt((one >> 4) & 15)).append(HEX.charAt(one & 15));
            }
          }
        });
    return out.toString();
  }

  private static final String HEX = "0123456789ABCDEF";

  /** The public address. */
  @Override
  public String toString() {
    return base;
  }
}
