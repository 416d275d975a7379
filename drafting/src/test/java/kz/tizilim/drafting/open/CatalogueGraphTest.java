package kz.tizilim.drafting.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.drafting.rdf.RdfWriter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;

/** The catalogue has what portals of open data ask for. */
final class CatalogueGraphTest {
  /**
   * What DCAT-AP 3.0.1 makes mandatory of the classes that the catalogue has, and types of values.
   */
  private static final String MANDATORY =
      """
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix spdx: <http://spdx.org/rdf/terms#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <x:catalogue> a sh:NodeShape ; sh:targetClass dcat:Catalog ;
        sh:property [ sh:path dct:title ; sh:minCount 1 ] , [ sh:path dct:description ; sh:minCount 1 ] ,
          [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
          [ sh:path dcat:service ; sh:class dcat:DataService ] .
      <x:agent> a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property [ sh:path foaf:name ; sh:minCount 1 ] .
      <x:series> a sh:NodeShape ; sh:targetClass dcat:DatasetSeries ;
        sh:property [ sh:path dct:title ; sh:minCount 1 ] , [ sh:path dct:description ; sh:minCount 1 ] .
      <x:dataset> a sh:NodeShape ; sh:targetClass dcat:Dataset ;
        sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] , [ sh:path dct:description ; sh:minCount 1 ] ,
          [ sh:path dct:publisher ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
          [ sh:path dcat:inSeries ; sh:minCount 1 ; sh:class dcat:DatasetSeries ] ,
          [ sh:path dcat:prev ; sh:class dcat:Dataset ] ,
          [ sh:path dct:temporal ; sh:class dct:PeriodOfTime ] ,
          [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .
      <x:file> a sh:NodeShape ; sh:targetClass dcat:Distribution ;
        sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path dcat:downloadURL ; sh:nodeKind sh:IRI ] , [ sh:path dct:license ; sh:maxCount 1 ; sh:class dct:LicenseDocument ] ,
          [ sh:path dcat:mediaType ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] ,
          [ sh:path spdx:checksum ; sh:maxCount 1 ; sh:class spdx:Checksum ] .
      <x:service> a sh:NodeShape ; sh:targetClass dcat:DataService ;
        sh:property [ sh:path dct:title ; sh:minCount 1 ] , [ sh:path dcat:endpointURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
      <x:checksum> a sh:NodeShape ; sh:targetClass spdx:Checksum ;
        sh:property [ sh:path spdx:algorithm ; sh:minCount 1 ; sh:maxCount 1 ] ,
          [ sh:path spdx:checksumValue ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:hexBinary ] .
      """;

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

  private static boolean conforms(Model model) {
    Shapes shapes = Shapes.parse(Graphs.read(MANDATORY, Lang.TURTLE));
    return ShaclValidator.get().conforms(shapes, model.getGraph());
  }

  @Test
  void it_has_what_is_mandatory_and_is_one_graph_in_both_forms() {
    String text = Graphs.turtle(catalogue());
    Model model = Graphs.read(text, Lang.TURTLE);
    assertThat(conforms(model)).isTrue();
    assertThat(model.isIsomorphicWith(Graphs.read(Graphs.jsonLd(catalogue()), Lang.JSONLD)))
        .isTrue();
    String without = text.replaceAll("dct:title [^;]*;", "");
    assertThat(without).isNotEqualTo(text);
    assertThat(conforms(Graphs.read(without, Lang.TURTLE))).isFalse();
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
