package kz.tizilim.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private final JavaClasses log =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.tizilim.log");

  @Test
  void the_log_knows_only_the_jdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("kz.tizilim.log", "java..", "org.jspecify..")
        .check(log);
  }

  @Test
  void nothing_asks_a_clock_or_a_file_system() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.time..", "java.nio.file..")
        .check(log);
  }
}
