package kz.tizilim.drafting.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.InForce;
import kz.tizilim.core.register.Lines;
import kz.tizilim.drafting.rdf.RdfPrefixes;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/**
 * An edition as a concept scheme of SKOS (W3C 2009) with the levels of XKOS (DDI Alliance 2019):
 * blocks, grades, steps and entries. The file of an edition also has what it changed.
 *
 * <p>A concept scheme is one edition: numbers of entries are places, so a concept that outlived its
 * edition would change its meaning.
 */
public final class EditionGraph {
  private static final int LEVELS = 4;

  private final OpenEdition own;
  private final PublicAddresses addresses;
  private final RdfWriter out;
  private final Edition edition;
  private final String scheme;
  private final String tag;
  private final CodeHierarchy codes;
  private final ReadingGraph readings;

  private EditionGraph(OpenEdition own, PublicAddresses addresses, RdfWriter out) {
    this.own = own;
    this.addresses = addresses;
    this.out = out;
    this.edition = own.edition();
    this.scheme = addresses.edition(own.register().id(), own.name());
    this.tag = tag(own.language());
    this.codes = CodeHierarchy.of(edition);
    this.readings = new ReadingGraph(addresses, out);
  }

  /** The prefixes of the files of {@code addresses}. */
  public static RdfPrefixes prefixes(PublicAddresses addresses) {
    return RdfPrefixes.with(addresses.terms());
  }

  /** Writes an edition, with the change that made it of the edition before it, if there is one. */
  public static void write(OpenEdition own, PublicAddresses addresses, RdfWriter out) {
    new EditionGraph(own, addresses, out).write();
  }

