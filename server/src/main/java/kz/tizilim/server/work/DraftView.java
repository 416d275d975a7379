package kz.tizilim.server.work;

import java.util.List;
import kz.tizilim.server.page.RegisterName;

/**
 * What the page of drafting shows.
 *
 * @param registers the registers on which an order can be drafted
 * @param isReady whether an order was drafted
 * @param isRestating whether it restates the register in an annex
 * @param russian its Russian text, a paragraph each
 * @param kazakh its Kazakh text
 * @param blanks the numbers of its Russian clauses in which a person has to write
 * @param kazakhBlanks those of its Kazakh clauses
 * @param labels the cells of which the labels are not confirmed
 * @param changes what it changes, a line each
 * @param source what it was drafted from, to be sent again for the documents
 * @param kazakhSource the Kazakh text of the edition, to be sent again
 * @param findings what a check of drafting found; empty where none was asked for
 * @param checked the name of the file that was checked; empty where none was
 */
record DraftView(
    List<RegisterName> registers,
    boolean isReady,
    boolean isRestating,
    List<String> russian,
    List<String> kazakh,
    String blanks,
    String kazakhBlanks,
    String labels,
    List<String> changes,
    String source,
    String kazakhSource,
    List<Found> findings,
    String checked) {

  /**
   * A finding of a check.
   *
   * @param tone how it looks
   * @param lines where, as printed
   * @param message what was found, with its norm
   */
  record Found(String tone, String lines, String message) {}

  static DraftView empty(List<RegisterName> registers) {
    return new DraftView(
        registers, false, false, List.of(), List.of(), "", "", "", List.of(), "", "", List.of(),
        "");
  }

  DraftView checked(String name, List<Found> found) {
    return new DraftView(
        registers, false, false, List.of(), List.of(), "", "", "", List.of(), "", "", found, name);
  }
}
