package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.tizilim.acts.CarriedActs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for people and for other programs, and the examples of it. */
final class ExportCommandTest extends CommandTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("tizilim.module", ""))
          .toAbsolutePath()
          .getParent()
          .resolve("examples");

  /** The content of a file part by part, if it is packed. */
  private static Map<String, String> content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Map<String, String> parts = new TreeMap<>();
    if (bytes[0] != 'P') {
      parts.put("", new String(bytes, StandardCharsets.UTF_8));
      return parts;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] part = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(part, StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }

  /** The file an example was made as; with {@code -Dgolden=update} it becomes the example. */
  private Path made(String name, String... command) throws IOException {
    Path target = "update".equals(System.getProperty("golden")) ? EXAMPLES : folder;
    Path file = target.resolve(name);
    String[] all = Arrays.copyOf(command, command.length + 2);
    all[command.length] = "-o";
    all[command.length + 1] = file.toString();
    assertThat(tizilim(all)).as(err).isZero();
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "html", "xlsx", "csv", "json"})
  void the_example_of_a_register_is_what_the_program_writes(String form) throws IOException {
    String name = "register-692." + form;
    assertThat(content(made(name, "export", "--act", "692")))
        .isEqualTo(content(EXAMPLES.resolve(name)));
  }

  @Test
  void the_example_of_a_pdf_says_what_the_program_writes() throws IOException {
    Path made = made("register-692.pdf", "export", "--act", "692");
    assertThat(tizilim("import", made.toString(), "--format", "text")).isZero();
    String fresh = out;
    Path example = EXAMPLES.resolve("register-692.pdf");
    assertThat(tizilim("import", example.toString(), "--format", "text")).isZero();
    assertThat(out).isEqualTo(fresh);
    assertThat(Files.size(example)).isBetween(50_000L, 200_000L);
  }

  @ParameterizedTest
  @CsvSource({"order, ru", "order, kk", "comparison, ru", "comparison, kk"})
  void the_example_of_a_draft_is_what_the_program_writes(String what, String language)
      throws IOException {
    String name = what + "." + language + ".docx";
    String text = EXAMPLES.resolve("amending." + language + ".txt").toString();
    Path made = made(name, "draft", what, text, "--act-lang", language, "--lang", language);
    assertThat(content(made)).isEqualTo(content(EXAMPLES.resolve(name)));
  }

  @Test
  void csv_and_json_are_those_of_import() throws IOException {
    Path order = folder.resolve("order.txt");
    Files.writeString(order, CarriedActs.in("mod-692-2024-07-01").text());
    for (String form : new String[] {"csv", "json"}) {
      assertThat(tizilim("import", order.toString(), "--format", form)).isZero();
      String imported = out.replaceFirst("  \"sourceSha256\" : \"[0-9a-f]{64}\",\n", "");
      assertThat(imported.length()).isEqualTo(out.length() - (form.equals("json") ? 87 : 0));
      assertThat(tizilim("export", "--act", "692", "--format", form)).isZero();
      assertThat(out).as(form).isEqualTo(imported);
    }
  }

  @Test
  void a_print_says_by_what_right_its_edition_answers() {
    assertThat(tizilim("export", "--on", "2024-08-01", "--format", "html")).isZero();
    assertThat(out).contains("Редакция на 1 августа 2024 года.", "Ещё не введена в действие");
    assertThat(tizilim("export", "--on", "2024-08-01", "--format", "html", "--lang", "kk"))
        .isZero();
    assertThat(out)
        .contains("<html lang=\"kk\">", "бейресми аударма", "2024 жылғы 1 тамыз күнгі редакция");
  }

  @Test
  void what_cannot_be_written_is_one_line() {
    assertThat(tizilim("export", "--act", "692")).isEqualTo(2);
    assertThat(err).startsWith("tizilim: Укажите форму");
    assertThat(tizilim("export", "--act", "692", "--format", "pdf")).isEqualTo(2);
    assertThat(err).startsWith("tizilim: Форма pdf пишется только в файл: -o register.pdf");
    assertThat(tizilim("export", "--act", "999", "--format", "csv")).isEqualTo(2);
    assertThat(err).startsWith("tizilim: Приказа «999» в истории нет.");
    assertThat(tizilim("export", "--act", "692", "--on", "2024-08-01", "--format", "csv"))
        .isEqualTo(2);
  }

  @Test
  void open_forms_are_refused_in_one_line() {
    assertThat(tizilim("export", "--act", "692", "--format", "csvw")).isEqualTo(2);
    assertThat(err).startsWith("tizilim: Форма csvw — это два файла");
    assertThat(tizilim("export", "--act", "692", "--format", "ttl", "--public-url", "reg.example"))
        .isEqualTo(2);
    assertThat(err).startsWith("tizilim: Адрес --public-url «reg.example» не подходит");
    assertThat(tizilim("export", "--act", "692", "--format", "rdf")).isEqualTo(2);
    assertThat(err).contains("akn.xml, order.akn.xml, posts.xml");
    String[] catalog = {"catalog", "--publisher", "МО", "--licence", "by", "--format", "ttl"};
    assertThat(tizilim(catalog)).isEqualTo(2);
    assertThat(err).startsWith("tizilim: Лицензия «by» — не адрес");
    catalog[4] = "https://licence.example";
    catalog[6] = "csv";
    assertThat(tizilim(catalog)).isEqualTo(2);
    assertThat(err).startsWith("tizilim: Каталог пишется как ttl или jsonld");
  }

  @Test
  void a_draft_whose_instructions_do_not_fit_is_not_written() throws IOException {
    Path text = folder.resolve("amending.txt");
    Files.writeString(text, "1) в ячейке В2-3 вне сфер строку 99 исключить.");
    Path draft = folder.resolve("draft.docx");
    assertThat(tizilim("draft", "order", text.toString(), "-o", draft.toString())).isEqualTo(1);
    assertThat(err).contains("Указание не подходит");
    assertThat(draft).doesNotExist();
  }

  private static String unescaped(String text) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(text)
        .replaceAll(c -> Character.toString(Integer.parseInt(c.group(1), 16)));
  }

  @Test
  void the_code_on_a_print_proves_it_without_a_network() throws IOException {
    String data = Files.createDirectory(folder.resolve("история")).toString();
    String key = folder.resolve("key").toString();
    String pub = key + ".pub";
    Path json = folder.resolve("register.json");
    Path html = folder.resolve("register.html");
    Path xlsx = folder.resolve("register.xlsx");
    assertThat(tizilim("log", "key", key)).isZero();
    assertThat(tizilim("export", "--act", "692", "--data", data, "-o", html.toString())).isZero();
    assertThat(Files.readString(html)).as("not signed yet").doesNotContain("<svg");
    assertThat(tizilim("log", "checkpoint", "--key", key, "--data", data)).isZero();
    for (Path file : new Path[] {json, html, xlsx}) {
      assertThat(tizilim("export", "--act", "692", "--data", data, "-o", file.toString())).isZero();
    }
    assertThat(Files.readString(html)).contains("<svg");
    String strings;
    try (ZipFile zip = new ZipFile(xlsx.toFile())) {
      ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
      strings = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
    int from = strings.indexOf("tizilim edition 1");
    Path proof = folder.resolve("proof.txt");
    String text = strings.substring(from, strings.indexOf("</t>", from));
    Files.writeString(proof, unescaped(text));
    assertThat(tizilim("log", "check", proof.toString(), "--key", pub)).as(out + err).isZero();
    assertThat(out).startsWith("Доказательство верно: лист 1 ");
    assertThat(tizilim("log", "check", proof.toString(), html.toString(), "--key", pub)).isZero();
    assertThat(out).contains("Печать та самая", "проверяется по JSON");
    assertThat(tizilim("log", "check", proof.toString(), json.toString(), "--key", pub)).isZero();
    assertThat(out).contains("Она и есть лист журнала, до последнего знака.");
    Files.writeString(
        html, Files.readString(html).replace("Кадетского корпуса", "Кадетской школы"));
    assertThat(tizilim("log", "check", proof.toString(), html.toString(), "--key", pub))
        .isEqualTo(1);
    assertThat(out).contains("Печать НЕ та");
    Files.writeString(proof, Files.readString(proof).replaceFirst("leaf .", "leaf 0"));
    assertThat(tizilim("log", "check", proof.toString(), "--key", pub)).isEqualTo(1);
    assertThat(out).startsWith("Доказательство НЕ верно");
  }
}
