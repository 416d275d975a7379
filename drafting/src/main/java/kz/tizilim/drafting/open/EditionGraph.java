package kz.tizilim.drafting.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.InForce;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Title;
import kz.tizilim.drafting.rdf.RdfPrefixes;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;
import org.jspecify.annotations.Nullable;

/**
 * An edition as a concept scheme of SKOS (W3C 2009) with the levels of XKOS (DDI Alliance 2019):
 * blocks, grades, steps and entries. The file of an edition also has what it changed.
 *
 * <p>A concept scheme is one edition: numbers of entries are places, so a concept that outlived its
 * edition would change its meaning.
 */
public final class EditionGraph {
  private static final int LEVELS = 4;
  private static final List<String> KINDS = List.of("unknown", "inferred", "confirmed", "printed");

  private final OpenEdition own;
  private final PublicAddresses addresses;
  private final RdfWriter out;
  private final Edition edition;
  private final String scheme;
  private final String tag;

  /** The concepts of blocks, grades and steps by their place, in the law's order. */
  private final Map<String, CodeConcept> codes = new LinkedHashMap<>();

  private final Map<String, List<String>> narrower = new LinkedHashMap<>();

  /**
   * A concept of a code.
   *
   * @param place its place: {@code B2-2.education}
   * @param level 1 for a block, 2 for a grade, 3 for a step
   * @param broader the place of the concept above it; empty for a block
   */
  private record CodeConcept(
      String place, int level, String broader, Block block, String number, Sphere sphere) {}

  private EditionGraph(OpenEdition own, PublicAddresses addresses, RdfWriter out) {
    this.own = own;
    this.addresses = addresses;
    this.out = out;
    this.edition = own.edition();
    this.scheme = addresses.edition(own.register().id(), own.name());
    this.tag = tag(own.language());
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
    graph.collect();
    out.write(RegisterGraph.concept(own.register(), addresses));
    out.write(head(own, addresses));
    String place = graph.deepest(cell);
    while (!place.isEmpty()) {
      CodeConcept concept = Objects.requireNonNull(graph.codes.get(place));
      graph.code(concept);
      place = concept.broader();
    }
    graph.cells(Optional.of(entry));
  }

  static String tag(ActLanguage language) {
    return language == ActLanguage.RU ? "ru" : "kk";
  }

  private void write() {
    collect();
    out.write(RegisterGraph.concept(own.register(), addresses));
    scheme();
    levels();
    codes.values().forEach(this::code);
    cells(Optional.empty());
    names();
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

  private void collect() {
    for (Cell cell : edition.cells()) {
      String above = deepest(cell);
      for (Entry entry : cell.entries()) {
        narrower.computeIfAbsent(above, place -> new ArrayList<>()).add(entry.id().toString());
      }
    }
  }

  /** The place of the deepest concept that exists and is decided for a cell; it is collected. */
  private String deepest(Cell cell) {
    Block block = cell.block();
    String sphere = cell.sphere().isGeneral() ? "" : "." + cell.sphere();
    add(new CodeConcept(block.name(), 1, "", block, "", Sphere.GENERAL));
    if (cell.gradeEvidence().isUnknown()) {
      return block.name();
    }
    String grade = cell.grade() + sphere;
    if (cell.grade().toString().equals(block.name())) {
      // a block whose only grade has no number is that grade
      return block.name();
    }
    add(new CodeConcept(grade, 2, block.name(), block, cell.grade().toString(), cell.sphere()));
    if (cell.step().isNone() || cell.stepEvidence().isUnknown()) {
      return grade;
    }
    String step = cell.code() + sphere;
    add(new CodeConcept(step, 3, grade, block, cell.step().toString(), cell.sphere()));
    return step;
  }

  private void add(CodeConcept concept) {
    if (codes.putIfAbsent(concept.place(), concept) == null && !concept.broader().isEmpty()) {
      narrower.computeIfAbsent(concept.broader(), place -> new ArrayList<>()).add(concept.place());
    }
  }

  /** The concept below which the entries of a place stand: itself, or the nearest decided above. */
  static String concept(Edition edition, String place) {
    return edition.cells().stream()
        .filter(cell -> place(cell).equals(place))
        .findFirst()
        .map(cell -> {
          if (cell.isDecided()) {
            return place;
          }
          String sphere = cell.sphere().isGeneral() ? "" : "." + cell.sphere();
          return cell.gradeEvidence().isUnknown() ? cell.block().name() : cell.grade() + sphere;
        })
        .orElse(place);
  }

  private static String place(Cell cell) {
    return cell.printedCode() + (cell.sphere().isGeneral() ? "" : "." + cell.sphere());
  }

  private String address(String place) {
    return scheme + "/" + PublicAddresses.place(place);
  }

  private void code(CodeConcept concept) {
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
    out.write(resource.with("skos:narrower", addresses(narrower.get(concept.place()))));
  }

  private static List<RdfTerm> named(String key, CodeConcept concept) {
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

  private List<RdfTerm> addresses(@Nullable List<String> places) {
    return places == null
        ? List.of()
        : places.stream().map(place -> RdfTerm.iri(address(place))).toList();
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
    return codes.values().stream()
        .filter(concept -> concept.level() == 1)
        .map(concept -> RdfTerm.iri(address(concept.place())))
        .toList();
  }

  private List<RdfTerm> cells() {
    List<RdfTerm> all = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Cell cell : edition.cells()) {
      all.add(RdfTerm.iri(cellAddress(cell, numbers.merge(place(cell), 1, Integer::sum))));
    }
    return all;
  }

  private String cellAddress(Cell cell, int number) {
    return scheme + "/cell/" + PublicAddresses.place(place(cell)) + "/" + number;
  }

  private void levels() {
    for (int depth = 1; depth <= LEVELS; depth++) {
      int own = depth;
      List<RdfTerm> members =
          depth == LEVELS
              ? edition.entries().stream()
                  .map(entry -> RdfTerm.iri(address(entry.id().toString())))
                  .toList()
              : codes.values().stream()
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
      int number = numbers.merge(place(cell), 1, Integer::sum);
      boolean isMeant =
          only.map(id -> cell.entries().stream().anyMatch(it -> it.id().equals(id))).orElse(true);
      if (isMeant) {
        cell(cell, i, number, only);
      }
    }
  }

  private void cell(Cell cell, int index, int number, Optional<EntryId> only) {
    String address = cellAddress(cell, number);
    List<RdfTerm> readings = new ArrayList<>();
    readings.add(
        RdfTerm.iri(
            reading(address + "/grade", "grade", cell.gradeEvidence(), cell.grade().toString())));
    boolean hasStep = !cell.step().isNone();
    if (hasStep) {
      readings.add(
          RdfTerm.iri(
              reading(address + "/step", "step", cell.stepEvidence(), cell.step().toString())));
    }
    String evidence = evidence(cell);
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
            .with("v:place", new RdfTerm.Literal(place(cell), "v:code"))
            .with("v:evidence", addresses.evidence(evidence))
            .with("skos:memberList", new RdfTerm.Items(members))
            .with("v:reading", readings));
    String above = deepest(cell);
    cell.entries().stream()
        .filter(entry -> only.map(entry.id()::equals).orElse(true))
        .forEach(entry -> entry(entry, above, evidence));
  }

