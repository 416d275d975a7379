package kz.tizilim.registrar;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture registrar = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    registrar.follows(
        """
        .
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    registrar.usesOnly("biweekly..", "com.github.mangstadt.vinnie..", "tools.jackson.core..");
  }
}
