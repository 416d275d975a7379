package kz.tizilim.core.act;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/** What happened to an act. Texts are single lines, in the words of who recorded them. */
public sealed interface Fact {

  /** Which kind of fact it is. */
  Kind kind();

  /** What was recorded, for a person: in the words of who did, unless the program wrote them. */
  default String told(Language language) {
    return Remark.read("recorded.", toString()).in(language);
  }

  /** The facts that the law and orders name. */
  enum Kind {
    /** Согласован. */
    AGREED,
    /** Подписан; an act that is not registered enters into force then (art. 42(1)). */
    SIGNED,
    /** Зарегистрирован in the state register of normative legal acts. */
    REGISTERED,
    /** Направлен for the reference bank, in Kazakh and Russian. */
    SENT,
    /** Первое официальное опубликование. */
    PUBLISHED,
    /** Размещён on the site of the body. */
    PLACED,
    /** Введён в действие. */
    APPLIED,
    /** Сведения об исполнении направлены. */
    REPORTED,
    /** Доведён до сведения. */
    NOTIFIED,
    /** Утратил силу. */
    REPEALED,
    /** An earlier event did not happen. */
    WITHDRAWN;

    /**
     * Whether it happens to an act once, whoever takes part. The first official publication in
     * several issues is one: its day is that of the last issue (art. 40(2)).
     */
    public boolean isOnce() {
      return this == SIGNED
          || this == REGISTERED
          || this == PUBLISHED
          || this == APPLIED
          || this == REPEALED;
    }

    /** Whether it happens once with each party: each body agrees, and each site has the act. */
    public boolean isOncePerParty() {
      return this == AGREED || this == PLACED;
    }

    /** For a person: «подписан». */
    public String told(Language language) {
      return Remark.say(language, "fact." + this);
    }

    /** For a person, before a day that terms run from: «от дня подписания». */
    String from(Language language) {
      return Remark.say(language, "from." + this);
    }

    /** Parses what {@link #toString} prints. */
    public static Kind parse(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.toString().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "There is no event «" + word + "», only " + List.of(values()) + "."));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Agreed to by a body.
   *
   * @param body the body
   */
  record Agreed(String body) implements Fact {
    public Agreed {
      OneLine.of("body", body);
    }

    @Override
    public Kind kind() {
      return Kind.AGREED;
    }

    @Override
    public String toString() {
      return body;
    }
  }

  /**
   * Signed.
   *
   * @param by the office that signed
   */
  record Signed(String by) implements Fact {
    public Signed {
      OneLine.of("signatory", by);
    }

    @Override
    public Kind kind() {
      return Kind.SIGNED;
    }

    @Override
    public String toString() {
      return by;
    }
  }

  /**
   * Sent for the reference bank.
   *
   * @param languages the languages of the texts sent, as ISO 639-1 codes: {@code kk}, {@code ru}
   * @param to who received them
   */
  record Sent(List<String> languages, String to) implements Fact {
    public Sent {
      languages = List.copyOf(languages);
      OneLine.of("addressee", to);
      if (languages.isEmpty() || !List.of("kk", "ru").containsAll(languages)) {
        throw new IllegalArgumentException(
            "An act is sent in kk, ru or both, not in " + languages + ".");
      }
    }

    @Override
    public Kind kind() {
      return Kind.SENT;
    }

    @Override
    public String toString() {
      return String.join(",", languages) + " " + to;
    }
  }

  /**
   * Officially published.
   *
   * @param place the newspaper or bank
   * @param number the issue or record, without a bar; empty where there is none
   */
  record Published(String place, String number) implements Fact {
    public Published {
      OneLine.of("place of publication", place);
      if (!number.isEmpty()) {
        OneLine.of("number of publication", number);
      }
      if (place.contains("|") || number.contains("|")) {
        throw new IllegalArgumentException(
            "There is a bar in «" + place + "» or in «" + number + "».");
      }
    }

    @Override
    public Kind kind() {
      return Kind.PUBLISHED;
    }

    @Override
    public String toString() {
      return number.isEmpty() ? place : place + " | " + number;
    }
  }

  /**
   * A fact that has nothing but a party: where, to whom or by what.
   *
   * @param kind which: registered, placed, applied, reported, notified, repealed or withdrawn
   * @param party the number in the register, the site, the addressee, those told, the repealing
   *     act, or the reason
   */
  record Other(Kind kind, String party) implements Fact {
    public Other {
      OneLine.of("party", party);
      if (Set.of(Kind.AGREED, Kind.SIGNED, Kind.SENT, Kind.PUBLISHED).contains(kind)) {
        throw new IllegalArgumentException("A fact «" + kind + "» has a type of its own.");
      }
    }

    @Override
    public String toString() {
      return party;
    }
  }

  /**
   * Parses what {@code toString} of a fact of that kind prints.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Fact parse(Kind kind, String text) {
    return switch (kind) {
      case AGREED -> new Agreed(text);
      case SIGNED -> new Signed(text);
      case SENT -> {
        int space = Math.max(0, text.indexOf(' '));
        yield new Sent(
            List.of(text.substring(0, space).split(",", -1)), text.substring(space).strip());
      }
      case PUBLISHED -> {
        int bar = text.indexOf(" | ");
        yield bar < 0
            ? new Published(text, "")
            : new Published(text.substring(0, bar), text.substring(bar + 3));
      }
      case REGISTERED, PLACED, APPLIED, REPORTED, NOTIFIED, REPEALED, WITHDRAWN ->
          new Other(kind, text);
    };
  }
}
