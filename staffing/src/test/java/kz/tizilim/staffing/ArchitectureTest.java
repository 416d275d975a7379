package kz.tizilim.staffing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture staffing = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    staffing.follows(
        """
        .
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    staffing.usesOnly(
        "de.siegmar.fastcsv..",
        "org.apache.poi..",
        "org.dhatim.fastexcel..",
        "org.openxmlformats.schemas..",
        "tools.jackson.core..");
  }

  @Test
  void the_dom_of_workbooks_is_for_annotating_alone() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("AnnotatedBook")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(staffing.classes());
  }
}
