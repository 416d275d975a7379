package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;

/** {@code deploy/vulnerabilities} compares bills of materials with lists of the OSV schema. */
final class VulnerabilitiesTest {

  private static final String ENTRY =
      """
      {"id": "TEST-1", "modified": "2026-03-01T00:00:00Z", "aliases": ["CVE-0000-1", "TEST-2"],
       "database_specific": {"severity": "HIGH"},
       "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
       "affected": [
         {"package": {"ecosystem": "Maven", "name": "example:table"},
          "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.2"}]}]},
         {"package": {"ecosystem": "Maven", "name": "example:table"},
          "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.10"}]}]}]}
      """;

  private static final String WITHDRAWN =
      """
      {"id": "TEST-3", "modified": "2026-04-01T00:00:00Z", "withdrawn": "2026-04-01T00:00:00Z",
       "affected": [
         {"package": {"ecosystem": "Maven", "name": "example:table"}, "versions": ["2.9"]}]}
      """;

  /** How the script ended, and what it printed. */
  record Ended(int code, List<String> out, String err) {}

  @TempDir Path folder;

  @BeforeEach
  void a_bill_with_one_library() throws IOException {
    bill(List.of("example:table 2.9"));
  }

  @Test
  void a_component_in_a_range_is_printed_with_what_the_entry_says() throws Exception {
    Ended ended = run(list("[" + ENTRY + "," + WITHDRAWN + "]"));
    assertThat(ended.out())
        .containsExactly(
            String.join(
                "\t",
                "example:table",
                "2.9",
                "TEST-1",
                "CVE-0000-1, TEST-2",
                "HIGH, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                "fixed in 2.10"));
    assertThat(ended.err())
        .isEqualTo(
            "vulnerabilities: bills 1, components 1, not checked 0; entries 2, the newest of"
                + " 2026-04-01T00:00:00Z, withdrawn and ignored 1; findings 1\n");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void nothing_is_printed_of_versions_outside_the_ranges_and_of_withdrawn_entries()
      throws Exception {
    bill(List.of("example:table 1.2", "example:table 2.10", "example:tables 2.9"));
    Ended ended = run(list(ENTRY), zip(Map.of("TEST-3.json", WITHDRAWN)));
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("components 3,", "entries 2,", "ignored 1; findings 0");
    assertThat(ended.code()).isZero();
  }

  @Test
  void a_zip_holds_an_entry_in_each_file_and_what_is_not_read_is_named() throws Exception {
    bill(List.of("example:table 2.9", "example:unversioned"));
    Ended ended =
        run(zip(Map.of("TEST-1.json", ENTRY, "TEST-3.json", WITHDRAWN, "notes.txt", "text")));
    assertThat(ended.out()).singleElement().asString().contains("TEST-1");
    assertThat(ended.err())
        .contains(
            "notes.txt: not a .json file",
            "pkg:maven/example/unversioned: not a Maven package with a version",
            "not checked 2;");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void versions_are_compared_in_the_order_of_maven() throws Exception {
    // each is older than the next; those on one line are the same version
    String[] ascending = {
      "1-alpha 1-a0",
      "1-alpha-2 1.0-a2",
      "1-beta",
      "1-milestone-1 1-m1",
      "1-rc 1.0.0-CR",
      "1-SNAPSHOT 1.0-snapshot",
      "1 1.0 1.0.0 1-ga 1.0.Final",
      "1-sp",
      "1-jre",
      "1-1",
      "1.0.1",
      "1.2",
      "1.9.9",
      "1.10",
      "2.0-rc1",
      "2.0",
      "99999999999999999999"
    };
    List<String> bill = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < ascending.length; i++) {
      String[] same = ascending[i].split(" ", -1);
      String name = "order:v" + i;
      // fixed in the first spelling: only what is older is affected, the other spellings are not
      entries.add(entry("FIX-" + i, name, "", range("introduced 0", "fixed " + same[0])));
      for (int j = 0; j < ascending.length; j++) {
        for (String version : ascending[j].split(" ", -1)) {
          bill.add(name + " " + version);
          if (j < i) {
            expected.add(name + " " + version);
          }
        }
      }
    }
    bill(bill);
    assertThat(affected(run(list(entries.toString())))).hasSameElementsAs(expected);
  }

  @Test
  void ranges_are_evaluated_as_the_schema_says() throws Exception {
    List<String> entries =
        List.of(
            entry("A", "range:last", "", range("introduced 1.0", "last_affected 2.0")),
            entry("B", "range:limit", "", range("introduced 0", "limit 2.0")),
            entry("C", "range:nolimit", "", range("introduced 0", "limit *")),
            entry(
                "D",
                "range:two",
                "",
                range("fixed 1.5", "introduced 2.0", "introduced 1.0", "fixed 2.5")),
            entry("E", "range:named", "\"1.0\", \"1.3\""),
            entry("F", "range:start", "", range("introduced 0", "fixed 1.0")),
            entry("G", "range:open", "", range("introduced 1.0")));
    bill(
        List.of(
            "range:last 0.9",
            "range:last 1.0",
            "range:last 2.0.0",
            "range:last 2.0.1",
            "range:limit 1.9",
            "range:limit 2.0",
            "range:nolimit 9",
            "range:two 0.9",
            "range:two 1.0",
            "range:two 1.5",
            "range:two 1.9",
            "range:two 2.4",
            "range:two 2.5",
            "range:named 1.0",
            "range:named 1.1",
            "range:named 1.3",
            "range:start 0-alpha",
            "range:start 1.0",
            "range:open 0.9",
            "range:open 3"));
    assertThat(affected(run(list(entries.toString()))))
        .containsExactlyInAnyOrder(
            "range:last 1.0", "range:last 2.0.0",
            "range:limit 1.9", "range:nolimit 9",
            "range:two 1.0", "range:two 2.4",
            "range:named 1.0", "range:named 1.3",
            "range:start 0-alpha", "range:open 3");
  }

  @Test
  void a_package_is_of_maven_by_its_ecosystem_or_its_purl() throws Exception {
    String one = "{\"id\": \"%s\", \"affected\": [{\"package\": {%s}, \"versions\": [\"2.9\"]}]}";
    Ended ended =
        run(
            list(
                List.of(
                        filled(one, "P-1", "\"purl\": \"pkg:maven/example/table\""),
                        filled(
                            one,
                            "P-2",
                            "\"ecosystem\": \"Maven:https://localhost/m\", \"name\":"
                                + " \"example:table\""),
                        filled(one, "P-3", "\"ecosystem\": \"npm\", \"name\": \"example:table\""),
                        filled(one, "P-4", "\"purl\": \"pkg:npm/example/table\""))
                    .toString()));
    assertThat(ended.out()).hasSize(2);
    assertThat(ended.out().get(0)).contains("P-1", "no fixed version stated");
    assertThat(ended.out().get(1)).contains("P-2");
  }

  @Test
  void an_entry_that_gives_nothing_to_compare_is_a_finding() throws Exception {
    String git =
        "{\"type\": \"GIT\", \"repo\": \"https://localhost/r\", \"events\": [{\"introduced\":"
            + " \"0\"}]}";
    Ended ended =
        run(
            list(
                List.of(
                        entry("U-1", "example:table", "", git),
                        entry("U-2", "example:table", "", range("fixed 3.0")),
                        entry("U-3", "example:table", "\"1.0\"", git))
                    .toString()));
    assertThat(ended.out()).hasSize(2).allMatch(line -> line.contains("not decided"));
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void input_that_cannot_be_read_is_named_and_ends_with_2() throws Exception {
    Map<String, String> refused =
        Map.of(
            "[" + ENTRY,
            "list.json: not JSON: line ",
            ENTRY + ENTRY,
            "list.json: something follows the JSON value.",
            "",
            "list.json: empty.",
            "[]",
            "list.json: no entries of the OSV schema.",
            "{\"vulns\": []}",
            "list.json: an entry without an id",
            "{\"id\": \"X\", \"affected\": 1}",
            "list.json: X: affected is not a list.",
            "PK no zip",
            "list.json: cannot be read: ");
    for (Map.Entry<String, String> one : refused.entrySet()) {
      refused(run(list(one.getKey())), one.getValue());
    }
    refused(run(folder.resolve("missing.json")), "missing.json: no such file.");
    refused(run(zip(Map.of("notes.txt", "text"))), "all.zip: no entries of the OSV schema.");
    Files.writeString(folder.resolve("bom.json"), "{\"components\": []}");
    refused(run(list(ENTRY)), "bom.json: not a bill of materials");
    Files.delete(folder.resolve("bom.json"));
    refused(run(list(ENTRY)), "bom.json: no such file. A build writes it");
  }

  private static void refused(Ended ended, String why) {
    assertThat(ended.err()).startsWith("vulnerabilities: ").contains(why);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(2);
  }

  private static List<String> affected(Ended ended) {
    return ended.out().stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> cells[0] + " " + cells[1])
        .toList();
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static String filled(String text, Object... words) {
    return String.format(Locale.ROOT, text, words);
  }

  private static String entry(String id, String name, String versions, String... ranges) {
    return filled(
        """
        {"id": "%s", "affected": [{"package": {"ecosystem": "Maven", "name": "%s"},
          "versions": [%s], "ranges": [%s]}]}
        """,
        id, name, versions, String.join(", ", ranges));
  }

  private static String range(String... events) {
    List<String> all = new ArrayList<>();
    for (String event : events) {
      String[] words = event.split(" ", -1);
      all.add(filled("{\"%s\": \"%s\"}", words[0], words[1]));
    }
    return filled("{\"type\": \"ECOSYSTEM\", \"events\": %s}", all);
  }

  /** Components as {@code group:artifact version}; without a version if none is given. */
  private void bill(List<String> components) throws IOException {
    List<String> all = new ArrayList<>();
    for (String component : components) {
      String[] words = component.split("[: ]", -1);
      String purl = "pkg:maven/" + words[0] + "/" + words[1];
      all.add(
          words.length == 2
              ? filled("{\"name\": \"%s\", \"purl\": \"%s\"}", words[1], purl)
              : filled(
                  "{\"name\": \"%s\", \"version\": \"%s\", \"purl\": \"%s@%s?type=jar\"}",
                  words[1], words[2], purl, words[2]));
    }
    Files.writeString(
        folder.resolve("bom.json"),
        filled("{\"bomFormat\": \"CycloneDX\", \"components\": %s}", all));
  }

  private Path list(String json) throws IOException {
    return Files.writeString(folder.resolve("list.json"), json);
  }

  private Path zip(Map<String, String> files) throws IOException {
    Path file = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private Ended run(Path... lists) throws IOException, InterruptedException, URISyntaxException {
    Path root = Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath().getParent();
    List<String> command = new ArrayList<>();
    command.add(root.resolve("deploy/vulnerabilities").toString());
    command.addAll(List.of("--bom", folder.resolve("bom.json").toString()));
    for (Path list : lists) {
      command.add(list.toString());
    }
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder script =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    Path jackson =
        Path.of(JsonFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    script.environment().put("TIZILIM_APP", jackson.getParent().toString());
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int code = script.start().waitFor();
    return new Ended(code, Files.readAllLines(out), Files.readString(err));
  }
}
