package kz.tizilim.classify;

import java.util.List;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.EntryId;

/**
 * The law that a code rests on.
 *
 * @param entries the entries that fit the row
 * @param citations where each of them stands in the law
 * @param title the law's words for the title
 * @param text the law's words: the heading of the cell and the entry
 * @param quotes the law's words of each of the entries in short: the heading of its cell and the
 *     title that fits
 * @param notPrinted which part of the code the published text does not print; {@link Remark#NONE}
 *     if it prints all of it
 */
public record LegalBasis(
    List<EntryId> entries,
    List<Citation> citations,
    String title,
    String text,
    List<String> quotes,
    Remark notPrinted) {

  public LegalBasis {
    entries = List.copyOf(entries);
    citations = List.copyOf(citations);
    quotes = List.copyOf(quotes);
  }
}
