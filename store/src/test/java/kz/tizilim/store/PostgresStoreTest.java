package kz.tizilim.store;

import java.util.List;

final class PostgresStoreTest extends StoreContract {

  @Override
  Location fresh() {
    return new Location.Postgres(Servers.database());
  }

  @Override
  List<String> forbidden() {
    String hash = "decode(repeat('00', 32), 'hex')";
    return List.of(
        "UPDATE leaf SET body = hash WHERE position = 1",
        "UPDATE leaf SET position = 7 WHERE position = 2",
        "DELETE FROM leaf",
        "DELETE FROM leaf WHERE position = 2",
        "TRUNCATE leaf",
        "INSERT INTO leaf VALUES (5, '{}', " + hash + ")",
        "INSERT INTO leaf VALUES (-1, '{}', " + hash + ")",
        "INSERT INTO leaf VALUES (2, '{}', "
            + hash
            + ") ON CONFLICT (position) DO UPDATE SET body = ''",
        "INSERT INTO leaf VALUES (4, '{}', " + hash + "), (3, '{}', " + hash + ")",
        "UPDATE checkpoint SET note = ''",
        "DELETE FROM checkpoint",
        "TRUNCATE checkpoint",
        "INSERT INTO checkpoint VALUES (7, 1, '', " + hash + ")",
        "UPDATE meta SET value = 'other'",
        "DELETE FROM meta",
        "TRUNCATE meta",
        "INSERT INTO meta VALUES ('origin', 'o') ON CONFLICT (name) DO UPDATE SET value = 'o'");
  }

  @Override
  int schema() {
    return 2;
  }

  @Override
  void defenceless() {
    for (String table : List.of("leaf", "checkpoint", "meta")) {
      sql("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    }
    sql("ALTER TABLE leaf DROP CONSTRAINT leaf_position_check");
    sql("ALTER TABLE checkpoint DROP CONSTRAINT checkpoint_position_check");
    sql("ALTER TABLE checkpoint DROP CONSTRAINT checkpoint_size_check");
  }
}
