package kz.tizilim.cli;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private final JavaClasses module =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.tizilim.cli");

  @Test
  void it_reads_no_orders_and_classifies_nothing_itself() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Classifier")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("..documents.token..", "..documents.table..", "..documents.draft..")
        .check(module);
  }
}
