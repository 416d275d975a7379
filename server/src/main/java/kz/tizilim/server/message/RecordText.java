package kz.tizilim.server.message;

import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.pay.load.TableText;

/** What a record says, in one sentence. */
public final class RecordText {
  private static final Set<String> ROLES =
      Set.of("reader", "drafter", "approver", "publisher", "auditor", "admin");

  private RecordText() {}

  /** The sentence of a record. */
  public static String of(HistoryRecord record, Language language) {
    return record.fold(new InLanguage(language));
  }

  /** The key of the sentence that names the kind of a record. */
  public static String kindKey(HistoryRecord record) {
    return "record." + record.fold(new Kinds());
  }

  private static final class Kinds implements HistoryRecord.Cases<String> {
    @Override
    public String issued(HistoryRecord.Issued issued) {
      return "order";
    }

    @Override
    public String made(HistoryRecord.Made made) {
      return "edition";
    }

    @Override
    public String happened(HistoryRecord.Happened happened) {
      return "event";
    }

    @Override
    public String confirmed(HistoryRecord.Confirmed confirmed) {
      return "confirmation";
    }

    @Override
    public String withdrawn(HistoryRecord.Withdrawn withdrawn) {
      return "withdrawal";
    }

    @Override
    public String tablesLoaded(HistoryRecord.TablesLoaded loaded) {
      return "pay-tables";
    }

    @Override
    public String tablesConfirmed(HistoryRecord.TablesConfirmed confirmed) {
      return "pay-confirmation";
    }

    @Override
    public String proposed(HistoryRecord.Proposed proposed) {
      return "proposal";
    }

    @Override
    public String decided(HistoryRecord.Decided decided) {
      return "decision";
    }

    @Override
    public String accessChanged(HistoryRecord.AccessChanged changed) {
      return "access";
    }
  }

  private record InLanguage(Language language) implements HistoryRecord.Cases<String> {

    private String say(String key, Object... words) {
      return Sentences.say(language, key, words);
    }

    @Override
    public String issued(HistoryRecord.Issued issued) {
      PublishedOrder order = issued.order();
      return say(
          order.hasText() ? "record.issued" : "record.issued.no-text",
          issued.act().told(),
          order.act().title(),
          order.prose().size(),
          order.findings().size());
    }

    @Override
    public String made(HistoryRecord.Made made) {
      Edition edition = made.edition();
      return say(
          "record.made",
          made.act().told(),
          edition.entries().size(),
          edition.findings().size(),
          edition.annex().register().map(Object::toString).orElse("—"));
    }

    @Override
    public String happened(HistoryRecord.Happened happened) {
      Event event = happened.event();
      return say(
          event.corrects().isPresent()
              ? "record.corrected"
              : event.day().isPresent() ? "record.happened" : "record.happened.undated",
          happened.act().told(),
          say("proposal.event." + event.kind()),
          event.day().map(day -> WrittenDay.of(day).in(language)).orElse("—"),
          event.fact().told(language),
          event.basis().told(language),
          event.corrects().orElse(0));
    }

    @Override
    public String confirmed(HistoryRecord.Confirmed confirmed) {
      Confirmation confirmation = confirmed.confirmation();
      if (confirmation.what() instanceof Confirmation.What.OfLabel label) {
        return say(
            "record.label." + label.label(),
            label.entry(),
            label.value(),
            confirmation.reason(),
            confirmed.act().told());
      }
      Confirmation.What.OfSlip slip = (Confirmation.What.OfSlip) confirmation.what();
      return say(
          "record.slip", slip.lines(), slip.words(), confirmation.reason(), confirmed.act().told());
    }

    @Override
    public String withdrawn(HistoryRecord.Withdrawn withdrawn) {
      return say("record.withdrawn", withdrawn.act().told(), withdrawn.reason());
    }

    @Override
    public String tablesLoaded(HistoryRecord.TablesLoaded loaded) {
      return say(
          "record.tables-loaded",
          loaded.act().told(),
          TableText.parse(loaded.tables()).rows().size(),
          loaded.by());
    }

    @Override
    public String tablesConfirmed(HistoryRecord.TablesConfirmed confirmed) {
      return say(
          "record.tables-confirmed",
          confirmed.act().told(),
          confirmed.loaded(),
          confirmed.by(),
          confirmed.reason());
    }

    @Override
    public String proposed(HistoryRecord.Proposed proposed) {
      return say(
          "record.proposed",
          proposed.who(),
          proposed.what().stream().map(one -> one.fold(this)).collect(Collectors.joining("; ")));
    }

    @Override
    public String decided(HistoryRecord.Decided decided) {
      return say(
          decided.isApproved() ? "record.approved" : "record.refused",
          decided.who(),
          decided.proposal(),
          decided.reason().isBlank() ? "—" : decided.reason());
    }

    @Override
    public String accessChanged(HistoryRecord.AccessChanged changed) {
      return say(
          "record.access." + changed.kind() + (changed.asked().isPresent() ? ".two" : ""),
          changed.account(),
          changed.by(),
          changed.roles().isEmpty()
              ? "—"
              : changed.roles().stream().map(this::role).collect(Collectors.joining(", ")),
          changed.asked().orElse(""));
    }

    /* A role that another version of this program had is shown by its word. */
    private String role(String word) {
      return ROLES.contains(word) ? say("role." + word) : word;
    }
  }
}
