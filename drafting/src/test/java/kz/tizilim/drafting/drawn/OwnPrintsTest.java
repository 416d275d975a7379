package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.drafting.Cover;
import kz.tizilim.drafting.Printing;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program prints it reads back, labels that are not printed as such. */
final class OwnPrintsTest {

  /** The forms that are both written and read. */
  enum Written {
    PDF(250),
    DOCX(350),
    HTML(600);

    private final int registers;

    Written(int registers) {
      this.registers = registers;
    }

    byte[] print(Edition edition, Cover cover, ActLanguage language) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Printing printing = Printing.of(edition, cover, language);
      try {
        switch (this) {
          case PDF -> printing.pdf(out);
          case DOCX -> printing.docx(out);
          case HTML -> printing.html(out);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }

  private static Edition read(byte[] bytes) {
    return OrderReader.read(SourceFile.of(new ByteArrayInputStream(bytes), "печать"))
        .onlyEdition()
        .orElseThrow();
  }

  private static String labels(Edition edition) {
    return edition.cells().stream().map(OwnPrintsTest::label).collect(Collectors.joining("\n"));
  }

  private static String label(Cell cell) {
    return cell.printedCode()
        + " "
        + cell.sphere()
        + ": "
        + cell.gradeEvidence().kind()
        + (cell.step().isNone() ? "" : ", " + cell.stepEvidence().kind());
  }

  @ParameterizedTest
  @EnumSource
  void order_692_reads_back_to_the_same_digest(Written form) {
    Edition seed = CarriedActs.in("mod-692-2024-07-01").edition();
    Cover cover =
        new Cover(
            seed.act().amendedAct(),
            List.of("Редакция на 2024-08-01."),
            Optional.of("tizilim edition 1\n" + "5f".repeat(300)));
    Edition edition = read(form.print(seed, cover, ActLanguage.RU));
    assertThat(Registers.meaning(edition)).isEqualTo(Registers.meaning(seed));
    assertThat(labels(edition)).isEqualTo(labels(seed));
    assertThat(edition.digest()).isEqualTo(seed.digest());
    assertThat(edition.act().shortName()).isEqualTo(seed.act().shortName());
    assertThat(edition.act().title()).isEqualTo(seed.act().title());
    Edition kazakh = read(form.print(seed, cover, ActLanguage.KK));
    assertThat(kazakh.digest()).isEqualTo(seed.digest());
  }

  @ParameterizedTest
  @EnumSource
  void random_registers_read_back_with_their_doubts(Written form) {
    Property.holds(
        form.registers,
        random -> {
          Edition register = Registers.doubted(Registers.random(random, 6), random);
          ActLanguage language = random.nextBoolean() ? ActLanguage.RU : ActLanguage.KK;
          Edition edition = read(form.print(register, Cover.NONE, language));
          assertThat(edition.wording()).isEqualTo(register.wording());
          assertThat(labels(edition)).isEqualTo(labels(register));
        });
  }
}
