package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Lines;

/**
 * What the notes of the publisher say of the life of an act.
 *
 * @param lastAmendment the act signed last among those that amended it; empty where none is named
 * @param repealed the words of the note that the whole act is repealed; empty where none says so
 * @param repealedAt where that note stands
 */
record Notes(Optional<CitedAct> lastAmendment, String repealed, Optional<Lines> repealedAt) {

  /*
   * «Сноска. Пункт 4 в редакции приказа Министра здравоохранения РК от 01.06.2025 № 200 (вводится …).» The
   * days in brackets are those of commencement; only a day with a number behind it names an act.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CITED =
      Pattern.compile(
          "(?:(приказ|постановлени|распоряжени|решени)\\p{L}{0,3} ([^\"();№]{0,150}?)(?<!\\p{L})от )?("
              + WrittenDays.REGEX
              + ") "
              + Numbers.SIGN
              + " ?((?-i:"
              + Numbers.NUMBER
              + "))",
          FLAGS);
  private static final Pattern KAZAKH_ISSUER =
      Pattern.compile(
          "(?:^|.*[-;:,] ?)((?:ҚР|Қазақстан Республикасы)[^-;:,]*(?:ның|нің))\\s*$", FLAGS);
  private static final Pattern REPEALED =
      Pattern.compile(
          "(?:сноска|ескерту)\\. (?:утратил|күші жойылды|приказ утратил|бұйрықтың күші).*", FLAGS);

  static Notes read(List<Paragraph> notes) {
    List<CitedAct> acts = new ArrayList<>();
    String repealed = "";
    Optional<Lines> repealedAt = Optional.empty();
    for (Paragraph note : notes) {
      if (REPEALED.matcher(note.plain()).matches()) {
        repealed = note.text();
        repealedAt = Optional.of(note.lines());
      } else {
        acts.addAll(cited(note));
      }
    }
    return new Notes(Citations.latest(acts), repealed, repealedAt);
  }

  private static List<CitedAct> cited(Paragraph note) {
    List<CitedAct> acts = new ArrayList<>();
    String plain = note.plain();
    String kind = "приказ";
    String issuer = "";
    for (Matcher m = CITED.matcher(plain); m.find(); ) {
      Matcher kazakh = KAZAKH_ISSUER.matcher(plain.substring(0, m.start()));
      if (m.group(1) != null) {
        kind = Citations.kind(m.group(1));
        issuer = Offices.russian(whole(m.group(2)));
      } else if (kazakh.matches()) {
        kind = "бұйрық";
        issuer = Offices.kazakh(whole(kazakh.group(1)));
      }
      acts.add(new CitedAct(kind, issuer, m.group(4), WrittenDays.first(m.group(3)), "", ""));
    }
    return acts;
  }

  /** A name with the country in full, which notes abbreviate. */
  private static String whole(String name) {
    return name.strip()
        .replaceAll("(?<!\\p{L})РК(?!\\p{L})", "Республики Казахстан")
        .replaceAll("(?<!\\p{L})ҚР(?!\\p{L})", "Қазақстан Республикасы");
  }
}
