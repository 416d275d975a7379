package kz.tizilim.registrar.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.History;
import kz.tizilim.core.register.ActId;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.pay.table.Source;
import kz.tizilim.pay.table.Tenge;
import org.junit.jupiter.api.Test;

/** Tables of pay in the history. */
final class PayRecordsTest {
  @Test
  void tables_are_confirmed_on_the_day_that_it_is_in_kazakhstan() {
    PayTables tables =
        new PayTables(
            List.of(
                new PayRow.BaseAmount(
                    Tenge.of(17697),
                    Source.printed("1193", "приложение 1", LocalDate.parse("2026-01-01")))));
    ActId act = new ActId("resolution", "gov", "1193", Optional.empty());
    Instant evening = Instant.parse("2026-11-30T19:30:00Z");
    History loaded =
        History.empty().with(PayRecords.record(act, "айша", tables.unverified(), evening));
    History confirmed =
        loaded.with(PayRecords.confirmation(loaded, 0, "берик", "сверено", evening));
    Source source = PayRecords.book(confirmed).tables().rows().get(0).source();
    assertThat(source.confirmedBy()).isEqualTo("берик");
    assertThat(source.confirmedOn()).contains(LocalDate.parse("2026-12-01"));
  }
}
