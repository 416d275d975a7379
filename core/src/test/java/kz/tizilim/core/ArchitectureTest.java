package kz.tizilim.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.LocalDate;
import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture core = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    core.follows(
        """
        message
        words
        register : message
        calendar : message
        clause   : register words
        change   : message register words
        act      : calendar message register
        amend    : act change clause message register
        history  : act calendar change message register
        """);
  }

  @Test
  void it_uses_its_modules_and_the_jdk() {
    core.usesOnly();
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
        .check(core.classes());
  }
}
