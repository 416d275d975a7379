package kz.tizilim.core.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The text form of an act: its name, and its other requisites indented under it.
 *
 * <pre>
 * act приказ № 692 от 2024-07-01
 *   issuer Министр обороны Республики Казахстан
 *   title О внесении изменений …
 *   amends № 746 от 2015-12-30 (13150) Об утверждении Реестра …
 *   registration № 35787 от 2025-03-10
 * </pre>
 */
final class ActText {
  private ActText() {}

  static String print(Act act) {
    StringBuilder out = new StringBuilder();
    out.append(act.kind().isEmpty() && act.number().isEmpty() ? "" : act.shortName()).append('\n');
    field(out, "issuer", act.issuer());
    field(out, "title", act.title());
    act.amendedAct()
        .ifPresent(amended -> {
          field(out, "amends", print(amended));
          field(out, "amends-issuer", amended.issuer());
        });
    act.registration()
        .ifPresent(entry ->
            field(
                out,
                "registration",
                "№ " + entry.number() + entry.day().map(day -> " от " + day).orElse("")));
    return out.toString();
  }

  private static String print(Act.Amended amended) {
    return "№ "
        + amended.number()
        + " от "
        + amended.signed()
        + " ("
        + amended.registration()
        + ") "
        + amended.title();
  }

  static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(' ').append(value).append('\n');
    }
  }

  static Act parse(String text) {
    Parser parser = new Parser();
    String[] lines = text.split("\n", -1);
    parser.name(lines[0].strip());
    for (int i = 1; i < lines.length; i++) {
      String bare = lines[i].strip();
      int space = bare.indexOf(' ');
      if (!bare.isEmpty()
          && !parser.takes(
              space < 0 ? bare : bare.substring(0, space),
              space < 0 ? "" : bare.substring(space + 1))) {
        throw new IllegalArgumentException("There is no «" + bare + "» in an act.");
      }
    }
    return parser.act();
  }

  /** Collects an act field by field. */
  static final class Parser {
    private String name = "";
    private String issuer = "";
    private String title = "";
    private Optional<Act.Amended> amended = Optional.empty();
    private String amendedIssuer = "";
    private Optional<Act.Registration> registration = Optional.empty();

    void name(String value) {
      name = value;
    }

    /** Takes a field of the act; false if {@code word} is none. */
    boolean takes(String word, String value) {
      switch (word) {
        case "issuer" -> issuer = value;
        case "title" -> title = value;
        case "amends" -> amended = Optional.of(amended(value));
        case "amends-issuer" -> amendedIssuer = value;
        case "registration" -> registration = Optional.of(registration(value));
        default -> {
          return false;
        }
      }
      return true;
    }

    Act act() {
      if (name.isEmpty()) {
        return new Act("", issuer, "", Optional.empty(), title, amended(), registration);
      }
      int sign = name.indexOf(" № ");
      int from = name.indexOf(" от ");
      if (sign < 0) {
        throw new IllegalArgumentException(
            "«" + name + "» names no act. Maybe «приказ № 692 от 2024-07-01» was meant.");
      }
      Optional<LocalDate> signed =
          from < 0 ? Optional.empty() : Optional.of(LocalDate.parse(name.substring(from + 4)));
      return new Act(
          name.substring(0, sign),
          issuer,
          name.substring(sign + 3, from < 0 ? name.length() : from),
          signed,
          title,
          amended(),
          registration);
    }

    private Optional<Act.Amended> amended() {
      return amended.map(
          a -> new Act.Amended(a.number(), a.signed(), a.registration(), a.title(), amendedIssuer));
    }

    private static Act.Amended amended(String value) {
      int from = value.indexOf(" от ");
      int open = value.indexOf(" (");
      int close = value.indexOf(") ");
      return new Act.Amended(
          value.substring(2, from),
          LocalDate.parse(value.substring(from + 4, open)),
          value.substring(open + 2, close),
          value.substring(close + 2));
    }

    private static Act.Registration registration(String value) {
      int from = value.indexOf(" от ");
      return from < 0
          ? new Act.Registration(value.substring(2), Optional.empty())
          : new Act.Registration(
              value.substring(2, from), Optional.of(LocalDate.parse(value.substring(from + 4))));
    }
  }
}
