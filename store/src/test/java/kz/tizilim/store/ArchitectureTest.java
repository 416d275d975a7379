package kz.tizilim.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.tizilim.store");

  @Test
  void it_knows_the_log_and_its_guests_and_nothing_else() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "kz.tizilim.store", "kz.tizilim.log", "java..", "org.jspecify..", "org.flywaydb..")
        .check(CLASSES);
  }

  @Test
  void flyway_is_known_to_the_schema_alone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Schema")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.flywaydb..")
        .check(CLASSES);
  }
}
