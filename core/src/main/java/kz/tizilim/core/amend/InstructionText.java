package kz.tizilim.core.amend;

import kz.tizilim.core.amend.AddressText.Case;
import kz.tizilim.core.amend.Instruction.InsertEntries;
import kz.tizilim.core.amend.Instruction.InsertMember;
import kz.tizilim.core.amend.Instruction.InsertWords;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.amend.Instruction.Remove;
import kz.tizilim.core.amend.Instruction.RemoveMember;
import kz.tizilim.core.amend.Instruction.RemoveWords;
import kz.tizilim.core.amend.Instruction.Renumber;
import kz.tizilim.core.amend.Instruction.Replace;
import kz.tizilim.core.amend.Instruction.Restate;
import kz.tizilim.core.amend.Instruction.RestatePreamble;
import kz.tizilim.core.amend.Instruction.RestateRegister;

/** The canonical words of instructions. */
final class InstructionText {

  private final ActLanguage language;

  private InstructionText(ActLanguage language) {
    this.language = language;
  }

  static String print(Instruction instruction, ActLanguage language) {
    InstructionText text = new InstructionText(language);
    return language == ActLanguage.RU ? text.russian(instruction) : text.kazakh(instruction);
  }

  private String russian(Instruction instruction) {
    if (instruction instanceof RestateRegister) {
      return "реестр изложить в новой редакции согласно приложению к настоящему приказу";
    } else if (instruction instanceof RestatePreamble restate) {
      return "преамбулу изложить в следующей редакции: " + quote(restate.text());
    } else if (instruction instanceof Restate restate) {
      return what(restate) + " изложить в следующей редакции: " + quote(restate.text());
    } else if (instruction instanceof InsertEntries insert) {
      String after = insert.after() == 0 ? "" : " после строки " + insert.after();
      return what(insert)
          + after
          + " дополнить строкой следующего содержания: "
          + quote(insert.text());
    } else if (instruction instanceof InsertMember insert) {
      String member = insert.member() == Member.TITLE ? "должностью " : "учреждением ";
      return what(insert) + " дополнить " + member + quote(insert.name());
    } else if (instruction instanceof InsertWords insert) {
      return in(insert, insert.everywhere())
          + "после слов "
          + quote(insert.after())
          + " дополнить словами "
          + quote(insert.words());
    } else if (instruction instanceof Remove) {
      return what(instruction) + " исключить";
    } else if (instruction instanceof RemoveMember remove) {
      String member = remove.member() == Member.TITLE ? "должность " : "учреждение ";
      return in(remove, false) + member + quote(remove.name()) + " исключить";
    } else if (instruction instanceof RemoveWords remove) {
      return in(remove, remove.everywhere()) + "слова " + quote(remove.words()) + " исключить";
    } else if (instruction instanceof Replace replace) {
      return in(replace, replace.everywhere())
          + (replace.digits() ? "цифры " : "слова ")
          + quote(replace.from())
          + " заменить "
          + (replace.digits() ? "цифрами " : "словами ")
          + quote(replace.to());
    } else {
      Renumber renumber = (Renumber) instruction;
      return what(renumber) + " считать " + AddressText.print(renumber.to(), language, Case.AS);
    }
  }

  private String kazakh(Instruction instruction) {
    if (instruction instanceof RestateRegister) {
      return "тізілім осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын";
    } else if (instruction instanceof RestatePreamble restate) {
      return "преамбула мынадай редакцияда жазылсын: " + quote(restate.text());
    } else if (instruction instanceof Restate restate) {
      return what(restate) + " мынадай редакцияда жазылсын: " + quote(restate.text());
    } else if (instruction instanceof InsertEntries insert) {
      String after = insert.after() == 0 ? "" : " " + insert.after() + "-жолдан кейін";
      return what(insert)
          + after
          + " мынадай мазмұндағы жолмен толықтырылсын: "
          + quote(insert.text());
    } else if (instruction instanceof InsertMember insert) {
      String member = insert.member() == Member.TITLE ? "лауазыммен" : "мекемемен";
      return what(insert) + " " + quote(insert.name()) + " деген " + member + " толықтырылсын";
    } else if (instruction instanceof InsertWords insert) {
      return in(insert, insert.everywhere())
          + quote(insert.after())
          + " деген сөздерден кейін "
          + quote(insert.words())
          + " деген сөздермен толықтырылсын";
    } else if (instruction instanceof Remove) {
      return what(instruction) + " алып тасталсын";
    } else if (instruction instanceof RemoveMember remove) {
      String member = remove.member() == Member.TITLE ? "лауазым" : "мекеме";
      return in(remove, false) + quote(remove.name()) + " деген " + member + " алып тасталсын";
    } else if (instruction instanceof RemoveWords remove) {
      return in(remove, remove.everywhere())
          + quote(remove.words())
          + " деген сөздер алып тасталсын";
    } else if (instruction instanceof Replace replace) {
      return in(replace, replace.everywhere())
          + quote(replace.from())
          + (replace.digits() ? " деген цифрлар " : " деген сөздер ")
          + quote(replace.to())
          + (replace.digits() ? " деген цифрлармен" : " деген сөздермен")
          + " ауыстырылсын";
    } else {
      Renumber renumber = (Renumber) instruction;
      return what(renumber)
          + " "
          + AddressText.print(renumber.to(), language, Case.AS)
          + " болып есептелсін";
    }
  }

  private String what(Instruction instruction) {
    return AddressText.print(instruction.address(), language, Case.WHAT);
  }

  private String in(Instruction instruction, boolean everywhere) {
    String place = AddressText.print(instruction.address(), language, Case.IN).strip();
    String all = language == ActLanguage.RU ? "по всему тексту " : "бүкіл мәтін бойынша ";
    return (language == ActLanguage.RU ? "в " : "") + place + " " + (everywhere ? all : "");
  }

  private static String quote(String text) {
    return "«" + text + "»";
  }
}
