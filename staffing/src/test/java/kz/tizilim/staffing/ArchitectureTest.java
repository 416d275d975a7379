package kz.tizilim.staffing;

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
          .importPackages("kz.tizilim.staffing");

  @Test
  void it_knows_core_and_its_guests_and_nothing_else() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "kz.tizilim.staffing",
            "kz.tizilim.classify",
            "kz.tizilim.core.register",
            "kz.tizilim.core.message",
            "java..",
            "org.jspecify..",
            "de.siegmar.fastcsv..",
            "org.dhatim.fastexcel..",
            "org.apache.poi..",
            "org.openxmlformats.schemas..",
            "tools.jackson.core..")
        .check(CLASSES);
  }

  @Test
  void the_dom_of_workbooks_is_for_annotating_alone() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("AnnotatedBook")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(CLASSES);
  }
}
