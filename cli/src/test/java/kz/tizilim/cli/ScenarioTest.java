package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scenario of docs/history.md, command by command, prints what it says. */
final class ScenarioTest {
  @TempDir private Path folder;

  @Test
  void every_command_prints_what_the_document_says() throws IOException {
    int commands = new DocumentedCommands(folder).run(DocumentedCommands.document("history.md"));
    assertThat(commands).isGreaterThan(20);
  }
}
