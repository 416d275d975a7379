package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.documents.token.TextLine;

/** Which register each annex of an order holds. */
public final class RegisterIds {

  private RegisterIds() {}

  /**
   * The annexes with the ids of their registers.
   *
   * @param act the act that carries them
   * @param own the lines of the order itself
   */
  public static List<Annex> of(Act act, List<TextLine> own, List<FoundRegister> registers) {
    Announcements announced = Announcements.of(own);
    boolean several = registers.size() > 1 || announced.registers().size() > 1;
    Set<Integer> taken = new HashSet<>();
    List<Annex> annexes = new ArrayList<>();
    for (FoundRegister register : registers) {
      int number = several ? Math.max(1, register.annex()) : 0;
      if (act.amendedAct().isPresent()) {
        number =
            register.restated() > 0
                ? register.restated()
                : announced.restated().getOrDefault(register.annex(), number);
      }
      while (registers.size() > 1 && !taken.add(number)) {
        number++;
      }
      Optional<RegisterId> id = RegisterId.stated(act, number);
      annexes.add(new Annex(id, register.annex(), register.title()));
    }
    return annexes;
  }
}
