package kz.tizilim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchitectureRulesTest {
  private static final String TABLE =
      """
      words
      register : words
      .        : *
      """;

  private @TempDir Path folder;

  /** A module of three packages, {@code words}, {@code register} and its own, with these more. */
  private Architecture house(String... more) throws IOException {
    Path module = Files.createDirectories(folder.resolve("house"));
    Path other = Files.createDirectories(folder.resolve("other"));
    compile(other, List.of("package kz.tizilim.other; public class Guest {}"));
    Files.writeString(
        module.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <dependencies>
            <dependency>
              <groupId>kz.tizilim</groupId>
              <artifactId>tizilim-other</artifactId>
              <scope>test</scope>
            </dependency>
          </dependencies>
        </project>
        """);
    List<String> sources =
        new ArrayList<>(
            List.of(
                "package kz.tizilim.house.words; public class Word {}",
                """
                package kz.tizilim.house.register;
                public class Entry { kz.tizilim.house.words.Word[] title; }
                """,
                """
                package kz.tizilim.house;
                class Door { kz.tizilim.house.register.Entry first; int count; }
                """));
    sources.addAll(List.of(more));
    compile(module, sources);
    return Architecture.of(module, module.resolve("classes"));
  }

  private void compile(Path module, List<String> sources) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", module.resolve("classes").toString(), "-proc:none", "-classpath"));
    arguments.add(folder.resolve("other").resolve("classes").toString());
    for (String source : sources) {
      String name = source.replaceFirst("(?s).*?class (\\w+).*", "$1");
      Path file = Files.createTempDirectory(folder, "source").resolve(name + ".java");
      arguments.add(Files.writeString(file, source).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(code).isZero();
  }

  @Test
  void a_module_that_does_what_its_table_allows_passes() throws IOException {
    house().follows(TABLE);
    house().usesOnly();
  }

  @Test
  void a_forbidden_import_fails() throws IOException {
    Architecture house =
        house(
            """
            package kz.tizilim.house.words;
            class Upwards { kz.tizilim.house.register.Entry entry; }
            """);
    assertThatThrownBy(() -> house.follows(TABLE))
        .hasMessageContaining("words may not use register: ")
        .hasMessageContaining("Upwards.entry");
  }

  @Test
  void a_forgotten_package_fails() throws IOException {
    Architecture house = house("package kz.tizilim.house.attic; class Chest {}");
    assertThatThrownBy(() -> house.follows(TABLE))
        .hasMessage("The table does not name the package attic");
  }

  @Test
  void a_package_outside_the_module_s_root_fails() throws IOException {
    Architecture house = house("package kz.tizilim.garden; class Tree {}");
    assertThatThrownBy(() -> house.follows(TABLE))
        .hasMessage("The table does not name the package kz.tizilim.garden");
  }

  @Test
  void a_package_that_is_gone_fails() throws IOException {
    Architecture house = house();
    assertThatThrownBy(() -> house.follows("history\n" + TABLE))
        .hasMessage("The table names a package that does not exist: history");
  }

  @Test
  void a_table_cannot_allow_a_cycle() throws IOException {
    Architecture house = house();
    assertThatThrownBy(() -> house.follows(TABLE.replaceFirst("words", "words : register")))
        .hasMessage("The table lets words use register, which is not above it");
  }

  @Test
  void a_module_that_the_pom_does_not_name_fails() throws IOException {
    Architecture house =
        house(
            """
            package kz.tizilim.house.words;
            class Far { kz.tizilim.other.Guest guest; }
            """);
    assertThatThrownBy(house::usesOnly)
        .hasMessageContaining("The POM does not name other: ")
        .hasMessageContaining("Far.guest");
  }

  @Test
  void a_module_that_the_pom_names_in_vain_fails() throws IOException {
    Architecture house = house();
    Path pom = folder.resolve("house").resolve("pom.xml");
    Files.writeString(pom, Files.readString(pom).replace("<scope>test</scope>", ""));
    assertThatThrownBy(house::usesOnly)
        .hasMessage("The POM names a module that is not used: other");
  }

  @Test
  void a_library_fails_unless_it_is_a_guest() throws IOException {
    Architecture house =
        house(
            """
            package kz.tizilim.house.words;
            class Listed { javax.xml.parsers.SAXParser parser; }
            """);
    house.usesOnly("javax.xml..");
    assertThatThrownBy(house::usesOnly)
        .hasMessageContaining("Not allowed here: javax.xml.parsers: ")
        .hasMessageContaining("Listed.parser");
  }
}