  /** The kind of the weaker of a cell's readings, of those that it has. */
  static String evidence(Cell cell) {
    return cell.step().isNone()
        ? cell.gradeEvidence().kind()
        : weaker(cell.gradeEvidence(), cell.stepEvidence());
  }

  private static String weaker(Evidence one, Evidence other) {
    return KINDS.get(Math.min(KINDS.indexOf(one.kind()), KINDS.indexOf(other.kind())));
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
    List<RdfTerm> readings = new ArrayList<>();
    for (Confirmation slip : slips(entry)) {
      readings.add(RdfTerm.iri(slip(address, entry, slip, readings.size() + 1)));
      String words = ((Confirmation.What.OfSlip) slip.what()).words();
      resource = resource.words("skos:altLabel", words, tag);
    }
    out.write(
        resource
            .with("v:evidence", addresses.evidence(evidence))
            .with("v:lines", RdfTerm.text(entry.lines().toString()))
            .with(
                "v:title",
                titles(entry).stream().map(one -> RdfTerm.iri(addresses.title(one))).toList())
            .with(
                "v:institution",
                institutions(entry).stream()
                    .map(one -> RdfTerm.iri(addresses.institution(one)))
                    .toList())
            .with("dct:source", addresses.act(edition.act(entry)))
            .with("skos:editorialNote", notes(entry))
            .with("v:reading", readings));
  }

  private static Set<String> titles(Entry entry) {
    Set<String> all = new LinkedHashSet<>();
    entry.titles().stream().map(Title::base).filter(one -> !one.isBlank()).forEach(all::add);
    return all;
  }

  private static Set<String> institutions(Entry entry) {
    Set<String> all = new LinkedHashSet<>(entry.institutions());
    all.removeIf(String::isBlank);
    return all;
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

  /* ---- readings ---- */

  private String slip(String address, Entry entry, Confirmation slip, int number) {
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
  private String reading(String address, String part, Evidence evidence, String value) {
    RdfTerm notation = new RdfTerm.Literal(value, "v:code");
    if (evidence instanceof Evidence.Confirmed confirmed) {
      String source =
          reading(address, part, confirmed.source(), likeliest(confirmed.source(), value));
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

  /* ---- names, former addresses ---- */

  private void names() {
    Set<String> titles = new LinkedHashSet<>();
    Set<String> institutions = new LinkedHashSet<>();
    for (Entry entry : edition.entries()) {
      titles.addAll(titles(entry));
      institutions.addAll(institutions(entry));
    }
    out.write(
        RdfResource.of(addresses.titles())
            .a("skos:ConceptScheme")
            .with("skos:prefLabel", OpenWords.in("titles")));
    out.write(
        RdfResource.of(addresses.institutions())
            .a("skos:ConceptScheme")
            .with("skos:prefLabel", OpenWords.in("institutions")));
    titles.forEach(one -> name(addresses.title(one), addresses.titles(), one));
    institutions.forEach(one -> name(addresses.institution(one), addresses.institutions(), one));
  }

  private void name(String address, String inScheme, String words) {
    out.write(
        RdfResource.of(address)
            .a("skos:Concept")
            .with("skos:inScheme", inScheme)
            .words("skos:prefLabel", words, tag));
  }

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
