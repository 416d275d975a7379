package kz.tizilim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.store.Location;
import kz.tizilim.store.Store;

/** The files on which commands are refused: orders, tables, editions, histories, bundles. */
final class RefusalFiles {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("tizilim.module", ""))
          .toAbsolutePath()
          .getParent()
          .resolve("examples");

  private final Path folder;
  private final Consumer<String> command;

  /** Files in that folder, some of which commands write. */
  RefusalFiles(Path folder, Consumer<String> command) {
    this.folder = folder;
    this.command = command;
  }

  void write() throws IOException {
    Files.createDirectory(folder.resolve("папка"));
    Files.createSymbolicLink(folder.resolve("петля.txt"), folder.resolve("петля.txt"));
    orders();
    tables();
    editions();
    instructions();
    histories();
    proofs();
  }

  private void orders() throws IOException {
    text("пустой.txt", "");
    text("проза.txt", "Приказываю:\nничего.\n");
    bytes("двоичный.txt", new byte[] {1, 2, 0, 3, (byte) 0xFF});
    bytes("utf16.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x10, 0x04, 0x00, (byte) 0xD8});
    text("заголовок.txt", "Звено Ступень Наименование должности\n");
    text(
        "лишнее.txt",
        """
        Звено Ступень Наименование должности

        лишнее

        Блок С (персонал)

        С1

        Архивист Центра
        """);
    text("обрезан.pdf", "%PDF-1.4\n");
    byte[] word = Files.readAllBytes(EXAMPLES.resolve("register-692.docx"));
    bytes("обрезан.docx", Arrays.copyOf(word, word.length / 20));
    text("пустая.html", "<!DOCTYPE html>\n<html><body></body></html>\n");
    bytes(
        "старый.doc",
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        });
    text("приказ.txt", order("№ 692"));
    text("другой.txt", order("№ 693").replace("Лазарета", "Полевого лазарета"));
    text("безномера.txt", order("").lines().skip(60).reduce("", (a, b) -> a + b + "\n"));
    text(
        "безреестра.txt",
        """
        Приказ Министра обороны Республики Казахстан от 3 марта 2025 года № 77
              ПРИКАЗЫВАЮ:
              1. Контроль за исполнением настоящего приказа возложить на курирующего заместителя.
        """);
  }

  private static String order(String number) {
    return CarriedActs.in("mod-692-2024-07-01")
        .text()
        .replace("2024 года № 692", "2024 года " + number);
  }

  private void tables() throws IOException {
    text("штат.csv", "title,institution\nДоцент,НУО\n");
    text(
        "ставки.csv",
        "amount,act,place,from,to,status,confirmed_by,confirmed_on\nмного,,,вчера,,верно,,\n");
    text("обрывок.parquet", "PAR1обрывок");
    text("прервано.csv.resume", "{");
    text("кавычка.csv", "title,institution\n\"Доцент,НУО\n" + "x,y\n".repeat(20));
  }

  private void editions() throws IOException {
    text("обрыв.json", "{\"act\": {");
    text("чужой.json", "{\"a\": 1}");
    text("ячейка.json", "{\"cells\": [{\"entries\": [{}]}]}");
    command.accept("export --act 692 -o ./реестр.json");
    changed("звено.json", it -> it.replaceFirst("\"grade\" : \"A1\"", "\"grade\" : \"Z9\""));
    changed("ступень.json", it -> it.replaceFirst("\"step\" : \"1\"", "\"step\" : \"первая\""));
    changed("сфера.json", it -> it.replaceFirst("\"sphere\" : \"\\w+\"", "\"sphere\" : \"?\""));
    changed(
        "день.json", it -> it.replaceFirst("\"date\" : \"2024-07-01\"", "\"date\" : \"вчера\""));
    changed("акт.json", it -> it.replaceFirst("\"register\" : \"[^\"]*\"", "\"register\" : \"?\""));
    changed("строки.json", it -> it.replace("\"lines\" : [ 84, 85 ]", "\"lines\" : [ 9, 1 ]"));
    changed("основание.json", it -> it.replaceFirst("\"printed\"", "\"guessed\""));
    changed("уверенность.json", it -> it.replace("\"confidence\" : 0.9,", "\"confidence\" : 7,"));
    changed("хвост.json", it -> it + "}");
    text("слово.edition", "edition приказ № 1 от 2020-01-01\ncells C2\n");
    text("обозначение.edition", "edition приказ № 1 от 2020-01-01\ncell Z9\n");
    text("пункт.edition", "edition приказ № 1 от 2020-01-01\nentry 1-2 Доцент\n");
    text("приложение.edition", "edition приказ № 1 от 2020-01-01\nannex первое\n");
    text("безакта.edition", "# ничего\n");
    text("замечание.edition", "edition приказ № 1 от 2020-01-01\nfinding 1\n");
  }

  private void changed(String name, UnaryOperator<String> change) throws IOException {
    text(name, change.apply(Files.readString(folder.resolve("реестр.json"))));
  }

  /** An edition as the two registers of one order. */
  private static String twice(String edition) {
    String cells = edition.substring(edition.indexOf("\"cells\""), edition.lastIndexOf('}'));
    return "{\"registers\": [{" + cells + "}, {" + cells + "}]}";
  }

  private void instructions() throws IOException {
    Files.copy(EXAMPLES.resolve("amending.ru.txt"), folder.resolve("указания.txt"));
    text("непонятно.txt", "1) в ячейке В2-3 вне сфер всё поправить.\n");
    text("неместо.txt", "1) в ячейке Ж9-9 строку 1 исключить.\n");
    text("двареестра.json", twice(Files.readString(folder.resolve("реестр.json"))));
    text(
        "непохоже.txt",
        """
        1) в ячейке В2-3 вне сфер строку 99 исключить;

        2) в ячейке С2 строку 6 дополнить должностью "инженер";

        3) в строке 3 ячейки В1-5 учреждение "Кадетской школы" исключить;

        4) в ячейке С2 в строке 6 слова "нет таких слов" заменить словами "других".
        """);
  }

  /** A cosignature of a public witness for a log of certificates. */
  private static final String COSIGNATURE =
      "— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sX"
          + "Tynk5XeU/zZ0WBxtqB0DrAWfBw==\n";

  private void histories() throws IOException {
    for (String name :
        new String[] {
          "история", "неподписанная", "отозванная", "чужая", "пустая", "два", "записки", "завтра"
        }) {
      Files.createDirectory(folder.resolve(name));
    }
    text("чужая/tizilim.db", "не база\n".repeat(100));
    command.accept("log key ./ключ --name tizilim");
    command.accept("log key ./чужой --name чужой");
    command.accept("registers --data ./неподписанная");
    command.accept("registers --data ./отозванная");
    command.accept("act 692 withdraw --reason опечатка --data ./отозванная");
    try (Ledger ledger = Ledger.open(new Location.Folder(folder.resolve("завтра")))) {
      ActId act = CarriedActs.in("mod-692-2024-07-01").id();
      Instant late = Instant.parse("2999-01-01T00:00:00Z");
      ledger.record(new HistoryRecord.Happened(act, agreed(late)));
    }
    command.accept("import carried:mcs-0-2023-03-01 --record --data ./два");
    try (Store notes = Store.open(new Location.Folder(folder.resolve("записки")))) {
      notes.append(CanonicalJson.parse("{\"note\":\"не запись\"}"));
    }
    command.accept("log checkpoint --key ./ключ --data ./история");
    command.accept("log export -o ./выгрузка.txt --data ./история");
    command.accept("log key ./свидетель --name свидетель --for-witness");
    text("соподпись-чужая.txt", COSIGNATURE);
    copy("история", "повреждённая");
    Path base = folder.resolve("повреждённая").resolve("tizilim.db");
    String rows = Files.readString(base, StandardCharsets.ISO_8859_1);
    bytes(
        "повреждённая/tizilim.db",
        rows.replace("2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
            .getBytes(StandardCharsets.ISO_8859_1));
    String bundle = Files.readString(folder.resolve("выгрузка.txt"));
    text("выгрузка-обрезана.txt", bundle.substring(0, bundle.length() / 2));
    text("выгрузка-изменена.txt", bundle.replaceFirst("2026-01-01T", "2025-01-01T"));
  }

  private static Event agreed(Instant moment) {
    return Event.parse(
        "event " + moment + " agreed 2024-06-01 Министерство труда\n  document письмо");
  }

  private void copy(String from, String to) throws IOException {
    Files.createDirectory(folder.resolve(to));
    try (Stream<Path> files = Files.list(folder.resolve(from))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(to).resolve(file.getFileName()));
      }
    }
  }

  private void proofs() throws IOException {
    command.accept("export --act 692 --data ./история -o ./печать.xlsx");
    String proof = proof();
    text("доказательство.txt", proof);
    text("доказательство-строка.txt", proof.replace("recorded ", "written "));
    text("доказательство-время.txt", proof.replaceFirst("recorded .*", "recorded вчера"));
    text("доказательство-хеш.txt", proof.replaceFirst("leaf .*", "leaf 0"));
    text("доказательство-путь.txt", proof.replaceFirst("inclusion .*", "inclusion 0"));
    text("доказательство-обрыв.txt", proof.substring(0, proof.indexOf("inclusion")));
    text("доказательство-точка.txt", proof.substring(0, proof.indexOf("\n\n") + 2) + "x\n");
    text("доказательство-лист.txt", proof.replaceFirst("leaf .", "leaf 0"));
  }

  /** The proof that is printed below a register. */
  private String proof() throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve("печать.xlsx").toFile())) {
      String strings =
          new String(
              zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      int from = strings.indexOf("tizilim edition 1");
      String text = strings.substring(from, strings.indexOf("</t>", from));
      return Pattern.compile("&#x([0-9a-f]+);")
          .matcher(text)
          .replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
    }
  }

  private void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
