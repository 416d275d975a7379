package kz.tizilim.pay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final Pattern BINARY =
      Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue|DoubleStream)\\b");
  private static final Pattern DIVISION = Pattern.compile("\\.divide\\(|\\bMathContext\\b");

  private final Architecture pay = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    pay.follows(
        """
        message
        table : message
        load  : message table
        .     : message table load
        """);
  }

  @Test
  void it_uses_its_modules_and_the_jdk() {
    pay.usesOnly();
  }

  @Test
  void nothing_asks_a_clock_or_a_file_system() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.file..")
        .check(pay.classes());
  }

  @Test
  void no_number_is_a_binary_fraction() {
    assertThat(sources(BINARY)).isEmpty();
  }

  @Test
  void only_a_month_in_which_a_number_changes_is_divided() {
    assertThat(sources(DIVISION)).containsExactly("FundOfYear.java");
  }

  private static List<String> sources(Pattern pattern) {
    Path module = Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath();
    try (Stream<Path> files = Files.walk(module.resolve(Path.of("src", "main", "java")))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> pattern.matcher(read(file)).find())
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
