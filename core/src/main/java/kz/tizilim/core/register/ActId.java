package kz.tizilim.core.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;

/**
 * What identifies a legal act: kind, issuer, number and day of signing. Numbers recur every year
 * and at every ministry, so a number alone identifies nothing.
 *
 * <p>Its text form is {@code mod-692-2024-07-01}: the key of the issuer, the number, the day. A
 * kind other than an order stands behind the issuer: {@code mod.resolution-5-2024-03-01}. An id of
 * which the issuer is not known, as in records of the first edition of this program, keeps their
 * form «приказ № 692 от 2024-07-01».
 *
 * @param kind the key of the kind: {@code order}, {@code resolution}
 * @param issuer the key of the issuer: {@code mod}; empty where it is not known
 * @param number the number as written: «692», «ҚР ДСМ-88»
 * @param signed the day of signing; empty where it is not known
 */
public record ActId(String kind, String issuer, String number, Optional<LocalDate> signed) {
  private static final String ORDER = "order";
  private static final String UNSTATED = "акт без реквизитов";
  private static final Pattern KEYED =
      Pattern.compile("([a-z0-9.]+)-(.+?)(?:-(\\d{4}-\\d\\d-\\d\\d))?");
  private static final Pattern NAMED =
      Pattern.compile("([\\p{L} ]+?) № ?(.+?)(?: от (\\d{4}-\\d\\d-\\d\\d))?");

  /** The id of {@code act}, as far as its text states it. */
  public static ActId of(Act act) {
    return new ActId(
        act.kind().isEmpty() ? ORDER : Issuers.kind(act.kind()),
        Issuers.issuer(act.issuer()),
        act.number(),
        act.signed());
  }

  /**
   * The id of the act that another one changes.
   *
   * @param issuer the issuer of the act that changes it, who issued it too where nothing else is
   *     stated
   */
  public static ActId of(Act.Amended amended, String issuer) {
    return new ActId(
        ORDER,
        Issuers.issuer(amended.issuer().isEmpty() ? issuer : amended.issuer()),
        amended.number(),
        Optional.of(amended.signed()));
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  public static ActId parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "«"
                    + text
                    + "» is not the id of an act. Maybe one like mod-692-2024-07-01 was meant."));
  }

  /** The id that {@code text} prints; empty if it prints none. */
  public static Optional<ActId> find(String text) {
    try {
      if (text.equals(UNSTATED)) {
        return Optional.of(new ActId(ORDER, "", "", Optional.empty()));
      }
      Matcher named = NAMED.matcher(text);
      if (named.matches()) {
        return Optional.of(
            new ActId(Issuers.kind(named.group(1)), "", named.group(2), day(named.group(3))));
      }
      Matcher keyed = KEYED.matcher(text);
      return keyed.matches()
          ? Optional.of(keyed(keyed.group(1), keyed.group(2), day(keyed.group(3))))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static ActId keyed(String key, String number, Optional<LocalDate> day) {
    int dot = key.lastIndexOf('.');
    boolean ofKind = dot > 0 && Issuers.isKind(key.substring(dot + 1));
    return new ActId(
        ofKind ? key.substring(dot + 1) : ORDER, ofKind ? key.substring(0, dot) : key, number, day);
  }

  private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  /** Whether both issuer and day are known. */
  public boolean isComplete() {
    return !issuer.isEmpty() && signed.isPresent();
  }

  /** Whether the two may be one act: they agree in everything that both state. */
  public boolean fits(ActId other) {
    return kind.equals(other.kind)
        && hasNumberOf(other)
        && (issuer.isEmpty() || other.issuer.isEmpty() || issuer.equals(other.issuer))
        && (signed.isEmpty() || other.signed.isEmpty() || signed.equals(other.signed));
  }

  /** Whether it is an order (приказ), and no other kind of act. */
  public boolean isOrder() {
    return kind.equals(ORDER);
  }

  private boolean hasNumberOf(ActId other) {
    return number.equals(other.number) || key().equals(other.key());
  }

  /** How a citation names the act: «приказ № 692 от 2024-07-01». It identifies nothing. */
  public String label() {
    if (number.isEmpty()) {
      return UNSTATED;
    }
    return Issuers.word(kind) + " № " + number + signed.map(day -> " от " + day).orElse("");
  }

  /** The act as people name it: «приказ № 692 от 1 июля 2024 года», in every language. */
  public Remark told() {
    if (number.isEmpty()) {
      return Remark.of("act.unstated");
    }
    Remark word =
        Issuers.isKind(kind) ? Remark.of("act.kind." + kind) : Remark.text(Issuers.word(kind));
    return signed
        .map(day -> WrittenDay.act(word, number, day))
        .orElseGet(() -> Remark.of("act.named.undated", word, number));
  }

  /** The number as it stands in an id: {@code qr-dsm-88}. */
  public String key() {
    return Issuers.number(number);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof ActId id
        && kind.equals(id.kind)
        && issuer.equals(id.issuer)
        && hasNumberOf(id)
        && signed.equals(id.signed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, issuer, key(), signed);
  }

  @Override
  public String toString() {
    return issuer.isEmpty()
        ? label()
        : issuer
            + (kind.equals(ORDER) ? "" : "." + kind)
            + "-"
            + key()
            + signed.map(day -> "-" + day).orElse("");
  }
}
