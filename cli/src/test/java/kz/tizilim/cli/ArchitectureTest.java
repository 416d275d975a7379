package kz.tizilim.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture cli = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    cli.follows(
        """
        .
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    cli.usesOnly("picocli..");
  }

  @Test
  void it_reads_no_orders_and_classifies_nothing_itself() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Classifier")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("Store")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("..documents.token..", "..documents.table..", "..documents.draft..")
        .check(cli.classes());
  }
}
