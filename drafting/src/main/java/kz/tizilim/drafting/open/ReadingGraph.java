package kz.tizilim.drafting.open;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/**
 * How the labels of cells and the words of entries are known: printed, inferred, or confirmed by a
 * person. A confirmation is a revision of the reading before it.
 */
final class ReadingGraph {
  private static final List<String> KINDS = List.of("unknown", "inferred", "confirmed", "printed");

  private final PublicAddresses addresses;
  private final RdfWriter out;

  ReadingGraph(PublicAddresses addresses, RdfWriter out) {
    this.addresses = addresses;
    this.out = out;
  }

  /** The kind of the weaker of a cell's readings, of those that it has. */
  static String weakest(Cell cell) {
    return cell.step().isNone()
        ? cell.gradeEvidence().kind()
        : weaker(cell.gradeEvidence(), cell.stepEvidence());
  }

  private static String weaker(Evidence one, Evidence other) {
    return KINDS.get(Math.min(KINDS.indexOf(one.kind()), KINDS.indexOf(other.kind())));
  }

  /**
   * Writes the words of an entry that a slip was confirmed to mean, with the first of them also the
   * printed ones.
   *
   * @param address the address of the entry
   * @param number which confirmation of the entry it is, from 1 on
   * @return the address of the reading
   */
  String wording(String address, Entry entry, Confirmation slip, int number) {
    String printed = address + "/wording";
    if (number == 1) {
      out.write(
          RdfResource.of(printed)
              .a("v:Reading")
              .with("v:part", RdfTerm.text("wording"))
              .with("dct:type", addresses.evidence("printed"))
              .with("v:lines", RdfTerm.text(entry.lines().toString())));
    }
    String confirmed = printed + "/" + number;
    out.write(confirmed(confirmed, "wording", printed, slip.day(), slip.by(), slip.reason()));
    return confirmed;
  }

  private RdfResource confirmed(
      String address, String part, String of, LocalDate day, String by, String reason) {
    return RdfResource.of(address)
        .a("v:Reading")
        .with("v:part", RdfTerm.text(part))
        .with("dct:type", addresses.evidence("confirmed"))
        .with("prov:wasRevisionOf", of)
        .with(
            "prov:wasAttributedTo",
            new RdfTerm.Unnamed(RdfResource.unnamed().with("schema:name", RdfTerm.text(by))))
        .with("dct:date", RdfTerm.day(day))
        .words("skos:note", reason, "ru");
  }

  /** Writes how a label is known, the first reading first; returns the address of the last. */
  String label(String address, String part, Evidence evidence, String value) {
    RdfTerm notation = new RdfTerm.Literal(value, "v:code");
    if (evidence instanceof Evidence.Confirmed confirmed) {
      String source =
          label(address, part, confirmed.source(), likeliest(confirmed.source(), value));
      String own = address + "/" + revision(confirmed);
      out.write(
          confirmed(own, part, source, confirmed.day(), confirmed.by(), confirmed.reason())
              .with("skos:notation", notation));
      return own;
    }
    RdfResource resource =
        RdfResource.of(address)
            .a("v:Reading")
            .with("v:part", RdfTerm.text(part))
            .with("dct:type", addresses.evidence(evidence.kind()));
    if (evidence instanceof Evidence.Printed printed) {
      resource =
          resource
              .with("skos:notation", notation)
              .with("v:lines", RdfTerm.text(Integer.toString(printed.line())));
    } else if (evidence instanceof Evidence.Inferred inferred) {
      resource =
          open(
              resource.with("skos:notation", notation),
              inferred.confidence(),
              inferred.candidates(),
              inferred.reason());
    } else if (evidence instanceof Evidence.Unknown unknown) {
      resource = open(resource, unknown.confidence(), unknown.candidates(), unknown.reason());
    }
    out.write(resource);
    return address;
  }

  private static String likeliest(Evidence source, String value) {
    List<String> candidates =
        source instanceof Evidence.Inferred inferred ? inferred.candidates() : List.of();
    return candidates.isEmpty() ? value : candidates.get(0);
  }

  /** How often a label was confirmed. */
  private static int revision(Evidence.Confirmed confirmed) {
    return confirmed.source() instanceof Evidence.Confirmed before ? revision(before) + 1 : 1;
  }

  private static RdfResource open(
      RdfResource resource, double confidence, List<String> candidates, String reason) {
    Set<RdfTerm> all = new LinkedHashSet<>();
    candidates.forEach(one -> all.add(new RdfTerm.Literal(one, "v:code")));
    return resource
        .with("v:confidence", RdfTerm.number(confidence))
        .with("v:candidate", List.copyOf(all))
        .words("skos:note", reason, "ru");
  }
}
