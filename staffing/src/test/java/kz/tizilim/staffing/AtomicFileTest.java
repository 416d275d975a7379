package kz.tizilim.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void it_appears_when_it_is_whole() throws IOException {
    Path target = folder.resolve("отчёт.csv");
    try (AtomicFile file = AtomicFile.open(target)) {
      file.out().write("а".getBytes(UTF_8));
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("а");
    assertThat(folder.toFile().list()).containsExactly("отчёт.csv");
  }

  @Test
  void it_leaves_nothing_and_changes_nothing_when_it_is_given_up() throws IOException {
    Path target = folder.resolve("отчёт.csv");
    Files.writeString(target, "старый");
    try (AtomicFile file = AtomicFile.open(target)) {
      file.out().write("новый".getBytes(UTF_8));
    }
    assertThat(target).hasContent("старый");
    assertThat(folder.toFile().list()).containsExactly("отчёт.csv");
  }

  @Test
  void it_takes_the_place_of_the_old_one_behind_a_link() throws IOException {
    Path target = folder.resolve("отчёт.csv");
    Path link = folder.resolve("ссылка");
    Files.writeString(target, "старый");
    Files.createSymbolicLink(link, target);
    try (AtomicFile file = AtomicFile.open(link)) {
      file.out().write("новый".getBytes(UTF_8));
      file.commit();
    }
    assertThat(target).hasContent("новый");
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  void it_needs_a_folder_and_is_none() {
    assertThatExceptionOfType(StaffingException.class)
        .isThrownBy(() -> AtomicFile.open(folder.resolve("нет").resolve("отчёт.csv")))
        .withMessageEndingWith("отчёт.csv: нет такой папки. Создайте её или укажите другую.");
    assertThatExceptionOfType(StaffingException.class)
        .isThrownBy(() -> AtomicFile.open(folder))
        .withMessage(folder + ": это папка. Укажите имя файла, который надо записать.");
  }
}
