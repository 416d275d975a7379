package kz.tizilim.core.amend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.WrittenDays;

/** Moves the verb of a Russian instruction to where the patterns of operations have it. */
final class VerbOrder {

  /*
   * Drafters put the verb first as well («исключить слова «а»», «заменить слово «а» словом «б»», «изложить
   * строку 3 в следующей редакции»); then it is moved to where the patterns have it.
   */
  private static final Pattern FIRST_REMOVE = Pattern.compile("(.*? |)исключить (.+)");
  private static final Pattern FIRST_REPLACE =
      Pattern.compile(
          "(.*? |)заменить ("
              + OperationKind.Part.WORDS
              + " "
              + OperationKind.Part.QS
              + ") ((?:соответственно )?"
              + OperationKind.Part.BY_WORDS
              + " "
              + OperationKind.Part.QS
              + ")");
  private static final Pattern FIRST_RESTATE =
      Pattern.compile(
          "(.*? |)изложить (?!в (?:следующей |новой )?редакции)(.+?) ("
              + OperationKind.Part.REVISION
              + ".*)");
  private static final Pattern FIRST_ADD =
      Pattern.compile(
          "(.*? |)дополнить ((?:ячейк|строк|позици|ступен|звен)[ауиеюьо]? .+?) ((?:нов\\p{L}+ )?(?:строк|пункт|позици|абзац|слов|должност|учреждени|ступен)(?:ой|ами|ом|ем|ью|ей|ями) .*)");

  /** «Дополнить строкой 3-1 ячейку С2 следующего содержания». */
  private static final Pattern FIRST_ADD_PLACE =
      Pattern.compile(
          "(.*? |)дополнить ((?:нов\\p{L}+ )?(?:строк|пункт|позици|абзац)(?:ой|ами|ом|ем|ей|ями)(?: [\\d-]+)?) ((?:ячейку|ступень|звено) (?!.*(?:дополнить)).+?) (следующего содержания.*)");

  /** «Заменить в строке 6 ячейки С2 слово «а» словом «б»». */
  private static final Pattern FIRST_REPLACE_IN =
      Pattern.compile(
          "(.*? |)заменить ((?:в|во|по) .+?) ("
              + OperationKind.Part.WORDS
              + " "
              + OperationKind.Part.QS
              + ") ((?:соответственно )?"
              + OperationKind.Part.BY_WORDS
              + " "
              + OperationKind.Part.QS
              + ")");

  private static final Pattern FIRST_MOVE =
      Pattern.compile(
          "(.*? |)(?:перенести|переместить) ((?:строк|позици|пункт)\\p{L}* .+?) в ((?:ячейку|звено|ступень) .*)");

  /** «После строки 12 ячейки С2 дополнить строкой»: the place stands behind the row. */
  private static final Pattern AFTER_ROW_OF =
      Pattern.compile(
          "(.*? |)после ((?:строки|пункта|позиции) \\d{1,6}|абзаца \\p{L}+) ((?:ячейки|ступени|звена) .+?),? дополнить (.*)");

  /** «Приостановить действие строки 3 …, до …» and «приостановить до … действие …». */
  private static final Pattern FIRST_SUSPEND =
      Pattern.compile(
          "(.*? |)приостановить (?:(?:на срок )?до ("
              + WrittenDays.REGEX
              + ") действие (.+)|действие (.+?),? (?:на срок )?до ("
              + WrittenDays.REGEX
              + "))");

  private VerbOrder() {}

  static String verbLast(String frame) {
    Matcher remove = FIRST_REMOVE.matcher(frame);
    if (remove.matches()) {
      return remove.group(1) + remove.group(2) + " исключить";
    }
    Matcher replace = FIRST_REPLACE.matcher(frame);
    if (replace.matches()) {
      return replace.group(1) + replace.group(2) + " заменить " + replace.group(5);
    }
    Matcher in = FIRST_REPLACE_IN.matcher(frame);
    if (in.matches()) {
      return in.group(1) + in.group(2) + " " + in.group(3) + " заменить " + in.group(6);
    }
    Matcher move = FIRST_MOVE.matcher(frame);
    if (move.matches()) {
      return move.group(1) + move.group(2) + " перенести в " + move.group(3);
    }
    Matcher after = AFTER_ROW_OF.matcher(frame);
    if (after.matches()) {
      return after.replaceFirst("$1$3 после $2 дополнить $4");
    }
    Matcher restate = FIRST_RESTATE.matcher(frame);
    if (restate.matches()) {
      return restate.group(1) + restate.group(2) + " изложить " + restate.group(3);
    }
    Matcher suspend = FIRST_SUSPEND.matcher(frame);
    if (suspend.matches()) {
      boolean last = suspend.group(2) == null;
      String what = suspend.group(last ? 4 : 3);
      return suspend.group(1) + what + " приостановить до " + suspend.group(last ? 5 : 2);
    }
    Matcher place = FIRST_ADD_PLACE.matcher(frame);
    if (place.matches()) {
      return place.group(1)
          + place.group(3)
          + " дополнить "
          + place.group(2)
          + " "
          + place.group(4);
    }
    Matcher add = FIRST_ADD.matcher(frame);
    return add.matches() ? add.group(1) + add.group(2) + " дополнить " + add.group(3) : frame;
  }
}
