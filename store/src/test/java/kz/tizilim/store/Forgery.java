package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import kz.tizilim.testkit.Property;

/** Changes one byte of one stored value, and restores it after the change was found. */
final class Forgery {
  private static final String[][] COLUMNS = {
    {"leaf", "position", "body"},
    {"leaf", "position", "hash"},
    {"leaf", "position", "position"},
    {"checkpoint", "position", "note"},
    {"checkpoint", "position", "hash"},
    {"checkpoint", "position", "size"},
    {"checkpoint", "position", "position"},
    {"meta", "name", "value"},
  };

  private final StoreContract test;
  private final Store store;

  Forgery(StoreContract test) {
    this.test = test;
    this.store = test.store;
  }

  void thousand() {
    for (int i = 0; i < 30; i += 10) {
      store.appendAll(Events.events(i, i + 10));
      Events.sign(store);
    }
    store.appendAll(Events.events(30, 33));
    Verification sound = store.verify(Events.KNOWN);
    assertThat(sound).isEqualTo(new Verification.Verified(33, store.root(), 3));
    test.defenceless();
    Property.holds(1000, this::one);
    assertThat(store.verify(Events.KNOWN)).isEqualTo(sound);
  }

  private void one(Random random) {
    String[] column;
    Object key;
    Object before;
    Object after;
    do { // a position that is taken already is the one change that the database refuses
      column = COLUMNS[random.nextInt(COLUMNS.length)];
      key = key(random, column[0]);
      before = read(column, key);
      after = changed(random, before);
    } while (!write(column, key, after));
    assertThat(store.verify(List.of()))
        .as(column[0] + " " + key + ", " + column[2])
        .isInstanceOf(Verification.Broken.class);
    Object now = column[1].equals(column[2]) ? after : key;
    assertThat(write(column, now, before)).isTrue();
  }

  private static Object key(Random random, String table) {
    return switch (table) {
      case "leaf" -> (Object) (long) random.nextInt(33);
      case "checkpoint" -> (long) random.nextInt(3);
      default -> "origin";
    };
  }

  private static Object changed(Random random, Object value) {
    int by = 1 + random.nextInt(255);
    if (value instanceof byte[] bytes) {
      byte[] copy = bytes.clone();
      copy[random.nextInt(copy.length)] ^= (byte) by;
      return copy;
    }
    if (value instanceof Long number) {
      byte[] eight = ByteBuffer.allocate(8).putLong(number).array();
      eight[random.nextInt(8)] ^= (byte) by;
      return ByteBuffer.wrap(eight).getLong();
    }
    byte[] ascii = value.toString().getBytes(StandardCharsets.US_ASCII);
    ascii[random.nextInt(ascii.length)] ^= (byte) (1 + random.nextInt(15));
    return new String(ascii, StandardCharsets.US_ASCII);
  }

  private Object read(String[] column, Object key) {
    String sql = "SELECT " + column[2] + " FROM " + column[0] + " WHERE " + column[1] + " = ?";
    return store
        .database()
        .ask(() -> {
          PreparedStatement select = store.database().prepared(sql);
          select.setObject(1, key);
          try (ResultSet found = select.executeQuery()) {
            assertThat(found.next()).isTrue();
            Object value = found.getObject(1);
            return value instanceof Number number ? (Object) number.longValue() : value;
          }
        });
  }

  private boolean write(String[] column, Object key, Object value) {
    String sql = "UPDATE " + column[0] + " SET " + column[2] + " = ? WHERE " + column[1] + " = ?";
    return store
        .database()
        .ask(() -> {
          PreparedStatement update = store.database().prepared(sql);
          update.setObject(1, value);
          update.setObject(2, key);
          try {
            return update.executeUpdate() == 1;
          } catch (SQLException e) {
            return false;
          }
        });
  }
}
