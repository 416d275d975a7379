package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Locale;
import kz.tizilim.testkit.Translations;
import org.junit.jupiter.api.Test;

final class TextsTest {

  @Test
  void every_sentence_is_there_in_three_languages() {
    assertThat(Translations.faults(StoreException.class, "texts")).isEmpty();
  }

  @Test
  void a_refusal_is_in_the_language_of_the_user() {
    Location.Folder missing = new Location.Folder(Path.of("/missing"));
    StoreException e =
        catchThrowableOfType(StoreException.class, () -> Store.open(missing).close());
    assertThat(e).hasMessage("/missing: this folder does not exist. Create it or name another.");
    assertThat(e.text().in(Locale.forLanguageTag("kk")))
        .isEqualTo("/missing: мұндай қалта жоқ. Оны жасаңыз немесе басқасын көрсетіңіз.");
  }
}
