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
        grid
        sheet  : grid
        parallel
        file   : grid sheet parallel
        .      : grid sheet file parallel
        correct : *
        tariff : *
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    staffing.usesOnly(
        "com.fasterxml.aalto..",
        "de.siegmar.fastcsv..",
        "io.airlift.compress..",
        "javax.xml.stream..",
        "org.apache.hadoop.conf..",
        "org.apache.parquet..",
        "org.apache.poi..",
        "org.dhatim.fastexcel..",
        "org.jsoup..",
        "org.openxmlformats.schemas..",
        "tools.jackson.core..");
  }

  @Test
  void workbooks_are_held_in_memory_only_to_annotate_them_or_if_they_are_old() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.(AnnotatedBook|BookStyles|EarlierReport|XlsFile|XlsCopy)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(staffing.classes());
  }
}
