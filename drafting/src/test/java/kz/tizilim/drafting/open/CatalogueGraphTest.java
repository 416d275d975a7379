package kz.tizilim.drafting.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.drafting.rdf.RdfWriter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue has what portals of open data ask for. */
final class CatalogueGraphTest {
  private static final String SHAPES = OpenFiles.catalogueShapes(Graphs.ADDRESSES);

  private static Consumer<RdfWriter> catalogue() {
    RegisterHistory register = Histories.two();
    List<CatalogueGraph.Dataset> datasets =
        OpenEdition.inOrder(register).stream()
            .map(life ->
                new CatalogueGraph.Dataset(
                    register,
                    life,
                    Graphs.B + "/api/v1/editions/" + OpenEdition.name(register, life),
                    List.of(
                        new CatalogueGraph.Distribution(
                            Graphs.B
                                + "/api/v1/editions/"
                                + OpenEdition.name(register, life)
                                + ".csv",
                            "text/csv",
                            12,
                            "00".repeat(32)))))
            .toList();
    CatalogueGraph.Publisher publisher =
        new CatalogueGraph.Publisher("Министерство \"обороны\"", "https://licence.example/by/4.0");
    return out -> CatalogueGraph.write(publisher, datasets, Graphs.ADDRESSES, out);
  }

  @Test
  void it_conforms_and_is_one_graph_in_both_forms() {
    Model model = Graphs.read(Graphs.turtle(catalogue()), Lang.TURTLE);
    assertThat(Graphs.faults(SHAPES, model)).isEmpty();
    assertThat(model.isIsomorphicWith(Graphs.read(Graphs.jsonLd(catalogue()), Lang.JSONLD)))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no titles | dct:title [^;]*; | | title",
        "a catalogue without a publisher | (a dcat:Catalog ;.*?)dct:publisher <[^>]*> ; | $1 | publisher",
        "a publisher without a name | foaf:name [^\\n]*\" | a dct:Agent | name",
        "no licence of a file | dct:license <[^>]*> ;(\\s+spdx) | $1 | license",
        "a licence that is none | a dct:LicenseDocument | a dct:Standard | license",
        "no address of a file | dcat:downloadURL <[^>]*> ; | | downloadURL",
        "a media type that is not an address | dcat:mediaType <[^>]*> | dcat:mediaType \"text/csv\" | mediaType",
        "a size that is not a number | dcat:byteSize \"12\" | dcat:byteSize \"-1\" | byteSize",
        "a checksum that is too short | (checksumValue \")00 | $1 | checksumValue",
        "another algorithm | spdx:checksumAlgorithm_sha256 | spdx:checksumAlgorithm_md5 | algorithm",
        "an end before the beginning | 2025-01-23 | 2023-01-23 | startDate",
        "an edition of no series | dcat:inSeries <[^>]*> ; | | inSeries",
        "an edition without files | dcat:distribution [^;.]*<[^>]*>( [;.]) | dct:relation <x:y>$1 | distribution",
        "a language that is none | authority/language/RUS | authority/language/russian | language",
        "a service without an address | dcat:endpointURL <[^>]*> ; | | endpointURL"
      })
  void every_rule_has_a_case_that_breaks_it(String what, String from, String to, String complaint) {
    String text = Graphs.turtle(catalogue());
    String broken =
        Pattern.compile(from, Pattern.DOTALL).matcher(text).replaceAll(to == null ? "" : to);
    assertThat(broken).as(what).isNotEqualTo(text);
    assertThat(Graphs.faults(SHAPES, Graphs.read(broken, Lang.TURTLE)))
        .as(what)
        .anyMatch(fault -> fault.contains(complaint));
  }

  @Test
  void editions_are_a_series_with_their_days() {
    Model model = Graphs.read(Graphs.turtle(catalogue()), Lang.TURTLE);
    assertThat(
            Graphs.asked(
                model,
                Graphs.prefixes()
                    + "SELECT ?from ?to WHERE { ?one dcat:prev ?before . ?before dct:temporal ?time ."
                    + " ?time dcat:startDate ?from ; dcat:endDate ?to }"))
        .containsExactly("2024-07-16 2025-01-23");
  }
}
