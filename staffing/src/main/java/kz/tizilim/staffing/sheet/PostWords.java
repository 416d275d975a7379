package kz.tizilim.staffing.sheet;

import java.util.Locale;
import java.util.regex.Pattern;
import kz.tizilim.staffing.grid.Text;

/**
 * Whether a text reads as the title of a post: by the endings of nouns that name persons, and for
 * the others by {@code posts.tsv}.
 */
final class PostWords {
  private static final String ENDINGS =
      "щик|чик|тель|ник|ист|ер|ёр|ор|арь|лог|ач|ант|ент|щий|чий|вед|граф|метр|терапевт|педагог"
          + "|юрист|щица|ница|тельница|арка|истка|шы|ші";
  private static final String WORDS =
      "врач|сестра|брат|повар|санитар(?:ка)?|няня|дворник|провизор|шеф|зам\\.?|зав\\.?|нач\\.?"
          + "|гл\\.?|ст\\.?|[\\p{IsCyrillic}]*(?:хирург|иатр)|кассир|командир|бригадир|фармацевт"
          + "|логопед|электрик|медик|аналитик|столяр|маляр|кочегар|сторож|завхоз|матрос|акушерка"
          + "|швея|прачка|кастелянша|архивариус|кассирі|меңгеруші\\p{L}*|бастығы|дәрігер\\p{L}*"
          + "|мейіргер\\p{L}*|маман\\p{L}*|нұсқаушы\\p{L}*|мұғалім\\p{L}*";
  private static final Pattern POST =
      Pattern.compile(
          "(?:.*[\\s-])?(?:[\\p{IsCyrillic}]+(?:"
              + ENDINGS
              + ")|"
              + WORDS
              + "|"
              + SheetWords.anyOf(SheetWords.of("posts.tsv", "post"))
              + ")(?:[\\s,(-].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private PostWords() {}

  /** Whether one of its words names a person by the post. */
  static boolean isPost(String text) {
    return POST.matcher(Text.oneLine(text).toLowerCase(Locale.ROOT)).matches();
  }
}
