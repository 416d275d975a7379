package kz.tizilim.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture log = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    log.follows(
        """
        .
        """);
  }

  @Test
  void it_uses_its_modules_and_the_jdk() {
    log.usesOnly();
  }

  @Test
  void nothing_asks_a_clock_or_a_file_system() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.time..", "java.nio.file..")
        .check(log.classes());
  }
}
