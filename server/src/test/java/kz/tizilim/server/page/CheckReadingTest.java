package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;

/** How an uploaded table is read, as its page shows it and lets a person change it. */
@QuarkusTest
@TestProfile(Fresh.class)
class CheckReadingTest {
  private static final String TABLE =
      "Должность;Объект;Примечание\nКассир;Военный госпиталь (г. Семей);D\nИтого;;1\n";

  private static final String SECOND = URLEncoder.encode("Второй", StandardCharsets.UTF_8);

  @TestHTTPResource("/")
  private URI server;

  @Test
  void a_person_chooses_what_the_columns_mean() {
    Browser browser = new Browser(server);
    String address = uploaded(browser);
    assertThat(page(browser, address))
        .contains("name=\"c.A\"", "<option value=\"title\" selected>")
        .contains("<td>2</td><td>Кассир</td><td></td><td></td><td></td>")
        .contains("строка 3: пропущено (итоги)");
    assertThat(page(browser, address + "?read=1&c.A=title&c.B=institution&c.C=claim&header=1"))
        .contains("<option value=\"institution\" selected>")
        .contains(
            "<td>2</td><td>Кассир</td><td>Военный госпиталь (г. Семей)</td><td></td><td>D</td>");
    assertThat(page(browser, address))
        .contains("<td>Военный госпиталь (г. Семей)</td><td></td><td>D</td>");
  }

  @Test
  void an_institution_holds_for_rows_that_name_none() {
    Browser browser = new Browser(server);
    String address = uploaded(browser);
    String institution = URLEncoder.encode("Военный институт", StandardCharsets.UTF_8);
    assertThat(page(browser, address + "?read=1&c.A=title&header=1&institution=" + institution))
        .contains("<td>Кассир</td><td>Военный институт</td>");
  }

  @Test
  void a_choice_that_cannot_be_read_keeps_the_earlier_one() {
    Browser browser = new Browser(server);
    String address = uploaded(browser);
    assertThat(page(browser, address + "?read=1&c.B=title&header=x"))
        .contains("«x» — не строки заголовка", "<td>Кассир</td>");
    assertThat(page(browser, address + "?read=1&c.B=institution"))
        .contains("Ни один столбец не выбран", "<td>Кассир</td>");
  }

  @Test
  void a_table_without_a_known_heading_is_read_as_a_person_says() {
    Browser browser = new Browser(server);
    String table =
        """
        Кто;Где;Что
        Кассир;Военный госпиталь (г. Семей);D
        Юрист;Военный госпиталь (г. Семей);С2
        """;
    String address = uploaded(browser, "t.csv", table);
    assertThat(page(browser, address))
        .contains("нет заголовка", "Укажите строки заголовка")
        .contains("<th scope=\"row\">2</th><td>Кассир</td>", "name=\"c.C\"")
        .contains("name=\"header\" value=\"1\"");
    assertThat(page(browser, address + "?read=1&header=1&c.B=institution"))
        .contains("Ни один столбец не выбран", "<td>Кассир</td>");
    assertThat(page(browser, address + "?read=1&header=1&c.A=title&c.B=institution&c.C=claim"))
        .contains(
            "<td>2</td><td>Кассир</td><td>Военный госпиталь (г. Семей)</td><td></td><td>D</td>")
        .doesNotContain("нет заголовка");
    assertThat(page(browser, address)).contains("<option value=\"claim\" selected>");
  }

  @Test
  void a_table_in_which_no_row_names_a_post_is_read_by_another_column() {
    Browser browser = new Browser(server);
    String rows = row("Должность", "Кто") + row("-", "Кассир") + row("-", "Секретарь");
    String address = uploaded(browser, "t.fods", document(table("Штат", rows)));
    assertThat(page(browser, address)).contains("нет ни одной строки с должностью");
    assertThat(page(browser, address + "?read=1&header=1&c.B=title"))
        .contains("<td>Штат, 2</td><td>Кассир</td>", "<td>Штат, 3</td><td>Секретарь</td>");
  }

  @Test
  void a_sheet_is_chosen() {
    Browser browser = new Browser(server);
    String address = uploaded(browser, "t.fods", book("Кто", "Должность"));
    assertThat(page(browser, address)).contains("<option value=\"Второй\">", "<td>Юрист</td>");
    assertThat(page(browser, address + "?read=1&header=1&c.A=title&sheet=" + SECOND))
        .contains("<option value=\"Второй\" selected>", "<td>Второй, 2</td><td>Юрист</td>");
    String unread = uploaded(browser, "t.fods", book("Кто", "Кем"));
    assertThat(page(browser, unread))
        .contains("нет заголовка", "<option value=\"Первый\" selected>", "<td>Кассир</td>");
    String second = unread + "?read=1&header=1&c.A=title&sheet=" + SECOND;
    assertThat(page(browser, second)).contains("<td>Юрист</td>", "нет заголовка");
    assertThat(page(browser, second + "&seen=" + SECOND))
        .contains("<td>Второй, 2</td><td>Юрист</td>");
  }

  /** A workbook of two sheets with a post each, under these headings. */
  private static String book(String first, String second) {
    return document(sheet("Первый", first, "Кассир") + sheet("Второй", second, "Юрист"));
  }

  private static String document(String sheets) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\
    <office:body><office:spreadsheet>SHEETS</office:spreadsheet></office:body></office:document>
    """
        .replace("SHEETS", sheets);
  }

  private static String sheet(String name, String heading, String post) {
    return table(name, row(heading, "Код") + row(post, "D"));
  }

  private static String table(String name, String rows) {
    return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String cell : cells) {
      row.append("<table:table-cell office:value-type=\"string\"><text:p>")
          .append(cell)
          .append("</text:p></table:table-cell>");
    }
    return row.append("</table:table-row>").toString();
  }

  @Test
  void the_same_choices_over_http() {
    String answers =
        new Browser(server)
            .upload("/api/v1/check?format=ndjson&columns=institution=B%20claim=C", "t.csv", TABLE)
            .body();
    assertThat(answers).contains("\"claimed\":\"D\"", "\"claim\":\"right\"");
    HttpResponse<String> wrong =
        new Browser(server).upload("/api/v1/check?columns=titel=B&header=0", "t.csv", TABLE);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("titel=B", "\"header\"");
  }

  private static String uploaded(Browser browser) {
    return uploaded(browser, "t.csv", TABLE);
  }

  private static String uploaded(Browser browser, String name, String table) {
    HttpResponse<String> sent = browser.upload("/check?lang=ru", name, table);
    assertThat(sent.statusCode()).isEqualTo(303);
    return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static String page(Browser browser, String address) {
    HttpResponse<String> page = browser.get(address, "Accept-Language", "ru");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }
}
