package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResumableFileTest {
  private static final ResumePoint.Key KEY = new ResumePoint.Key("таблица", "редакции", "csv");

  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @TempDir Path folder;
  private Path table = Path.of("table.csv");
  private Path report = Path.of("report");

  @BeforeEach
  void draw() throws IOException {
    StringBuilder text = new StringBuilder("№;Должность;Воинская часть\n");
    for (int i = 1; i <= 5_000; i++) {
      text.append(i).append(i % 3 == 0 ? ";Бухгалтер" : ";Кассир " + i).append(";в/ч 12345\n");
    }
    table = Files.writeString(folder.resolve("table.csv"), text);
    report = folder.resolve("report");
  }

  @Test
  void a_run_that_was_interrupted_anywhere_ends_with_the_same_bytes_and_summary() {
    for (Compression compression : Compression.values()) {
      for (ReportFormat format : new ReportFormat[] {ReportFormat.CSV, ReportFormat.NDJSON}) {
        ReportChoices choices =
            new ReportChoices(format, Language.RU, AnswerField.of(format), compression);
        Summary whole = run(choices, Integer.MAX_VALUE, Optional.empty());
        byte[] bytes = bytes();
        Property.holds(
            2,
            random -> {
              for (int stop = random.nextInt(3_000);
                  stop < 5_000;
                  stop += 1 + random.nextInt(3_000)) {
                int last = stop;
                assertThatThrownBy(() -> run(choices, last, Optional.empty()))
                    .isInstanceOf(Interrupted.class);
              }
              try (Workers workers = Workers.of(2)) {
                Summary resumed = run(choices, Integer.MAX_VALUE, Optional.of(workers));
                assertThat(bytes()).isEqualTo(bytes);
                assertThat(resumed.state()).isEqualTo(whole.state());
              }
              assertThat(folder.resolve("report.resume")).doesNotExist();
              assertThat(folder.resolve("report.part")).doesNotExist();
            });
      }
    }
  }

  @Test
  void what_was_written_after_the_last_safe_point_is_written_again() throws IOException {
    ReportChoices choices = new ReportChoices(ReportFormat.CSV, Language.RU);
    run(choices, Integer.MAX_VALUE, Optional.empty());
    byte[] bytes = bytes();
    assertThatThrownBy(() -> run(choices, 3_000, Optional.empty())).isInstanceOf(Interrupted.class);
    Files.writeString(folder.resolve("report.part"), "обрывок", StandardOpenOption.APPEND);
    run(choices, Integer.MAX_VALUE, Optional.empty());
    assertThat(bytes()).isEqualTo(bytes);
  }

  @Test
  void a_run_for_something_else_is_refused_and_leaves_everything_as_it_was() throws IOException {
    ReportChoices choices = new ReportChoices(ReportFormat.CSV, Language.RU);
    assertThatThrownBy(() -> run(choices, 3_000, Optional.empty())).isInstanceOf(Interrupted.class);
    long safe = Files.size(folder.resolve("report.part"));
    for (ResumePoint.Key other :
        new ResumePoint.Key[] {
          new ResumePoint.Key("другая", "редакции", "csv"),
          new ResumePoint.Key("таблица", "другие", "csv"),
          new ResumePoint.Key("таблица", "редакции", "ndjson")
        }) {
      assertThatThrownBy(() -> ResumableFile.open(report, other))
          .isInstanceOf(StaffingException.class)
          .hasMessageContaining("report.resume")
          .hasMessageContaining("друг");
    }
    assertThat(folder.resolve("report.part")).hasSize(safe);
  }

  @Test
  void a_damaged_side_file_is_refused_and_so_is_a_report_that_is_shorter() throws IOException {
    ReportChoices choices = new ReportChoices(ReportFormat.CSV, Language.RU);
    assertThatThrownBy(() -> run(choices, 3_000, Optional.empty())).isInstanceOf(Interrupted.class);
    Path side = folder.resolve("report.resume");
    byte[] good = Files.readAllBytes(side);
    for (int length = 0; length < good.length; length += 1 + good.length / 50) {
      Files.write(side, Arrays.copyOf(good, length));
      assertThatThrownBy(() -> ResumableFile.open(report, KEY))
          .as("length " + length)
          .isInstanceOf(StaffingException.class)
          .hasMessageContaining("report.resume");
    }
    Files.write(side, good);
    Files.write(folder.resolve("report.part"), new byte[10]);
    assertThatThrownBy(() -> ResumableFile.open(report, KEY))
        .isInstanceOf(StaffingException.class)
        .hasMessageContaining("report.resume");
  }

  @Test
  void only_an_ordinary_file_is_written_so() {
    assertThatThrownBy(() -> ResumableFile.open(Path.of("/dev/null"), KEY))
        .isInstanceOf(StaffingException.class)
        .hasMessageContaining("/dev/null: продолжать можно только запись в обычный файл");
    assertThatThrownBy(() -> ResumableFile.open(folder, KEY))
        .isInstanceOf(StaffingException.class)
        .hasMessageContaining("это папка");
  }

  @Test
  void two_runs_do_not_write_one_report() {
    try (ResumableFile one = ResumableFile.open(report, KEY)) {
      assertThat(one.point()).isEmpty();
      assertThatThrownBy(() -> ResumableFile.open(report, KEY))
          .isInstanceOf(StaffingException.class)
          .hasMessageContaining("report.part");
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks the table, or stops behind the row with that number. */
  private Summary run(ReportChoices choices, int last, Optional<Workers> workers) {
    try (StaffingTable rows = StaffingTable.open(table, "table.csv", TableChoices.NONE, workers);
        ResumableFile file = ResumableFile.open(report, KEY)) {
      file.point().ifPresent(from -> rows.skip(from.summary().rows()));
      ReportWriter writer =
          file.point().isPresent()
              ? ReportWriter.resume(choices, file.out(), rows, file.point().get().summary())
              : ReportWriter.open(choices, file.out(), rows);
      writer.writeAll(
          rows,
          row -> {
            if (Integer.parseInt(row.rowId()) > last) {
              throw new Interrupted();
            }
            return Answers.to(row);
          },
          workers,
          new ReportWriter.Listener() {
            @Override
            public void written(Summary summary, long bytes) {
              file.keep(summary);
            }
          });
      writer.close();
      file.commit();
      return writer.summary();
    }
  }

  @Test
  void the_digest_is_that_of_the_bytes() {
    assertThat(ResumePoint.digest("abc"))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ResumePoint.digest(table)).isNotEqualTo(ResumePoint.digest("abc"));
  }
}
