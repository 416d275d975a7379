package kz.tizilim.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
  private static final Messages ALL = Sentences.ALL;
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)[,}]");
  private static final Pattern SAID = Pattern.compile("ui\\.say\\('([^']+)'");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_sentence_is_in_every_language_with_the_same_words_in_it(Language language) {
    assertThat(ALL.keys(language)).isEqualTo(ALL.keys(Language.RU));
    for (String key : ALL.keys(language)) {
      assertThat(places(ALL.raw(language, key)))
          .as(key)
          .isEqualTo(places(ALL.raw(Language.RU, key)));
    }
  }

  private static SortedSet<String> places(String sentence) {
    SortedSet<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(sentence);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  @Test
  void every_sentence_that_a_template_says_is_there() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        Matcher said = SAID.matcher(Files.readString(template));
        while (said.find()) {
          if (!ALL.keys(Language.RU).contains(said.group(1))) {
            missing.add(template.getFileName() + ": " + said.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void a_header_of_languages_is_read_as_it_weighs() {
    assertThat(Languages.accepted("en;q=0.3, kk-KZ;q=0.9, de")).isEqualTo(Language.KK);
    assertThat(Languages.accepted("de")).isEqualTo(Language.RU);
    assertThat(Languages.accepted("kk;q=0, en;q=0.1")).isEqualTo(Language.EN);
    assertThat(Languages.accepted(";;;")).isEqualTo(Language.RU);
  }
}
