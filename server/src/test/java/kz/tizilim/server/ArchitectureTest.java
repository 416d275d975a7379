package kz.tizilim.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final JavaClasses module =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.tizilim.server");

  @Test
  void its_rooms_have_no_circles() {
    SlicesRuleDefinition.slices()
        .matching("kz.tizilim.server.(*)..")
        .should()
        .beFreeOfCycles()
        .check(module);
  }

  @Test
  void everything_it_says_comes_from_the_registrar() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Classifier")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("Store")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("..documents.token..", "..documents.table..", "..documents.draft..")
        .check(module);
  }
}
