package kz.tizilim.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture store = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    store.follows(
        """
        .
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    store.usesOnly("org.flywaydb.core..", "org.sqlite");
  }

  @Test
  void flyway_is_known_to_the_schema_alone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Schema")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.flywaydb..")
        .check(store.classes());
  }
}
