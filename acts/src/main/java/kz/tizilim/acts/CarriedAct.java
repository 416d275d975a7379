package kz.tizilim.acts;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;

/**
 * An act that the program carries: its published text and, read from it once, what it orders, its
 * editions and its life.
 *
 * @param folder its folder, named by its id: {@code mod-692-2024-07-01}
 * @param isOffered whether every new history begins with it; the others are recorded only on
 *     request
 * @param formerIds ids that its edition had in earlier versions of the program, which still lead to
 *     it
 */
public record CarriedAct(String folder, boolean isOffered, List<String> formerIds) {

  /*
   * What was read is kept in its printed form next to the text, so that a question is answered
   * without reading the order anew. A test reads the order and compares the two.
   */

  public CarriedAct {
    formerIds = List.copyOf(formerIds);
  }

  static CarriedAct parse(String line) {
    String[] cells = line.split("\t", -1);
    return new CarriedAct(
        cells[0],
        cells[1].equals("offered"),
        cells.length < 3 || cells[2].isBlank() ? List.of() : List.of(cells[2].split(" ", -1)));
  }

  /** What identifies it. */
  public ActId id() {
    return ActId.parse(folder);
  }

  /** Its published Russian text. */
  public String text() {
    return CarriedActs.text(folder + "/order.ru.txt");
  }

  /** Its published Kazakh text; empty where the program does not carry it. */
  public Optional<String> kazakhText() {
    return CarriedActs.find(folder + "/order.kk.txt");
  }

  /** The order as its text was read, with its editions. */
  public PublishedOrder order() {
    return PublishedOrder.parse(CarriedActs.text(folder + "/order.txt")).withEditions(editions());
  }

  /** The editions that it made, in the order of its annexes. */
  public List<Edition> editions() {
    return List.of(edition());
  }

  /** Its only edition. */
  public Edition edition() {
    return Edition.parse(CarriedActs.text(folder + "/edition.txt"));
  }

  /** What its text shows of its life: who agreed to it, and when it was signed. */
  public Timeline life() {
    return Timeline.parse(CarriedActs.text(folder + "/life.txt"));
  }
}
