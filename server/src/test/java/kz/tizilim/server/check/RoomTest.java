package kz.tizilim.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which check gives way to a new one. */
final class RoomTest {
  private static final Instant DAY = Instant.parse("2026-11-30T00:00:00Z");

  private final List<Room.Taken> there = new ArrayList<>();

  private void upload(String id, String address, int minute) {
    put(id, address, minute, false, false);
  }

  private void put(String id, String address, int minute, boolean isStarted, boolean isWorking) {
    Instant used = DAY.plusSeconds(60L * minute);
    there.add(new Room.Taken(id, address, 10, used, isStarted, isWorking));
  }

  @Test
  void nothing_goes_while_there_is_room() {
    upload("a", "office", 1);
    assertThat(new Room(2, 2, 100).gone(there, "office", 10)).contains(List.of());
  }

  @Test
  void an_address_that_has_too_many_loses_its_own_oldest() {
    upload("other", "elsewhere", 0);
    upload("first", "office", 1);
    upload("second", "office", 2);
    assertThat(new Room(2, 9, 100).gone(there, "office", 10)).contains(List.of("first"));
  }

  @Test
  void two_hundred_from_one_address_do_not_keep_out_another() {
    for (int i = 0; i < 200; i++) {
      upload("of the attacker " + i, "attacker", 10 + i);
    }
    upload("of a visitor", "visitor", 0);
    assertThat(new Room(300, 201, 10_000).gone(there, "third", 10))
        .contains(List.of("of the attacker 0"));
  }

  @Test
  void one_that_nobody_started_goes_first_and_one_at_work_never() {
    put("working", "office", 0, true, true);
    put("done", "office", 1, true, false);
    upload("new", "office", 2);
    assertThat(new Room(3, 9, 100).gone(there, "office", 10)).contains(List.of("new"));
    assertThat(new Room(2, 9, 100).gone(there, "office", 10)).contains(List.of("new", "done"));
    assertThat(new Room(1, 9, 100).gone(there, "office", 10)).isEmpty();
  }

  @Test
  void a_large_file_takes_the_room_of_several() {
    upload("first", "office", 1);
    upload("second", "office", 2);
    upload("third", "office", 3);
    assertThat(new Room(9, 9, 35).gone(there, "visitor", 25)).contains(List.of("first", "second"));
    assertThat(new Room(9, 9, 35).gone(there, "visitor", 36)).isEmpty();
  }
}
