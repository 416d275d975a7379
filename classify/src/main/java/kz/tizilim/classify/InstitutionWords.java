package kz.tizilim.classify;

import java.util.List;
import kz.tizilim.core.words.Words;

/** What the rules for institutions can see of a word. */
final class InstitutionWords implements KnownWords.Rules {
  private static final String UNKNOWN = "?";

  private final WordReader words;
  private final Institutions institutions;

  InstitutionWords(WordReader words, Institutions institutions) {
    this.words = words;
    this.institutions = institutions;
  }

  /**
   * What rules ask of a word of an institution.
   *
   * @param readings the words that it may be read as
   * @param empty the word itself, where an empty cell may be written with it
   * @param isKazakh whether it is read as Kazakh; no hyphen joins it to the next word then
   */
  private record Word(
      List<List<String>> readings, String empty, boolean isKazakh, boolean hasKazakhLetter) {}

  @Override
  public KnownWords.Seen word(String form, boolean dot) {
    Words written = new Words(List.of(form), " ");
    String stem = written.stem(0);
    WordReader.Sense sense = words.sense(form, false, dot);
    boolean empty = Words.of(form.replace('/', ' ')).stems().stream().anyMatch(EmptyCells::mayTell);
    boolean unknown =
        !RowInstitutionReader.isLetter(form)
            && sense.read().get(0).how() == WordReader.How.UNKNOWN
            && !words.hasStem(stem)
            && !institutions.mayTell(stem);
    Word word =
        new Word(
            unknown
                ? List.of(List.of(UNKNOWN))
                : sense.read().stream().map(WordReader.ReadWord::stems).toList(),
            empty ? form : "",
            WordReader.isKazakh(sense.read()),
            KazakhPhrases.hasKazakhLetter(form));
    return new KnownWords.Seen(word, sense.mayBeginPhrase() || written.isOtherAsFirst(), "");
  }

  @Override
  public Object pair(String form, String next) {
    WordReader.Hyphened read = words.hyphened(form, next, false);
    return read.length() == 1
        ? List.of()
        : read.read().stream().map(WordReader.ReadWord::stems).toList();
  }

  @Override
  public boolean seeSigns() {
    return false;
  }
}
