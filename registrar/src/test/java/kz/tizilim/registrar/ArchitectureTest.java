package kz.tizilim.registrar;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture registrar = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    registrar.follows(
        """
        form
        keep    : form
        act     : keep form
        export  : form keep
        read    : form
        ask     : keep act export
        justify : ask keep
        propose : ask form keep act
        draft   : ask read act propose
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    registrar.usesOnly("biweekly..", "com.github.mangstadt.vinnie..", "tools.jackson.core..");
  }
}
