package kz.tizilim.acts;

import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.register.Edition;

/**
 * An act that the program carries: its published text and, read from it once, its edition and its
 * life.
 *
 * @param folder its folder, named by its id: {@code mod-692-2024-07-01}
 */
public record CarriedAct(String folder) {

  /*
   * The edition is kept in its printed form beside the text, so that a question is answered without
   * reading the order anew. A test reads the order and compares the two.
   */

  static CarriedAct parse(String line) {
    return new CarriedAct(line.strip());
  }

  /** Its published Russian text. */
  public String text() {
    return CarriedActs.text(folder + "/order.ru.txt");
  }

  /** The edition that its text carries. */
  public Edition edition() {
    return Edition.parse(CarriedActs.text(folder + "/edition.txt"));
  }

  /** What its text shows of its life: who agreed to it, and when it was signed. */
  public Timeline life() {
    return Timeline.parse(CarriedActs.text(folder + "/life.txt"));
  }

  /** Its words on its commencement. */
  public String commencement() {
    return CarriedActs.text(folder + "/commencement.txt").strip();
  }
}
