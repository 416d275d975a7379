package kz.tizilim.acts;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture acts = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    acts.follows(
        """
        .
        """);
  }

  @Test
  void it_uses_its_modules_and_the_jdk() {
    acts.usesOnly();
  }
}
