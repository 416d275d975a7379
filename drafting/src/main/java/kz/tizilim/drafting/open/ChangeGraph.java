package kz.tizilim.drafting.open;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/**
 * The differences between two editions as a correspondence of XKOS: an association for each effect
 * and for each entry that is unchanged, so that every entry of both is in exactly one. An effect on
 * a heading is an association of codes.
 */
public final class ChangeGraph {
  private final PublicAddresses addresses;
  private final RdfWriter out;
  private final String correspondence;
  private final String before;
  private final String after;

  private ChangeGraph(
      RegisterHistory register,
      EditionLife before,
      EditionLife after,
      PublicAddresses addresses,
      RdfWriter out) {
    this.addresses = addresses;
    this.out = out;
    String from = OpenEdition.name(register, before);
    String to = OpenEdition.name(register, after);
    this.before = addresses.edition(register.id(), from);
    this.after = addresses.edition(register.id(), to);
    this.correspondence = addresses.change(register.id(), from, to);
  }

  /** Writes {@code change}, which is that between the two editions of {@code register}. */
  public static void write(
      RegisterHistory register,
      EditionLife before,
      EditionLife after,
      Change change,
      PublicAddresses addresses,
      RdfWriter out) {
    new ChangeGraph(register, before, after, addresses, out).write(before, after, change);
  }

  private void write(EditionLife from, EditionLife to, Change change) {
    int count = change.effects().size() + change.unchanged().size();
    List<RdfTerm> made = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      made.add(RdfTerm.iri(correspondence + "/" + i));
    }
    out.write(
        RdfResource.of(correspondence)
            .a("xkos:Correspondence")
            .with("xkos:compares", List.of(RdfTerm.iri(before), RdfTerm.iri(after)))
            .with("dct:issued", to.life().day(Fact.Kind.PUBLISHED).map(RdfTerm::day))
            .with("skos:prefLabel", OpenWords.in("change", from.act().told(), to.act().told()))
            .with("xkos:madeOf", made));
    int number = 0;
    for (Effect effect : change.effects()) {
      number++;
      association(number, effect, change.before(), change.after());
    }
    for (Change.Pair pair : change.unchanged()) {
      number++;
      String source = entry(before, pair.before());
      String target = entry(after, pair.after());
      out.write(association(number, "unchanged", List.of(source), List.of(target)));
      out.write(RdfResource.of(source).with("skos:exactMatch", target));
    }
  }

  private void association(int number, Effect effect, Edition from, Edition to) {
    String kind = EditionGraph.word(effect.kind());
    if (effect instanceof Effect.Reheaded reheaded) {
      String place = reheaded.place().toString();
      out.write(
          association(
              number,
              kind,
              List.of(code(before, CodeHierarchy.concept(from, place))),
              List.of(code(after, CodeHierarchy.concept(to, place)))));
      return;
    }
    out.write(
        association(
            number,
            kind,
            effect.before().stream().map(one -> entry(before, one)).toList(),
            effect.after().stream().map(one -> entry(after, one)).toList()));
  }

  private RdfResource association(
      int number, String kind, List<String> sources, List<String> targets) {
    return RdfResource.of(correspondence + "/" + number)
        .a("xkos:ConceptAssociation")
        .with("dct:type", addresses.effect(kind))
        .with("xkos:sourceConcept", sources.stream().map(RdfTerm::iri).toList())
        .with("xkos:targetConcept", targets.stream().map(RdfTerm::iri).toList());
  }

  private static String entry(String scheme, EntryInCell one) {
    return code(scheme, one.entry().id().toString());
  }

  private static String code(String scheme, String place) {
    return scheme + "/" + PublicAddresses.place(place);
  }

  /**
   * A change as CSV: the kind of effect, the entry before and the entry after, a line for each
   * pair; what has no entry before or after is empty there.
   */
  public static String csv(Change change) {
    StringBuilder out = new StringBuilder("effect,from,to\n");
    for (Effect effect : change.effects()) {
      String kind = EditionGraph.word(effect.kind());
      if (effect instanceof Effect.Reheaded reheaded) {
        line(out, kind, reheaded.place().toString(), reheaded.place().toString());
      } else {
        List<String> from = ids(effect.before());
        List<String> to = ids(effect.after());
        from.forEach(one -> to.forEach(other -> line(out, kind, one, other)));
      }
    }
    for (Change.Pair pair : change.unchanged()) {
      line(
          out,
          "unchanged",
          pair.before().entry().id().toString(),
          pair.after().entry().id().toString());
    }
    return out.toString();
  }

  private static List<String> ids(List<EntryInCell> entries) {
    return entries.isEmpty()
        ? List.of("")
        : entries.stream().map(one -> one.entry().id().toString()).toList();
  }

  private static void line(StringBuilder out, String kind, String from, String to) {
    out.append(kind).append(',').append(from).append(',').append(to).append('\n');
  }
}
