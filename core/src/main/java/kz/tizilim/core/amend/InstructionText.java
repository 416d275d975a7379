package kz.tizilim.core.amend;

import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.amend.AddressText.Case;
import kz.tizilim.core.amend.Instruction.AppendWords;
import kz.tizilim.core.amend.Instruction.InsertCell;
import kz.tizilim.core.amend.Instruction.InsertEntries;
import kz.tizilim.core.amend.Instruction.InsertMember;
import kz.tizilim.core.amend.Instruction.InsertWords;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.amend.Instruction.Move;
import kz.tizilim.core.amend.Instruction.Remove;
import kz.tizilim.core.amend.Instruction.RemoveMember;
import kz.tizilim.core.amend.Instruction.RemoveWords;
import kz.tizilim.core.amend.Instruction.Renumber;
import kz.tizilim.core.amend.Instruction.Replace;
import kz.tizilim.core.amend.Instruction.ReplaceMember;
import kz.tizilim.core.amend.Instruction.Restate;
import kz.tizilim.core.amend.Instruction.RestatePreamble;
import kz.tizilim.core.amend.Instruction.RestateRegister;
import kz.tizilim.core.amend.Instruction.RestateTitle;
import kz.tizilim.core.amend.Instruction.Suspend;

/** The canonical words of instructions. */
final class InstructionText {

  private InstructionText() {}

  static String print(Instruction instruction, ActLanguage language) {
    return switch (language) {
      case RU -> instruction.accept(new Russian());
      case KK -> instruction.accept(new Kazakh());
    };
  }

  private static final class Russian implements Instruction.Visitor<String> {

    @Override
    public String restateRegister(RestateRegister restate) {
      String what = restate.annex() == 0 ? "реестр" : "приложение " + restate.annex();
      return what + " изложить в новой редакции согласно приложению к настоящему приказу";
    }

    @Override
    public String restatePreamble(RestatePreamble restate) {
      return "преамбулу изложить в следующей редакции: " + quote(restate.text());
    }

    @Override
    public String restate(Restate restate) {
      return what(restate) + " изложить в следующей редакции: " + quote(restate.text());
    }

    @Override
    public String restateTitle(RestateTitle restate) {
      return "заголовок реестра изложить в следующей редакции: " + quote(restate.text());
    }

    @Override
    public String insertEntries(InsertEntries insert) {
      int number = insert.number();
      String added =
          switch (insert.where()) {
            case LAST -> " дополнить строкой";
            case AFTER_ROW -> " после строки " + number + " дополнить строкой";
            case AS_ROW -> " дополнить строкой " + number;
            case AFTER_PARAGRAPH -> " после абзаца " + number + " дополнить абзацем";
            case AS_PARAGRAPH -> " дополнить абзацем " + number;
          };
      return what(insert) + added + " следующего содержания: " + quote(insert.text());
    }

    @Override
    public String insertCell(InsertCell insert) {
      return "дополнить "
          + AddressText.print(insert.address(), ActLanguage.RU, Case.AS)
          + " следующего содержания: "
          + quote(insert.text());
    }

    @Override
    public String appendWords(AppendWords append) {
      return what(append) + " дополнить словами " + quote(append.words());
    }

    @Override
    public String move(Move move) {
      return what(move) + " перенести в " + AddressText.print(move.to(), ActLanguage.RU, Case.WHAT);
    }

    @Override
    public String insertMember(InsertMember insert) {
      String member = insert.member() == Member.TITLE ? "должностью " : "учреждением ";
      return what(insert) + " дополнить " + member + quote(insert.name());
    }

    @Override
    public String insertWords(InsertWords insert) {
      return in(insert, insert.everywhere())
          + "после слов "
          + quote(insert.after())
          + " дополнить словами "
          + quote(insert.words());
    }

    @Override
    public String remove(Remove remove) {
      return what(remove) + " исключить";
    }

    @Override
    public String suspend(Suspend suspend) {
      return "приостановить действие "
          + AddressText.print(suspend.address(), ActLanguage.RU, Case.OF)
          + " до "
          + WrittenDays.print(suspend.until());
    }

    @Override
    public String removeMember(RemoveMember remove) {
      String member = remove.member() == Member.TITLE ? "должность " : "учреждение ";
      return in(remove, false) + member + quote(remove.name()) + " исключить";
    }

    @Override
    public String replaceMember(ReplaceMember replace) {
      boolean title = replace.member() == Member.TITLE;
      return in(replace, false)
          + (title ? "должность " : "учреждение ")
          + quote(replace.from())
          + " заменить "
          + (title ? "должностью " : "учреждением ")
          + quote(replace.to());
    }

    @Override
    public String removeWords(RemoveWords remove) {
      return in(remove, remove.everywhere()) + "слова " + quote(remove.words()) + " исключить";
    }

    @Override
    public String replace(Replace replace) {
      return in(replace, replace.everywhere())
          + (replace.digits() ? "цифры " : "слова ")
          + quote(replace.from())
          + " заменить "
          + (replace.digits() ? "цифрами " : "словами ")
          + quote(replace.to());
    }

    @Override
    public String renumber(Renumber renumber) {
      return what(renumber)
          + " считать "
          + AddressText.print(renumber.to(), ActLanguage.RU, Case.AS);
    }

