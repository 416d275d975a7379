package kz.tizilim.drafting.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.drafting.KazakhPosts;
import kz.tizilim.testkit.Translations;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editions as SKOS and XKOS, read by another engine. */
final class EditionGraphTest {
  private static final String MOD = Graphs.B + "/id/register/order/mod/2015-12-30/746/1";
  private static final String FIRST = MOD + "/e/692-2024-07-01";

  private static OpenEdition carried(String folder) {
    Edition edition = CarriedActs.in(folder).edition();
    RegisterHistory register =
        History.empty().with(new HistoryRecord.Made(edition, "", Histories.NOW)).registers().get(0);
    return OpenEdition.of(register, register.editions().get(0));
  }

  private static String turtle(OpenEdition edition) {
    return Graphs.turtle(out -> EditionGraph.write(edition, Graphs.ADDRESSES, out));
  }

  private static String jsonLd(OpenEdition edition) {
    return Graphs.jsonLd(out -> EditionGraph.write(edition, Graphs.ADDRESSES, out));
  }

  private static Model two() {
    RegisterHistory register = Histories.two();
    Model model = Graphs.read(turtle(Histories.edition(register, 0)), Lang.TURTLE);
    return model.add(Graphs.read(turtle(Histories.edition(register, 1)), Lang.TURTLE));
  }

  private static List<String> asked(Model model, String pattern) {
    return Graphs.asked(model, Graphs.prefixes() + "SELECT * WHERE { " + pattern + " }");
  }

  private static long count(Model model, String pattern) {
    return asked(model, pattern).size();
  }

