package kz.tizilim.registrar.propose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;

/** Whether the register that an instruction names is the one that is amended. */
final class NamedRegister {

  /*
   * An instruction may name the register by a part of its title, but not by words that the title lacks:
   * «в Реестре должностей гражданских служащих Министерства культуры» is another register.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NAME =
      Pattern.compile(
          "(?<!\\p{L})реестр\\p{L}* должностей гражданских служащих([^:;«»\"“”]*?)"
              + "(?=,? утвержд|[:;«»\"“”]|,? (?:в|во) (?:ячейк|звен|блок|сфер|раздел|строк|ступен|заголов)"
              + "| (?:ячейк|звен|блок|строк|ступен|абзац|позици|дополнить|изложить|по (?:всему )?тексту|слов[ао])|$)",
          FLAGS);
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final int LONGEST_ENDING = 3;

  private NamedRegister() {}

  static boolean isOther(Reading reading, RegisterHistory register) {
    if (!(reading instanceof Reading.Understood read)) {
      return false;
    }
    Matcher name = NAME.matcher(read.words());
    if (!name.find() || name.group(1).isBlank()) {
      return false;
    }
    List<String> own = words(titles(register));
    return words(name.group(1)).stream().anyMatch(word -> own.stream().noneMatch(word::equals));
  }

  /** The reading as one of which the place is not understood. */
  static Reading refused(Reading reading) {
    Matcher name = NAME.matcher(reading.words());
    String said = name.find() ? name.group().strip() : reading.words();
    String why = Remark.of("finding.instruction-address", said).toString();
    return new Reading.NotUnderstood(
        reading.words(),
        new Finding(
            Severity.ERROR, "instruction-address", why, ((Reading.Understood) reading).lines()));
  }

  /** All titles that the register and its acts had. */
  private static String titles(RegisterHistory register) {
    return register.editions().stream()
        .map(life -> life.edition())
        .flatMap(NamedRegister::titles)
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> titles(Edition edition) {
    return Stream.of(
        edition.annex().title(),
        edition.act().title(),
        edition.act().amendedAct().map(act -> act.title()).orElse(""));
  }

  /** The beginnings of the words of a text, without what changes with their case. */
  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .map(word -> word.substring(0, Math.max(4, word.length() - LONGEST_ENDING)))
        .toList();
  }
}
