package kz.tizilim.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private final JavaClasses core =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "kz.tizilim.core.act",
              "kz.tizilim.core.amend",
              "kz.tizilim.core.calendar",
              "kz.tizilim.core.change",
              "kz.tizilim.classify",
              "kz.tizilim.core.clause",
              "kz.tizilim.core.register",
              "kz.tizilim.core.message",
              "kz.tizilim.core.words");

  @Test
  void packages_have_no_circles() {
    SlicesRuleDefinition.slices()
        .matching("kz.tizilim.(*)..")
        .should()
        .beFreeOfCycles()
        .check(core);
  }

  @Test
  void the_register_knows_only_the_jdk() {
    noClasses()
        .that()
        .resideInAPackage("..register..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("kz.tizilim.core.register..", "java..", "org.jspecify..")
        .check(core);
  }

  @Test
  void words_know_nothing_of_registers() {
    noClasses()
        .that()
        .resideInAPackage("..words..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("kz.tizilim.core.words..", "java..", "org.jspecify..")
        .check(core);
  }

  @Test
  void what_people_are_told_knows_nothing_of_what_it_is_about() {
    noClasses()
        .that()
        .resideInAPackage("kz.tizilim.core.message..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("kz.tizilim.core.message..", "java..", "org.jspecify..")
        .check(core);
  }

  @Test
  void what_changed_knows_nothing_of_who_ordered_it() {
    noClasses()
        .that()
        .resideInAPackage("..change..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..amend..", "..act..", "..classify..")
        .check(core);
  }

  @Test
  void the_calendar_knows_nothing_of_acts() {
    noClasses()
        .that()
        .resideInAPackage("..calendar..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "kz.tizilim.core.calendar..", "kz.tizilim.core.message..", "java..", "org.jspecify..")
        .check(core);
  }

  @Test
  void nothing_asks_a_clock_or_a_file_system() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.file..")
        .check(core);
  }
}
