package kz.tizilim.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.Test;

/**
 * Files made to bring a server down: each is refused in bounded time, while the server answers
 * others. Which of them are refused, and why, the tests of the readers show.
 */
@QuarkusTest
@TestProfile(Fresh.class)
class BombsTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final int MIB = 1 << 20;

  /** Each entity is ten of the one before: a thousand million laughs. */
  private static final String LAUGHS = laughs();

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      String ten = ("&e" + (i - 1) + ";").repeat(10);
      doctype.append("<!ENTITY e").append(i).append(" \"").append(ten).append("\">");
    }
    return doctype.append("]>").toString();
  }

  @FunctionalInterface
  private interface Content {
    void into(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.into(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An archive: names and contents, alternately. */
  private static byte[] zip(Object... entries) {
    return bytes(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (int i = 0; i < entries.length; i += 2) {
          zip.putNextEntry(new ZipEntry((String) entries[i]));
          zip.write(
              entries[i + 1] instanceof byte[] raw
                  ? raw
                  : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
        }
      }
    });
  }

  /** A workbook of one sheet. */
  private static byte[] workbook(String sheet, String strings) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    return zip(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        "_rels/.rels",
        String.format(
            Locale.ROOT,
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            relations,
            office),
        "xl/workbook.xml",
        String.format(
            Locale.ROOT,
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            main,
            office),
        "xl/_rels/workbook.xml.rels",
        String.format(
            Locale.ROOT,
            "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
            relations,
            office,
            office),
        "xl/worksheets/sheet1.xml",
        sheet.replace("<worksheet", "<worksheet xmlns=\"" + main + "\""),
        "xl/sharedStrings.xml",
        strings.replace("<sst", "<sst xmlns=\"" + main + "\""));
  }

  private static byte[] document(String body) {
    return zip(
        "word/document.xml",
        body.replace(
            "<w:document",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""));
  }

  /** A PDF of one page whose content is a packed stream that says how long it is. */
  private static byte[] pdf(long length, byte[] packed) {
    String head =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj
        4 0 obj<</Length LENGTH/Filter/FlateDecode>>stream
        """
            .replace("LENGTH", Long.toString(length));
    return bytes(out -> {
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(packed);
      out.write(
          "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    });
  }

  private static byte[] deflated(byte[] content) {
    return bytes(out -> {
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
        deflater.write(content);
      }
    });
  }

  private Browser drafter() {
    return Staff.of(server, accounts).with("aisha", Role.DRAFTER);
  }

  /** A table that is refused with that status, by the API and by the page. */
  private void table(int status, byte[] bomb) {
    Browser anybody = new Browser(server);
    refused(status, () -> anybody.upload("/api/v1/check", "штат.xlsx", bomb));
    refused(status, () -> anybody.upload("/check", "штат.xlsx", bomb));
  }

  /** An order that is refused with that status, by the API and by the page. */
  private void order(int status, String name, byte[] bomb) {
    refused(status, () -> drafter().upload("/api/v1/proposals", name, bomb));
    refused(status, () -> drafter().upload("/proposals/order", name, bomb));
  }

  private void refused(int status, Supplier<HttpResponse<String>> sending) {
    long begun = System.nanoTime();
    CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(sending);
    Browser other = new Browser(server);
    do {
      long asked = System.nanoTime();
      assertThat(other.get("/api/v1/health").statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
    } while (!answer.isDone() && System.nanoTime() - begun < BOUND.toNanos());
    assertThat(answer).as("an answer within " + BOUND).isDone();
    HttpResponse<String> response = answer.join();
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).doesNotContain("Exception", "java.");
  }

  @Test
  void a_workbook_that_unpacks_to_200_mebibytes() {
    table(413, zip("xl/workbook.xml", new byte[200 * MIB]));
  }

  @Test
  void a_workbook_of_a_million_empty_rows() {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    for (int i = 1; i <= MIB; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t> </t></is></c></row>",
              i,
              i));
    }
    table(422, workbook(rows + "</sheetData></worksheet>", "<sst/>"));
  }

  @Test
  void a_workbook_that_declares_all_rows_and_columns_and_has_one_cell() {
    table(
        422,
        workbook(
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>",
            "<sst count=\"2000000000\" uniqueCount=\"2000000000\"/>"));
  }

  @Test
  void a_workbook_with_a_thousand_million_laughs() {
    String cell =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    table(422, workbook(cell, LAUGHS + "<sst><si><t>&e9;</t></si></sst>"));
    String inline =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e9;</t></is></c></row></sheetData></worksheet>";
    table(422, workbook(LAUGHS + inline, "<sst/>"));
  }

  @Test
  void a_document_with_a_thousand_million_laughs() {
    order(
        422,
        "приказ.docx",
        document(
            LAUGHS
                + "<w:document><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>"));
  }

  @Test
  void a_document_that_unpacks_to_200_mebibytes() {
    order(413, "приказ.docx", zip("word/document.xml", new byte[200 * MIB]));
  }

  @Test
  void a_document_of_tables_in_tables_in_tables() {
    int deep = 300_000;
    order(
        422,
        "приказ.docx",
        document(
            "<w:document><w:body>"
                + "<w:tbl><w:tr><w:tc>".repeat(deep)
                + "</w:tc></w:tr></w:tbl>".repeat(deep)
                + "</w:body></w:document>"));
  }

  @Test
  void a_pdf_whose_stream_unpacks_to_200_mebibytes() {
    byte[] packed = deflated(new byte[200 * MIB]);
    order(413, "приказ.pdf", pdf(packed.length, packed));
  }

  @Test
  void a_pdf_whose_stream_says_that_it_is_two_gigabytes_long() {
    order(422, "приказ.pdf", pdf(Integer.MAX_VALUE, deflated(new byte[100])));
  }
}