  @Test
  void names_are_in_three_languages() {
    assertThat(Translations.faults(OpenWords.class, "open")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mod-692-2024-07-01", "mcs-0-2023-03-01"})
  void a_carried_edition_is_one_graph_in_both_forms_and_reads_back(String folder) {
    OpenEdition one = carried(folder);
    String text = turtle(one);
    assertThat(turtle(one)).isEqualTo(text);
    Model model = Graphs.read(text, Lang.TURTLE);
    assertThat(model.isIsomorphicWith(Graphs.read(jsonLd(one), Lang.JSONLD))).isTrue();
    assertThat(Graphs.faults(model)).isEmpty();
    String scheme = Graphs.ADDRESSES.edition(one.register().id(), one.name());
    assertThat(Graphs.wording(model, scheme)).isEqualTo(one.edition().wording());
  }

  @Test
  void order_692_has_its_entries_cells_and_inferred_labels() {
    Model model = Graphs.read(turtle(carried("mod-692-2024-07-01")), Lang.TURTLE);
    assertThat(count(model, "?entry dct:source ?act")).isEqualTo(243);
    assertThat(count(model, "?cell a skos:OrderedCollection")).isEqualTo(60);
    assertThat(count(model, "?cell a skos:OrderedCollection ; v:evidence e:inferred"))
        .isEqualTo(27);
    assertThat(
            asked(model, "?one a skos:ConceptScheme ; xkos:belongsTo ?of . ?one dct:issued ?day"))
        .as("a day that is not recorded is left out")
        .isEmpty();
  }

  @Test
  void a_browser_of_concepts_finds_labels_notations_and_levels() {
    Model model = two();
    assertThat(
            asked(
                model, "<" + FIRST + "/B1-5/2> skos:broader+ ?above . ?above skos:notation ?code"))
        .containsExactlyInAnyOrder(FIRST + "/B1-5 B1-5", FIRST + "/B1 B1", FIRST + "/B B");
    assertThat(
            asked(
                model,
                "<"
                    + FIRST
                    + "/B2-2.education> skos:prefLabel ?label FILTER (lang(?label) = \"kk\")"))
        .containsExactly("2-саты (Білім беру)");
    assertThat(asked(model, "<" + FIRST + "> skos:hasTopConcept ?top")).hasSize(3);
    assertThat(count(model, "?a skos:narrower ?b FILTER NOT EXISTS { ?b skos:broader ?a }"))
        .isZero();
    assertThat(count(model, "?b skos:broader ?a FILTER NOT EXISTS { ?a skos:narrower ?b }"))
        .isZero();
    assertThat(asked(model, "<" + FIRST + "/C%3F/1> skos:broader ?above"))
        .as("a grade that is open leads to no grade")
        .containsExactly(FIRST + "/C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mod-692-2024-07-01", "mcs-0-2023-03-01"})
  void a_generic_browser_shows_every_concept_of_a_carried_edition(String folder) {
    OpenEdition one = carried(folder);
    Model model = Graphs.read(turtle(one), Lang.TURTLE);
    String concept = "?c a skos:Concept ; skos:inScheme ?scheme . ?scheme xkos:levels ?levels . ";
    long concepts = count(model, concept);
    assertThat(concepts).isGreaterThan(one.edition().entries().size());
    for (String language : List.of("ru", "kk", "en")) {
      String named =
          "FILTER EXISTS { ?c skos:prefLabel ?l FILTER (lang(?l) = \"" + language + "\") }";
      String code = "?c skos:notation ?n FILTER (datatype(?n) = v:code) ";
      assertThat(count(model, concept + code + named))
          .as("blocks, grades and steps have names in " + language)
          .isEqualTo(count(model, concept + code))
          .isPositive();
      assertThat(count(model, "?c a xkos:ClassificationLevel " + named)).isEqualTo(4);
      assertThat(count(model, "?c xkos:levels ?levels " + named)).isEqualTo(1);
    }
    assertThat(count(model, concept + "?c skos:notation ?n")).isEqualTo(concepts);
    assertThat(
            Graphs.asked(
                model,
                Graphs.prefixes()
                    + "SELECT DISTINCT ?n WHERE { "
                    + concept
                    + "?c skos:notation ?n }"))
        .as("a notation names one concept")
        .hasSize((int) concepts);
    assertThat(count(model, concept + "FILTER NOT EXISTS { ?c skos:prefLabel ?any }")).isZero();
    assertThat(
            count(
                model,
                concept
                    + "FILTER NOT EXISTS { ?c skos:broader*/skos:topConceptOf ?scheme ."
                    + " ?scheme skos:hasTopConcept/skos:narrower* ?c }"))
        .as("every concept is found from the top and leads there")
        .isZero();
  }

  @Test
  void the_change_has_every_entry_of_both_editions_once() {
    RegisterHistory register = Histories.two();
    Change change =
        Change.between(register.editions().get(0).edition(), register.editions().get(1).edition());
    Model model = two();
    assertThat(Graphs.faults(model)).isEmpty();
    assertThat(count(model, "?one a xkos:ConceptAssociation"))
        .isEqualTo(change.effects().size() + change.unchanged().size());
    assertThat(
            asked(
                model, "?one dct:type f:split ; xkos:targetConcept ?to . ?to skos:notation ?entry"))
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactlyInAnyOrder("B1-5/1", "B2-3.education/1");
    assertThat(count(model, "?one skos:exactMatch ?other")).isEqualTo(change.unchanged().size());
  }

  @Test
  void neighbours_follow_without_a_gap_or_only_follow() {
    assertThat(
            asked(
                two(),
                "?one xkos:supersedes ?before ; schema:startDate ?from . ?before schema:endDate ?end"))
        .containsExactly(MOD + "/e/1-2025-01-10 " + FIRST + " 2025-01-24 2025-01-23");
    RegisterHistory register =
        History.empty()
            .with(new HistoryRecord.Made(Edition.parse(Histories.FIRST), "", Histories.NOW))
            .with(new HistoryRecord.Made(Edition.parse(Histories.SECOND), "", Histories.NOW))
            .registers()
            .get(0);
    Model undated = Graphs.read(turtle(Histories.edition(register, 1)), Lang.TURTLE);
    assertThat(asked(undated, "?one xkos:follows ?before")).hasSize(1);
    assertThat(count(undated, "?one xkos:supersedes|dct:replaces|schema:startDate ?any")).isZero();
  }

  @Test
  void a_confirmation_is_a_reading_that_revises_another_and_old_addresses_lead_on() {
    RegisterHistory register =
        History.empty()
            .withAll(Histories.applied(Histories.FIRST, "2024-07-05", "2024-07-16"))
            .with(Histories.confirmed("mod-692-2024-07-01", "C?/1", "C2"))
            .registers()
            .get(0);
    OpenEdition one =
        new OpenEdition(
            register,
            register.editions().get(0),
            Edition.parse(Histories.FIRST),
            KazakhPosts.NONE,
            List.of());
    Model model = Graphs.read(turtle(one), Lang.TURTLE);
    assertThat(Graphs.faults(model)).isEmpty();
    assertThat(asked(model, "?old owl:deprecated true ; dct:isReplacedBy ?new"))
        .containsExactly(FIRST + "/C%3F/1 " + FIRST + "/C2/1");
    assertThat(
            asked(
                model,
                "?cell v:reading ?one . ?one prov:wasAttributedTo/schema:name ?who ; dct:date ?day ;"
                    + " prov:wasRevisionOf/dct:type e:unknown"))
        .hasSize(1)
        .allMatch(line -> line.contains("Правовой департамент") && line.contains("2025-02-03"));
  }

  @Test
  void a_kazakh_text_gives_labels_and_what_has_none_has_none() {
    CarriedAct act = CarriedActs.in("mcs-0-2023-03-01");
    Edition kazakh =
        OrderReader.read(new SourceText("kk", act.kazakhText().orElseThrow())).editions().get(0);
    OpenEdition bare = carried("mcs-0-2023-03-01");
    OpenEdition one =
        new OpenEdition(
            bare.register(),
            bare.life(),
            bare.edition(),
            KazakhPosts.of(bare.edition(), bare.edition(), kazakh),
            List.of());
    Model model = Graphs.read(turtle(one), Lang.TURTLE);
    assertThat(Graphs.faults(model)).isEmpty();
    String labels = "?one dct:source ?act ; skos:prefLabel ?label FILTER (lang(?label) = \"kk\")";
    assertThat(count(model, labels)).isEqualTo(bare.edition().entries().size());
    assertThat(count(Graphs.read(turtle(bare), Lang.TURTLE), labels)).isZero();
  }

  @Test
  void text_that_needs_escaping_survives_both_forms() {
    String nasty = "Глав\"ный \\ инженер\u2028строка \uD83D\uDE00 <b>&amp;</b> {x}\tтаб 'апостроф'";
    String text =
        Histories.FIRST
            .replace("Архивист: Архива", nasty)
            .replace("titles Архивист", "titles " + nasty);
    RegisterHistory register =
        History.empty()
            .with(new HistoryRecord.Made(Edition.parse(text), "", Histories.NOW))
            .registers()
            .get(0);
    OpenEdition one = Histories.edition(register, 0);
    Model model = Graphs.read(turtle(one), Lang.TURTLE);
    assertThat(model.isIsomorphicWith(Graphs.read(jsonLd(one), Lang.JSONLD))).isTrue();
    assertThat(Graphs.wording(model, FIRST)).isEqualTo(one.edition().wording()).contains(nasty);
    assertThat(Graphs.faults(model)).isEmpty();
  }

  @Test
  void an_odd_register_conforms_and_reads_back() {
    RegisterHistory register =
        History.empty()
            .with(new HistoryRecord.Made(Edition.parse(Histories.ODD), "", Histories.NOW))
            .registers()
            .get(0);
    OpenEdition one = Histories.edition(register, 0);
    Model model = Graphs.read(turtle(one), Lang.TURTLE);
    assertThat(Graphs.faults(model)).isEmpty();
    assertThat(model.isIsomorphicWith(Graphs.read(jsonLd(one), Lang.JSONLD))).isTrue();
    String scheme = Graphs.ADDRESSES.edition(register.id(), one.name());
    assertThat(scheme)
        .isEqualTo(
            Graphs.B + "/id/register/order/mci/2025-03-04/qr-dsm-88/1/e/qr-dsm-88-2025-03-04");
    assertThat(Graphs.wording(model, scheme)).isEqualTo(one.edition().wording());
    assertThat(
            asked(
                model,
                "?one dct:source ?act ; skos:prefLabel ?label FILTER (lang(?label) = \"ru\")"))
        .as("words of a Kazakh text are Kazakh")
        .isEmpty();
    assertThat(asked(model, "<" + scheme + "/D1> skos:broader ?above"))
        .containsExactly(scheme + "/D");
  }

  @Test
  void one_entry_is_a_part_of_the_graph_of_its_edition() {
    OpenEdition one = Histories.edition(Histories.two(), 1);
    Model whole = Graphs.read(turtle(one), Lang.TURTLE);
    for (Entry entry : one.edition().entries()) {
      String text =
          Graphs.turtle(out -> EditionGraph.write(one, entry.id(), Graphs.ADDRESSES, out));
      Model part = Graphs.read(text, Lang.TURTLE);
      assertThat(count(part, "?entry dct:source ?act")).isEqualTo(1);
      assertThat(
              asked(
                  part,
                  "?entry dct:source ?act ; skos:broader+ ?above . ?above skos:topConceptOf ?scheme"))
          .hasSize(1);
      assertThat(asked(part, "?s skos:notation ?o"))
          .allMatch(line -> asked(whole, "?s skos:notation ?o").contains(line));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Методист, Методист",
    "методист, методист",
    "Инженер-программист, Инженер-программист",
    "Инженер программист, Инженер_программист",
    "a/b?c#d, a%2Fb%3Fc%23d",
    "a_b, a%5Fb",
    "100%, 100%25"
  })
  void different_texts_have_different_segments(String text, String segment) {
    assertThat(PublicAddresses.segment(text)).isEqualTo(segment);
  }

  /** What is replaced in the file of two editions, and what the shapes then complain of. */
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("a register of none", "xkos:belongsTo <[^>]*> ;\n", "", "belongsTo"),
        Arguments.of(
            "an edition without an English name",
            "\"Edition of the register[^\"]*\"@en",
            "\"x\"@fr",
            "prefLabel"),
        Arguments.of(
            "two notations",
            "skos:notation \"692/2024-07-01\"",
            "skos:notation \"1\", \"2\"",
            "notation"),
        Arguments.of("three levels", "(xkos:levels \\( <[^>]*>) <[^>]*>", "$1", "levels"),
        Arguments.of(
            "an end before the beginning",
            "schema:endDate \"2025-01-23\"",
            "schema:endDate \"2024-01-23\"",
            "startDate"),
        Arguments.of(
            "editions that overlap",
            "schema:endDate \"2025-01-23\"",
            "schema:endDate \"2025-01-24\"",
            "one day"),
        Arguments.of(
            "another number of levels",
            "xkos:numberOfLevels \"4\"",
            "xkos:numberOfLevels \"5\"",
            "number of levels"),
        Arguments.of(
            "a depth that is not its place", "xkos:depth \"3\"", "xkos:depth \"2\"", "depth"),
        Arguments.of("a level without a name", "\"буын\"@kk, ", "", "prefLabel"),
        Arguments.of(
            "an entry of a level of another edition",
            "skos:member (<register/order/mod/2015-12-30/746/1/e)/692-2024-07-01(/B1-5>)",
            "skos:member $1/1-2025-01-10$2, $1/692-2024-07-01$2",
            "another edition than the level"),
        Arguments.of(
            "a step that is broader than a grade",
            "(skos:notation \"B1\"\\^\\^v:code ;\\s+skos:broader) <(register/order/mod/2015-12-30/746/1/e/692-2024-07-01)/B>",
            "$1 <$2/B2-2.education>",
            "higher level"),
        Arguments.of("no chain", "xkos:supersedes", "v:lost", "supersedes"),
        Arguments.of(
            "an entry without a notation",
            "skos:notation \"B1-5/1\"\\^\\^v:entry ;",
            "",
            "notation"),
        Arguments.of(
            "a code of the datatype of entries",
            "skos:notation \"B1-5\"\\^\\^v:code",
            "skos:notation \"B1-5\"",
            "notation"),
        Arguments.of(
            "a broader concept of another edition",
            "skos:broader <(register/order/mod/2015-12-30/746/1/e)/692-2024-07-01/B1>",
            "skos:broader <$1/1-2025-01-10/B1>",
            "another edition"),
        Arguments.of(
            "a cycle",
            "skos:topConceptOf <[^>]*/e/692-2024-07-01> ;",
            "skos:broader <register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1> ;",
            "broader than itself"),
        Arguments.of(
            "two labels of one language",
            "skos:prefLabel \"Завхоз\"@ru",
            "skos:prefLabel \"Завхоз\"@ru, \"Хоз\"@ru",
            "prefLabel"),
        Arguments.of(
            "a code in two levels",
            "skos:member (<[^>]*/C/?>|<[^>]*/B>)",
            "skos:member <register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1-5>, $1",
            "member"),
        Arguments.of(
            "words of the law in English",
            "skos:prefLabel \"Завхоз\"@ru",
            "skos:prefLabel \"Завхоз\"@en",
            "prefLabel"),
        Arguments.of("an entry without lines", "v:lines \"500\" ;", "", "lines"),
        Arguments.of(
            "an entry in no cell",
            "skos:memberList \\( <[^>]*692-2024-07-01/D/1> \\) ;",
            "",
            "inverse|rdf|memberList"),
        Arguments.of(
            "a cell surer than its label",
            "(v:place \"B2-2.education\"\\^\\^v:code ;\\s+v:evidence) <[^>]*>",
            "$1 <https://reg.example/ns/1/evidence/printed>",
            "weaker"),
        Arguments.of("a step where there is none", "(v:part) \"grade\"", "$1 \"step\"", "step"),
        Arguments.of(
            "inferred with a line",
            "v:confidence \"0.99\"",
            "v:lines \"3\" ; v:confidence \"0.99\"",
            "Xone|xone"),
        Arguments.of(
            "a split of one",
            "(f:split|<[^>]*/effect/split>) ;(\\s+xkos:sourceConcept <[^>]*>) ;\\s+xkos:targetConcept (<[^>]*>), <[^>]*>",
            "$1 ;$2 ; xkos:targetConcept $3",
            "Xone|xone"),
        Arguments.of(
            "an association of no correspondence",
            "xkos:madeOf <[^>]*>, ",
            "xkos:madeOf ",
            "madeOf|association"),
        Arguments.of(
            "a correspondence of one", "(xkos:compares <[^>]*>), <[^>]*>", "$1", "compares"),
        Arguments.of(
            "an entry in two associations",
            "xkos:sourceConcept <[^>]*/B1-5/2>",
            "xkos:sourceConcept <register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1-5/1>",
            "association"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void every_rule_has_a_case_that_breaks_it(String what, String from, String to, String complaint) {
    RegisterHistory register = Histories.two();
    String both = turtle(Histories.edition(register, 0)) + turtle(Histories.edition(register, 1));
    String broken = both.replaceAll(from, to);
    assertThat(broken).as(what).isNotEqualTo(both);
    assertThat(Graphs.faults(Graphs.read(broken, Lang.TURTLE)))
        .as(what)
        .anyMatch(fault -> fault.matches("(?s).*(" + complaint + ").*"));
  }

  @Test
  void a_confirmation_without_a_person_is_refused() {
    RegisterHistory register =
        History.empty()
            .withAll(Histories.applied(Histories.FIRST, "2024-07-05", "2024-07-16"))
            .with(Histories.confirmed("mod-692-2024-07-01", "C?/1", "C2"))
            .registers()
            .get(0);
    String text = turtle(Histories.edition(register, 0));
    String broken = text.replaceAll("prov:wasAttributedTo \\[[^]]*] ;", "");
    assertThat(broken).isNotEqualTo(text);
    assertThat(Graphs.faults(Graphs.read(broken, Lang.TURTLE))).isNotEmpty();
  }
}