    private static String what(Instruction instruction) {
      return AddressText.print(instruction.address(), ActLanguage.RU, Case.WHAT);
    }

    private static String in(Instruction instruction, boolean everywhere) {
      String place = AddressText.print(instruction.address(), ActLanguage.RU, Case.IN).strip();
      return "в " + place + " " + (everywhere ? "по всему тексту " : "");
    }
  }

  private static final class Kazakh implements Instruction.Visitor<String> {

    @Override
    public String restateRegister(RestateRegister restate) {
      String what = restate.annex() == 0 ? "тізілім" : restate.annex() + "-қосымша";
      return what + " осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын";
    }

    @Override
    public String restatePreamble(RestatePreamble restate) {
      return "преамбула мынадай редакцияда жазылсын: " + quote(restate.text());
    }

    @Override
    public String restate(Restate restate) {
      return what(restate) + " мынадай редакцияда жазылсын: " + quote(restate.text());
    }

    @Override
    public String restateTitle(RestateTitle restate) {
      return "тізілімнің тақырыбы мынадай редакцияда жазылсын: " + quote(restate.text());
    }

    @Override
    public String insertEntries(InsertEntries insert) {
      int number = insert.number();
      String added =
          switch (insert.where()) {
            case LAST -> " мынадай мазмұндағы жолмен";
            case AFTER_ROW -> " " + number + "-жолдан кейін мынадай мазмұндағы жолмен";
            case AS_ROW -> " мынадай мазмұндағы " + number + "-жолмен";
            case AFTER_PARAGRAPH -> " " + number + "-абзацтан кейін мынадай мазмұндағы абзацпен";
            case AS_PARAGRAPH -> " мынадай мазмұндағы " + number + "-абзацпен";
          };
      return what(insert) + added + " толықтырылсын: " + quote(insert.text());
    }

    @Override
    public String insertCell(InsertCell insert) {
      return "мынадай мазмұндағы "
          + AddressText.print(insert.address(), ActLanguage.KK, Case.AS)
          + "мен толықтырылсын: "
          + quote(insert.text());
    }

    @Override
    public String appendWords(AppendWords append) {
      return what(append) + " " + quote(append.words()) + " деген сөздермен толықтырылсын";
    }

    @Override
    public String move(Move move) {
      return what(move)
          + " "
          + AddressText.print(move.to(), ActLanguage.KK, Case.INTO)
          + " көшірілсін";
    }

    @Override
    public String insertMember(InsertMember insert) {
      String member = insert.member() == Member.TITLE ? "лауазыммен" : "мекемемен";
      return what(insert) + " " + quote(insert.name()) + " деген " + member + " толықтырылсын";
    }

    @Override
    public String insertWords(InsertWords insert) {
      return in(insert, insert.everywhere())
          + quote(insert.after())
          + " деген сөздерден кейін "
          + quote(insert.words())
          + " деген сөздермен толықтырылсын";
    }

    @Override
    public String remove(Remove remove) {
      return what(remove) + " алып тасталсын";
    }

    @Override
    public String suspend(Suspend suspend) {
      return AddressText.print(suspend.address(), ActLanguage.KK, Case.OF)
          + " қолданысы "
          + WrittenDays.printKazakh(suspend.until())
          + " дейін тоқтатыла тұрсын";
    }

    @Override
    public String removeMember(RemoveMember remove) {
      String member = remove.member() == Member.TITLE ? "лауазым" : "мекеме";
      return in(remove, false) + quote(remove.name()) + " деген " + member + " алып тасталсын";
    }

    @Override
    public String replaceMember(ReplaceMember replace) {
      String member = replace.member() == Member.TITLE ? "лауазым" : "мекеме";
      return in(replace, false)
          + quote(replace.from())
          + " деген "
          + member
          + " "
          + quote(replace.to())
          + " деген "
          + (replace.member() == Member.TITLE ? "лауазыммен" : "мекемемен")
          + " ауыстырылсын";
    }

    @Override
    public String removeWords(RemoveWords remove) {
      return in(remove, remove.everywhere())
          + quote(remove.words())
          + " деген сөздер алып тасталсын";
    }

    @Override
    public String replace(Replace replace) {
      return in(replace, replace.everywhere())
          + quote(replace.from())
          + (replace.digits() ? " деген цифрлар " : " деген сөздер ")
          + quote(replace.to())
          + (replace.digits() ? " деген цифрлармен" : " деген сөздермен")
          + " ауыстырылсын";
    }

    @Override
    public String renumber(Renumber renumber) {
      return what(renumber)
          + " "
          + AddressText.print(renumber.to(), ActLanguage.KK, Case.AS)
          + " болып есептелсін";
    }

    private static String what(Instruction instruction) {
      return AddressText.print(instruction.address(), ActLanguage.KK, Case.WHAT);
    }

    private static String in(Instruction instruction, boolean everywhere) {
      String place = AddressText.print(instruction.address(), ActLanguage.KK, Case.IN).strip();
      return place + " " + (everywhere ? "бүкіл мәтін бойынша " : "");
    }
  }

  private static String quote(String text) {
    return "«" + text + "»";
  }
}