  /**
   * Writes one entry of an edition: the entry, its cell with how its labels are known, the concepts
   * above it, and the head of the edition.
   *
   * @throws IllegalArgumentException if the edition has no such entry
   */
  public static void write(
      OpenEdition own, EntryId entry, PublicAddresses addresses, RdfWriter out) {
    EditionGraph graph = new EditionGraph(own, addresses, out);
    Cell cell =
        own.edition().cells().stream()
            .filter(one -> one.entries().stream().anyMatch(it -> it.id().equals(entry)))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(own.edition().act() + " has no entry " + entry + "."));
    out.write(RegisterGraph.concept(own.register(), addresses));
    out.write(head(own, addresses));
    graph.codes.above(cell).forEach(graph::code);
    graph.cells(Optional.of(entry));
  }

  static String tag(ActLanguage language) {
    return language == ActLanguage.RU ? "ru" : "kk";
  }

  private void write() {
    out.write(RegisterGraph.concept(own.register(), addresses));
    scheme();
    levels();
    codes.concepts().forEach(this::code);
    cells(Optional.empty());
    NameGraph.write(edition, tag, addresses, out);
    replaced();
    own.before()
        .ifPresent(before ->
            ChangeGraph.write(
                own.register(),
                before,
                own.life(),
                Change.between(before.edition(), edition),
                addresses,
                out));
  }

  /* ---- codes ---- */

  private String address(String place) {
    return scheme + "/" + PublicAddresses.place(place);
  }

  private void code(CodeHierarchy.Concept concept) {
    String key = List.of("block", "grade", "step").get(concept.level() - 1);
    RdfResource resource =
        RdfResource.of(address(concept.place()))
            .a("skos:Concept")
            .with("skos:inScheme", scheme)
            .with("skos:notation", new RdfTerm.Literal(concept.place(), "v:code"));
    resource =
        concept.broader().isEmpty()
            ? resource
                .with("skos:topConceptOf", scheme)
                .with("skos:prefLabel", OpenWords.in("block." + concept.block()))
            : resource
                .with("skos:broader", address(concept.broader()))
                .with("skos:prefLabel", named(key, concept));
    out.write(resource.with("skos:narrower", addresses(codes.narrower(concept.place()))));
  }

  private static List<RdfTerm> named(String key, CodeHierarchy.Concept concept) {
    if (concept.sphere().isGeneral()) {
      return OpenWords.in(key, concept.number());
    }
    List<RdfTerm> plain = OpenWords.in(key, concept.number());
    List<RdfTerm> all = new ArrayList<>();
    for (RdfTerm term : plain) {
      RdfTerm.Words words = (RdfTerm.Words) term;
      String sphere =
          switch (words.language()) {
            case "ru" -> concept.sphere().russian();
            case "kk" -> concept.sphere().kazakh();
            default -> concept.sphere().key();
          };
      all.add(new RdfTerm.Words(words.text() + " (" + sphere + ")", words.language()));
    }
    return all;
  }

  private List<RdfTerm> addresses(List<String> places) {
    return places.stream().map(place -> RdfTerm.iri(address(place))).toList();
  }

  /* ---- the scheme ---- */

  private void scheme() {
    RdfResource resource = head(own, addresses).with("dct:language", language());
    resource = follow(resource);
    out.write(
        resource
            .with("xkos:numberOfLevels", RdfTerm.number(LEVELS))
            .with("xkos:levels", new RdfTerm.Items(all(LEVELS)))
            .with("skos:hasTopConcept", tops())
            .with("v:cells", new RdfTerm.Items(cells())));
  }

  private List<RdfTerm> language() {
    String code = own.language() == ActLanguage.RU ? "RUS" : "KAZ";
    return List.of(
        RdfTerm.iri("http://publications.europa.eu/resource/authority/language/" + code));
  }

  /** An edition with its names, days and act. */
  static RdfResource head(OpenEdition one, PublicAddresses addresses) {
    Optional<InForce> days = one.days();
    Optional<LocalDate> last = days.filter(it -> !it.isOpen()).map(it -> it.until().minusDays(1));
    String number = one.act().number().isEmpty() ? "-" : one.act().number();
    return RdfResource.of(addresses.edition(one.register().id(), one.name()))
        .a("skos:ConceptScheme")
        .with("xkos:belongsTo", addresses.register(one.register().id()))
        .with(
            "skos:notation",
            RdfTerm.text(number + one.act().signed().map(day -> "/" + day).orElse("")))
        .with("skos:prefLabel", OpenWords.in("edition", one.act().told()))
        .with("dct:issued", one.published().map(RdfTerm::day))
        .with("schema:startDate", days.map(it -> RdfTerm.day(it.from())))
        .with("schema:endDate", last.map(RdfTerm::day))
        .with("dct:valid", days.map(it -> period(it, last)))
        .with("eli:based_on", addresses.act(one.act()));
  }

  private static RdfTerm period(InForce days, Optional<LocalDate> last) {
    String text = "start=" + days.from() + last.map(day -> "; end=" + day).orElse("");
    return new RdfTerm.Literal(text, "dct:Period");
  }

  /** Without a gap an edition replaces the one before it; else it only follows. */
  private RdfResource follow(RdfResource resource) {
    Optional<EditionLife> before = own.before();
    if (before.isEmpty()) {
      return resource;
    }
    String other =
        addresses.edition(own.register().id(), OpenEdition.name(own.register(), before.get()));
    boolean isUnbroken =
        OpenEdition.days(own.register(), before.get())
                .map(InForce::until)
                .equals(own.days().map(InForce::from))
            && own.days().isPresent();
    return isUnbroken
        ? resource.with("dct:replaces", other).with("xkos:supersedes", other)
        : resource.with("xkos:follows", other);
  }

  private List<RdfTerm> all(int levels) {
    List<RdfTerm> all = new ArrayList<>();
    for (int depth = 1; depth <= levels; depth++) {
      all.add(RdfTerm.iri(level(depth)));
    }
    return all;
  }

  private String level(int depth) {
    return scheme + "/level/" + depth;
  }

  private List<RdfTerm> tops() {
    return codes.concepts().stream()
        .filter(concept -> concept.level() == 1)
        .map(concept -> RdfTerm.iri(address(concept.place())))
        .toList();
  }

  private List<RdfTerm> cells() {
    List<RdfTerm> all = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Cell cell : edition.cells()) {
      all.add(
          RdfTerm.iri(
              cellAddress(cell, numbers.merge(CodeHierarchy.place(cell), 1, Integer::sum))));
    }
    return all;
  }

  private String cellAddress(Cell cell, int number) {
    return scheme + "/cell/" + PublicAddresses.place(CodeHierarchy.place(cell)) + "/" + number;
  }

  private void levels() {
    for (int depth = 1; depth <= LEVELS; depth++) {
      int own = depth;
      List<RdfTerm> members =
          depth == LEVELS
              ? edition.entries().stream()
                  .map(entry -> RdfTerm.iri(address(entry.id().toString())))
                  .toList()
              : codes.concepts().stream()
                  .filter(concept -> concept.level() == own)
                  .map(concept -> RdfTerm.iri(address(concept.place())))
                  .toList();
      out.write(
          RdfResource.of(level(depth))
              .a("xkos:ClassificationLevel")
              .with("xkos:depth", RdfTerm.number(depth))
              .with("skos:prefLabel", OpenWords.in("level." + depth))
              .with("skos:member", members));
    }
  }

  /* ---- cells and entries ---- */

  /** Writes all cells with their entries, or one entry in its cell. */
  private void cells(Optional<EntryId> only) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < edition.cells().size(); i++) {
      Cell cell = edition.cells().get(i);
      int number = numbers.merge(CodeHierarchy.place(cell), 1, Integer::sum);
      boolean isMeant =
          only.map(id -> cell.entries().stream().anyMatch(it -> it.id().equals(id))).orElse(true);
      if (isMeant) {
        cell(cell, i, number, only);
      }
    }
  }

  private void cell(Cell cell, int index, int number, Optional<EntryId> only) {
    String address = cellAddress(cell, number);
    List<RdfTerm> labels = new ArrayList<>();
    labels.add(
        RdfTerm.iri(
            readings.label(
                address + "/grade", "grade", cell.gradeEvidence(), cell.grade().toString())));
    if (!cell.step().isNone()) {
      labels.add(
          RdfTerm.iri(
              readings.label(
                  address + "/step", "step", cell.stepEvidence(), cell.step().toString())));
    }
    String evidence = ReadingGraph.weakest(cell);
    RdfResource resource = RdfResource.of(address).a("skos:OrderedCollection");
    if (!cell.heading().isNone()) {
      resource = resource.words("skos:prefLabel", cell.heading().text(), tag);
      Optional<RdfTerm> kazakh =
          own.kazakh()
              .heading(index)
              .filter(words -> !words.isEmpty() && tag.equals("ru"))
              .map(words -> new RdfTerm.Words(words, "kk"));
      resource = resource.with("skos:prefLabel", kazakh);
    }
    List<RdfTerm> members =
        cell.entries().stream().map(entry -> RdfTerm.iri(address(entry.id().toString()))).toList();
    out.write(
        resource
            .with("v:place", new RdfTerm.Literal(CodeHierarchy.place(cell), "v:code"))
            .with("v:evidence", addresses.evidence(evidence))
            .with("skos:memberList", new RdfTerm.Items(members))
            .with("v:reading", labels));
    String above = codes.deepest(cell).place();
    cell.entries().stream()
        .filter(entry -> only.map(entry.id()::equals).orElse(true))
        .forEach(entry -> entry(entry, above, evidence));
  }

  private void entry(Entry entry, String above, String evidence) {
    String address = address(entry.id().toString());
    RdfResource resource =
        RdfResource.of(address)
            .a("skos:Concept")
            .with("skos:inScheme", scheme)
            .with("skos:broader", address(above))
            .with("skos:notation", new RdfTerm.Literal(entry.id().toString(), "v:entry"))
            .words("skos:prefLabel", entry.text(), tag);
    if (tag.equals("ru")) {
      resource =
          resource.with(
              "skos:prefLabel",
              own.kazakh().entry(entry).map(words -> new RdfTerm.Words(words, "kk")));
    }
    List<RdfTerm> wordings = new ArrayList<>();
    for (Confirmation slip : slips(entry)) {
      wordings.add(RdfTerm.iri(readings.wording(address, entry, slip, wordings.size() + 1)));
      String words = ((Confirmation.What.OfSlip) slip.what()).words();
      resource = resource.words("skos:altLabel", words, tag);
    }
    out.write(
        resource
            .with("v:evidence", addresses.evidence(evidence))
            .with("v:lines", RdfTerm.text(entry.lines().toString()))
            .with(
                "v:title",
                NameGraph.titles(entry).stream()
                    .map(one -> RdfTerm.iri(addresses.title(one)))
                    .toList())
            .with(
                "v:institution",
                NameGraph.institutions(entry).stream()
                    .map(one -> RdfTerm.iri(addresses.institution(one)))
                    .toList())
            .with("dct:source", addresses.act(edition.act(entry)))
            .with("skos:editorialNote", notes(entry))
            .with("v:reading", wordings));
  }

  private List<RdfTerm> notes(Entry entry) {
    if (entry.origin().isPresent()) {
      // the lines of the finding are those of another act
      return List.of();
    }
    Set<RdfTerm> notes = new LinkedHashSet<>();
    for (Finding finding : edition.findings()) {
      if (touches(finding.lines(), entry.lines())) {
        notes.add(new RdfTerm.Words(finding.message(), "ru"));
      }
    }
    return List.copyOf(notes);
  }

  private static boolean touches(Lines one, Lines other) {
    return one.from() <= other.to() && other.from() <= one.to();
  }

  private List<Confirmation> slips(Entry entry) {
    return own.slips().stream()
        .filter(slip ->
            slip.what() instanceof Confirmation.What.OfSlip of
                && touches(of.lines(), entry.lines()))
        .toList();
  }

  /* ---- former addresses ---- */

  /*
   * A confirmation of a grade or step gives its entries other numbers. Their former addresses stay, and lead to
   * the new ones, unless another entry has them now.
   */
  private void replaced() {
    List<Entry> before = own.recorded().entries();
    List<Entry> now = edition.entries();
    Set<String> taken = new LinkedHashSet<>();
    now.forEach(entry -> taken.add(entry.id().toString()));
    for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
      String former = before.get(i).id().toString();
      if (!taken.contains(former)) {
        out.write(
            RdfResource.of(address(former))
                .with("owl:deprecated", new RdfTerm.Literal("true", "xsd:boolean"))
                .with("dct:isReplacedBy", address(now.get(i).id().toString())));
      }
    }
  }

  /** A kind of change as it stands in an address: {@code split}. */
  static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
