package kz.tizilim.registrar.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.List;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;

final class EditionCsvTest {
  private static final String EDITION =
      """
      edition приказ № 5 от 2020-01-01
        issuer Министр обороны Республики Казахстан
      cell B2-1
        entry 1 Лаборант "старший": Лаборатории, Архива
          titles Лаборант "старший"
          institutions Лаборатории | Архива
      cell C3
        entry 2 Завхоз
          titles Завхоз
      """;

  private static String csv(String edition) {
    StringWriter out = new StringWriter();
    EditionCsv.write(List.of(Edition.parse(edition)), out);
    return out.toString();
  }

  @Test
  void a_cell_without_a_step_has_no_evidence_of_one() {
    assertThat(csv(EDITION).lines().skip(1))
        .containsExactly(
            "B2-1/1,B2-1,general,\"\",\"Лаборант \"\"старший\"\"\",\"Лаборатории|Архива\",printed,printed,1,1,"
                + "\"Лаборант \"\"старший\"\": Лаборатории, Архива\"",
            "C3/1,C3,general,\"\",\"Завхоз\",\"\",printed,,2,2,\"Завхоз\"");
  }

  @Test
  void a_text_with_the_separator_of_lists_is_refused_by_name() {
    assertThatThrownBy(() -> csv(EDITION.replace("titles Завхоз", "titles Зав|хоз")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("C3/1")
        .hasMessageContaining("Зав|хоз");
  }
}
