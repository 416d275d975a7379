package kz.tizilim.registrar.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.AccessChange;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.pay.load.TableText;
import org.jspecify.annotations.Nullable;

/**
 * Records as the leaves of the log: one JSON object each, with the text forms of the values in it,
 * so that a person can read a leaf without this program.
 */
public final class RecordJson {
  private static final String TYPE = "type";
  private static final String ACT = "act";
  private static final String AT = "recordedAt";

  private RecordJson() {}

  public static CanonicalJson write(HistoryRecord record) {
    return CanonicalJson.of(object(record));
  }

  /**
   * The same leaf with something random in it. The hash of a leaf is public before the leaf is, and
   * whoever knows all of it but a day could otherwise find the day by trying.
   */
  public static CanonicalJson write(HistoryRecord record, String salt) {
    Map<String, Object> json = object(record);
    json.put("salt", salt);
    return CanonicalJson.of(json);
  }

  private static Map<String, Object> object(HistoryRecord record) {
    Map<String, Object> json = new TreeMap<>();
    if (record instanceof HistoryRecord.OfAct about) {
      json.put(ACT, about.act().toString());
    }
    json.put(AT, record.recordedAt().toString());
    record.fold(new Fields(json));
    return json;
  }

  /** Writes what each kind of record has of its own. */
  private record Fields(Map<String, Object> json) implements HistoryRecord.Cases<Void> {

    private @Nullable Void type(String type) {
      json.put(TYPE, type);
      return null;
    }

    @Override
    public @Nullable Void issued(HistoryRecord.Issued issued) {
      json.put("order", issued.order().text());
      return type("order");
    }

    @Override
    public @Nullable Void made(HistoryRecord.Made made) {
      json.put("edition", made.edition().toString());
      json.put("commencement", made.commencement());
      return type("edition");
    }

    @Override
    public @Nullable Void happened(HistoryRecord.Happened happened) {
      json.put("event", happened.event().toString());
      return type("event");
    }

    @Override
    public @Nullable Void confirmed(HistoryRecord.Confirmed confirmed) {
      confirmed.register().ifPresent(register -> json.put("register", register.toString()));
      json.putAll(confirmation(confirmed.confirmation()));
      return type("confirmation");
    }

    @Override
    public @Nullable Void withdrawn(HistoryRecord.Withdrawn withdrawn) {
      json.put("reason", withdrawn.reason());
      return type("withdrawal");
    }

    @Override
    public @Nullable Void tablesLoaded(HistoryRecord.TablesLoaded loaded) {
      json.put("by", loaded.by());
      json.put("tables", loaded.tables());
      return type("pay-tables");
    }

    @Override
    public @Nullable Void tablesConfirmed(HistoryRecord.TablesConfirmed confirmed) {
      json.put("loaded", confirmed.loaded());
      json.put("by", confirmed.by());
      json.put("reason", confirmed.reason());
      return type("pay-confirmation");
    }

    @Override
    public @Nullable Void proposed(HistoryRecord.Proposed proposed) {
      json.put("who", proposed.who());
      json.put("what", proposed.what().stream().map(RecordJson::object).toList());
      return type("proposal");
    }

    @Override
    public @Nullable Void decided(HistoryRecord.Decided decided) {
      json.put("proposal", decided.proposal());
      json.put("who", decided.who());
      json.put("approved", decided.isApproved());
      json.put("reason", decided.reason());
      if (decided.computed().isEmpty()) {
        return type("decision");
      }
      json.put("what", decided.computed().stream().map(RecordJson::object).toList());
      return type("recomputed-decision");
    }

    @Override
    public @Nullable Void accessChanged(HistoryRecord.AccessChanged changed) {
      json.put("change", changed.kind().toString());
      json.put("by", changed.by());
      changed.asked().ifPresent(asked -> json.put("asked", asked));
      json.put("account", changed.account());
      json.put("roles", String.join(" ", changed.roles()));
      return type("access");
    }
  }

  private static Map<String, Object> confirmation(Confirmation confirmation) {
    Map<String, Object> json = new TreeMap<>();
    json.put("day", confirmation.day().toString());
    json.put("by", confirmation.by());
    json.put("reason", confirmation.reason());
    if (confirmation.what() instanceof Confirmation.What.OfLabel label) {
      json.put("entry", label.entry().toString());
      json.put("label", label.label().toString());
      json.put("value", label.value());
    } else if (confirmation.what() instanceof Confirmation.What.OfSlip slip) {
      json.put("lines", slip.lines().toString());
      json.put("words", slip.words());
    }
    return json;
  }

  /** All records of a history, one line of JSON each: all that its answers depend on. */
  public static List<String> lines(History history) {
    return history.records().stream().map(record -> write(record).toString()).toList();
  }

