package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.registrar.keep.AuditTrail;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.store.Location;
import org.junit.jupiter.api.Test;

final class LogCommandTest extends CommandTest {

  private void record(Path data, String event, String where) {
    assertThat(
            tizilim(
                "act",
                "692",
                "record",
                event,
                "--where",
                where,
                "--statement",
                "отдел кадров: со слов",
                "--data",
                data.toString()))
        .as(err)
        .isZero();
  }

  private Path checkpoint(Path data, String name) throws IOException {
    assertThat(
            tizilim(
                "log",
                "checkpoint",
                "--key",
                folder.resolve("ключ").toString(),
                "--data",
                data.toString()))
        .as(err)
        .isZero();
    return file(name, out);
  }

  private int since(Path checkpoint, Path data) {
    return tizilim(
        "log",
        "verify",
        "--key",
        folder.resolve("ключ.pub").toString(),
        "--since",
        checkpoint.toString(),
        "--data",
        data.toString());
  }

  @Test
  void an_older_copy_does_not_go_on_from_a_later_checkpoint() throws IOException {
    Path data = Files.createDirectory(folder.resolve("история"));
    Path copy = Files.createDirectory(folder.resolve("копия"));
    assertThat(tizilim("log", "key", folder.resolve("ключ").toString())).isZero();
    Path earlier = checkpoint(data, "раньше.txt");
    Files.copy(data.resolve("tizilim.db"), copy.resolve("tizilim.db"));
    record(data, "published=2024-07-15", "газета | 1");
    Path later = checkpoint(data, "позже.txt");

    assertThat(since(earlier, data)).isZero();
    assertThat(out).startsWith("Журнал продолжает контрольную точку " + earlier + ": 4 листа");
    assertThat(since(earlier, copy)).isZero();
    assertThat(since(later, copy)).isEqualTo(1);
    assertThat(out).startsWith("Журнал НЕ продолжает контрольную точку " + later + ": её 5 листов");
    assertThat(since(file("письмо.txt", "не точка"), data)).isEqualTo(2);
    assertThat(err).contains("это не контрольная точка этого журнала");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int cosign(String file, String... more) {
    String[] args = {
      "log",
      "cosign",
      path(file),
      "--key",
      path("свидетель"),
      "--log-key",
      path("ключ.pub"),
      "--state",
      path("состояние")
    };
    return tizilim(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private String export(Path data, String name) throws IOException {
    assertThat(tizilim("log", "export", "-o", path(name), "--data", data.toString())).isZero();
    return Files.readString(folder.resolve(name));
  }

  private int verify(String bundle) throws IOException {
    return tizilim(
        "log", "verify", path(bundle), "--key", path("ключ.pub"), "--witness", witnessKey());
  }

  private String witnessKey() throws IOException {
    return Files.readString(folder.resolve("свидетель.pub")).strip();
  }

  private Path keys() throws IOException {
    assertThat(tizilim("log", "key", path("ключ"), "--name", "example.kz/log")).isZero();
    assertThat(tizilim("log", "key", path("свидетель"), "--name", "example.kz/w", "--for-witness"))
        .isZero();
    return Files.createDirectory(folder.resolve("история"));
  }

  @Test
  void a_witness_cosigns_a_log_and_its_export_carries_that() throws IOException {
    Path data = keys();
    checkpoint(data, "точка.txt");
    String before = export(data, "выгрузка.txt");
    assertThat(before).startsWith("tizilim-log/1 4 1\n");
    assertThat(verify("выгрузка.txt")).isEqualTo(1);
    assertThat(out).contains("Выгрузка верна: 4 листа.", "Свидетеля НЕТ", "example.kz/w");

    assertThat(cosign("выгрузка.txt")).as(err).isZero();
    assertThat(err).startsWith("Соподписано впервые");
    assertThat(out).startsWith("— example.kz/w ").endsWith("\n");
    String line = out;
    assertThat(Files.readString(folder.resolve("состояние"))).endsWith(line);
    file("ответ.txt", line);
    String[] cosigned = {
      "log", "cosigned", path("ответ.txt"), "--witness", witnessKey(), "--data", data.toString()
    };
    assertThat(tizilim(cosigned)).as(err).isZero();
    assertThat(out).startsWith("Свидетель example.kz/w соподписал: 4 листа, 20");

    String carried = export(data, "с-соподписью.txt");
    assertThat(carried).isEqualTo(before.replace("tizilim-log/1", "tizilim-log/2") + line);
    assertThat(verify("с-соподписью.txt")).isZero();
    assertThat(out).contains("Свидетель example.kz/w соподписал: 4 листа");
    assertThat(
            tizilim(
                "log",
                "verify",
                "--key",
                path("ключ.pub"),
                "--witness",
                witnessKey(),
                "--data",
                data.toString()))
        .isZero();
    Files.createDirectory(folder.resolve("копия"));
    assertThat(
            tizilim(
                "log",
                "restore",
                path("с-соподписью.txt"),
                "--key",
                path("ключ.pub"),
                "--data",
                path("копия")))
        .as(err)
        .isZero();
    assertThat(export(folder.resolve("копия"), "снова.txt")).isEqualTo(carried);
  }

  @Test
  void a_witness_follows_the_log_and_refuses_an_older_and_another_history() throws IOException {
    Path data = keys();
    Path fork = Files.createDirectory(folder.resolve("другая"));
    Path first = checkpoint(data, "точка.txt");
    export(data, "раньше.txt");
    Files.copy(data.resolve("tizilim.db"), fork.resolve("tizilim.db"));
    assertThat(cosign("раньше.txt")).as(err).isZero();
    record(data, "published=2024-07-15", "газета | 1");
    Path later = checkpoint(data, "позже-точка.txt");
    export(data, "позже.txt");
    assertThat(cosign("позже.txt")).as(err).isZero();
    assertThat(err).isEmpty();
    String kept = Files.readString(folder.resolve("состояние"));

    assertThat(cosign("раньше.txt")).isEqualTo(1);
    assertThat(out).startsWith("НЕ соподписано: размер контрольной точки 4, а").contains(" 5. ");
    Files.delete(folder.resolve("ключ.checkpoint"));
    record(fork, "published=2024-07-16", "газета | 2");
    checkpoint(fork, "развилка-точка.txt");
    export(fork, "развилка.txt");
    assertThat(cosign("развилка.txt")).isEqualTo(1);
    assertThat(out).startsWith("НЕ соподписано: размер 5 тот же, но корень").contains("OTHER_ROOT");
    record(fork, "agreed=2024-06-01", "Министерство труда");
    checkpoint(fork, "развилка-дальше.txt");
    export(fork, "развилка-6.txt");
    assertThat(cosign("развилка-6.txt")).isEqualTo(1);
    assertThat(out).contains("OTHER_ROOT");
    assertThat(Files.readString(folder.resolve("состояние"))).isEqualTo(kept);

    file("доказательство.txt", "consistency 5 5\n");
    assertThat(cosign("позже-точка.txt", "--proof", path("доказательство.txt"))).as(err).isZero();
    file("доказательство.txt", "consistency 4 5\n");
    assertThat(cosign("позже-точка.txt", "--proof", path("доказательство.txt"))).isEqualTo(1);
    assertThat(out).contains("начинается с размера 4", "размер 5");
    assertThat(Files.readString(first)).isNotEqualTo(Files.readString(later));
  }

  @Test
  void a_witness_does_not_go_on_from_a_state_that_it_did_not_write() throws IOException {
    Path data = keys();
    Path signed = checkpoint(data, "точка.txt");
    export(data, "выгрузка.txt");
    file("состояние", Files.readString(signed));
    assertThat(cosign("выгрузка.txt")).isEqualTo(2);
    assertThat(err).contains("не то, что этот свидетель соподписал последним");
    file("состояние", "");
    assertThat(cosign("выгрузка.txt")).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("состояние"))).isEmpty();
  }

  @Test
  void an_export_names_what_is_not_signed_yet() throws IOException {
    Path data = Files.createDirectory(folder.resolve("история"));
    assertThat(tizilim("log", "key", folder.resolve("ключ").toString())).isZero();
    checkpoint(data, "точка.txt");
    String[] export = {
      "log", "export", "-o", folder.resolve("выгрузка.txt").toString(), "--data", data.toString()
    };
    assertThat(tizilim(export)).isZero();
    record(data, "published=2024-07-15", "газета | 1");
    assertThat(tizilim(export)).isEqualTo(1);
    assertThat(err).startsWith("Не вошло, начиная с листа 4: 1 лист без подписи.");
  }

  @Test
  void after_a_record_of_a_wrong_clock_a_person_decides_how_it_goes_on() throws IOException {
    Path data = Files.createDirectory(folder.resolve("история"));
    Instant wrong = Instant.parse("2140-01-01T00:00:00Z");
    try (Ledger ledger = Ledger.open(Location.parse(data.toString()))) {
      ActId act = ActId.parse("mod-692-2024-07-01");
      Event published =
          Event.of(
              Fact.parse(Fact.Kind.PUBLISHED, "газета | 1"),
              LocalDate.parse("2024-07-15"),
              new Basis.Document("пример"),
              wrong);
      ledger.record(new HistoryRecord.Happened(act, published));
    }
    String[] withdraw = {
      "act", "692", "withdraw", "--reason", "ещё раз", "--data", data.toString()
    };
    assertThat(tizilim(withdraw)).isEqualTo(2);
    assertThat(err)
        .contains("отстают от последней записи журнала (2140-01-01T00:00:00Z)")
        .contains("--clock-is-right");
    String[] insisting = Arrays.copyOf(withdraw, withdraw.length + 1);
    insisting[withdraw.length] = "--clock-is-right";
    assertThat(tizilim(insisting)).as(err).isZero();
  }

  @Test
  void a_log_that_another_key_signed_may_be_right_and_the_key_wrong() throws IOException {
    Path data = Files.createDirectory(folder.resolve("история"));
    assertThat(tizilim("log", "key", folder.resolve("ключ").toString())).isZero();
    assertThat(tizilim("log", "key", folder.resolve("другой").toString())).isZero();
    checkpoint(data, "точка.txt");
    String other = folder.resolve("другой.pub").toString();
    assertThat(tizilim("log", "verify", "--key", other, "--data", data.toString())).isEqualTo(1);
    assertThat(out).contains("Если ключ тот, восстановите");
  }

  @Test
  void a_backup_holds_all_that_a_server_keeps_and_is_restored_by_the_key_kept_elsewhere()
      throws IOException {
    Path data = Files.createDirectory(folder.resolve("история"));
    Path zip = folder.resolve("копия.zip");
    String[] backup = {"backup", zip.toString(), "--data", data.toString()};
    assertThat(tizilim(backup)).isEqualTo(2);
    assertThat(err).contains("Журнал ни разу не подписан");
    assertThat(tizilim("log", "key", data.resolve("log.key").toString())).isZero();
    assertThat(
            tizilim(
                "log",
                "checkpoint",
                "--key",
                data.resolve("log.key").toString(),
                "--data",
                data.toString()))
        .isZero();
    Files.writeString(data.resolve("accounts.json"), "{\"accounts\":[]}");
    assertThat(tizilim(backup)).as(err).isZero();
    assertThat(out)
        .contains("записана и прочитана заново: 4 листа журнала")
        .contains("Секретного ключа в ней нет");

    Path copy = folder.resolve("новая");
    Files.createDirectory(copy);
    String key = data.resolve("log.key.pub").toString();
    String[] restore = {"restore", zip.toString(), "--key", key, "--data", copy.toString()};
    assertThat(tizilim(restore)).as(err).isZero();
    assertThat(out).contains("4 листа журнала; accounts.json, log.key.pub");
    assertThat(tizilim("log", "verify", "--key", key, "--data", copy.toString())).isZero();
    assertThat(tizilim(restore)).isEqualTo(2);
    assertThat(err).contains("уже есть");
  }

  @Test
  void audit_files_of_which_a_line_is_missing_are_not_right() throws IOException {
    String first = AuditTrail.line(Instant.EPOCH, "sign-in", "vera", Map.of(), "");
    String second =
        AuditTrail.line(Instant.EPOCH, "sign-out", "vera", Map.of(), AuditTrail.hash(first));
    String third =
        AuditTrail.line(Instant.EPOCH, "sign-in", "dana", Map.of(), AuditTrail.hash(second));
    Path file = file("audit-2026-11.jsonl", String.join("\n", first, second, third) + "\n");
    String[] audit = {"log", "audit", "--folder", folder.toString()};
    assertThat(tizilim(audit)).isZero();
    assertThat(out).contains("3 строки").contains(AuditTrail.hash(third));
    Files.writeString(file, first + "\n" + third + "\n");
    assertThat(tizilim(audit)).isEqualTo(1);
    assertThat(out).contains("audit-2026-11.jsonl:2");
  }
}
