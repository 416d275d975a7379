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
  void the_store_depends_on_the_log_and_its_libraries_only() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "kz.tizilim.store", "kz.tizilim.log", "java..", "org.jspecify..", "org.flywaydb..")
        .check(CLASSES);
  }

  @Test
  void only_the_schema_depends_on_flyway() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Schema")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.flywaydb..")
        .check(CLASSES);
  }
}