  /**
   * Reads what {@link #write} writes.
   *
   * @throws IllegalArgumentException if it is no record; the message says what is wrong
   */
  public static HistoryRecord read(CanonicalJson leaf) {
    if (!(leaf.value() instanceof Map<?, ?> json)) {
      throw new IllegalArgumentException("A record is a JSON object, not " + leaf + ".");
    }
    return read(json);
  }

  private static HistoryRecord read(Map<?, ?> json) {
    Instant at = Instant.parse(text(json, AT));
    return switch (text(json, TYPE)) {
      case "edition" ->
          new HistoryRecord.Made(
              Edition.parse(text(json, "edition")), text(json, "commencement"), at);
      case "order" -> new HistoryRecord.Issued(PublishedOrder.parse(text(json, "order")), at);
      case "withdrawal" -> new HistoryRecord.Withdrawn(act(json), text(json, "reason"), at);
      case "event" -> new HistoryRecord.Happened(act(json), Event.parse(text(json, "event")));
      case "confirmation" ->
          new HistoryRecord.Confirmed(act(json), register(json), confirmation(json), at);
      case "pay-tables" ->
          new HistoryRecord.TablesLoaded(act(json), text(json, "by"), tables(json), at);
      case "pay-confirmation" ->
          new HistoryRecord.TablesConfirmed(
              act(json), number(json, "loaded"), text(json, "by"), text(json, "reason"), at);
      case "proposal" -> new HistoryRecord.Proposed(text(json, "who"), what(json), at);
      case "decision" -> decided(json, List.of(), at);
      case "recomputed-decision" -> decided(json, what(json), at);
      case "access" -> accessChanged(json, at);
      default ->
          throw new IllegalArgumentException(
              "There is no record of the type «" + text(json, TYPE) + "».");
    };
  }

  private static HistoryRecord.Decided decided(
      Map<?, ?> json, List<HistoryRecord.Plain> computed, Instant at) {
    return new HistoryRecord.Decided(
        act(json),
        number(json, "proposal"),
        text(json, "who"),
        Boolean.TRUE.equals(json.get("approved")),
        text(json, "reason"),
        computed,
        at);
  }

  private static HistoryRecord.AccessChanged accessChanged(Map<?, ?> json, Instant at) {
    String change = text(json, "change");
    String roles = text(json, "roles");
    return new HistoryRecord.AccessChanged(
        AccessChange.find(change)
            .orElseThrow(() ->
                new IllegalArgumentException("There is no change of rights «" + change + "».")),
        text(json, "by"),
        json.containsKey("asked") ? Optional.of(text(json, "asked")) : Optional.empty(),
        text(json, "account"),
        roles.isEmpty() ? List.of() : List.of(roles.split(" ", -1)),
        at);
  }

  /** The text of tables, which the module {@code pay} can read. */
  private static String tables(Map<?, ?> json) {
    String tables = text(json, "tables");
    TableText.parse(tables);
    return tables;
  }

  private static List<HistoryRecord.Plain> what(Map<?, ?> json) {
    List<HistoryRecord.Plain> what = new ArrayList<>();
    if (json.get("what") instanceof List<?> list) {
      for (Object one : list) {
        if (!(one instanceof Map<?, ?> map) || !(read(map) instanceof HistoryRecord.Plain plain)) {
          throw new IllegalArgumentException("Nothing can propose " + one + ".");
        }
        what.add(plain);
      }
    }
    return what;
  }

  private static int number(Map<?, ?> json, String name) {
    if (json.get(name) instanceof Number number && number.intValue() == number.doubleValue()) {
      return number.intValue();
    }
    throw new IllegalArgumentException("The record has no whole number «" + name + "».");
  }

  private static Confirmation confirmation(Map<?, ?> json) {
    Confirmation.What what =
        json.containsKey("entry")
            ? new Confirmation.What.OfLabel(
                EntryId.parse(text(json, "entry")), label(text(json, "label")), text(json, "value"))
            : new Confirmation.What.OfSlip(Lines.parse(text(json, "lines")), text(json, "words"));
    return new Confirmation(
        LocalDate.parse(text(json, "day")), text(json, "by"), text(json, "reason"), what);
  }

  private static Confirmation.Label label(String word) {
    return Confirmation.Label.parse(word);
  }

  private static String text(Map<?, ?> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("The record has no text «" + name + "».");
  }

  private static ActId act(Map<?, ?> json) {
    return ActId.parse(text(json, ACT));
  }

  private static Optional<RegisterId> register(Map<?, ?> json) {
    return json.containsKey("register")
        ? Optional.of(RegisterId.parse(text(json, "register")))
        : Optional.empty();
  }
}
