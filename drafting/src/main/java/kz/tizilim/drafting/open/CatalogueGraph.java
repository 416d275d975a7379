package kz.tizilim.drafting.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.InForce;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/**
 * A catalogue of registers for portals of open data (DCAT 3, W3C 2024, in the profile DCAT-AP 3): a
 * register is a series, an edition a dataset, a file a distribution with the SHA-256 of its bytes.
 */
public final class CatalogueGraph {
  private static final String LANGUAGE =
      "http://publications.europa.eu/resource/authority/language/";
  private static final String GOVERNMENT =
      "http://publications.europa.eu/resource/authority/data-theme/GOVE";
  private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

  private final Publisher publisher;
  private final PublicAddresses addresses;
  private final RdfWriter out;

  /**
   * Who answers for a catalogue, and on what terms its files may be used.
   *
   * @param name the name of the body that publishes it
   * @param licence the address of the licence
   */
  public record Publisher(String name, String licence) {}

  /**
   * An edition with its files.
   *
   * @param register its register
   * @param life the edition with its days
   * @param page where the edition is described
   * @param files its files
   */
  public record Dataset(
      RegisterHistory register, EditionLife life, String page, List<Distribution> files) {
    public Dataset {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of an edition.
   *
   * @param address where it is downloaded
   * @param mediaType its media type, without parameters
   * @param bytes how many bytes it has
   * @param sha256 the SHA-256 of its bytes in 64 hexadecimal digits
   */
  public record Distribution(String address, String mediaType, long bytes, String sha256) {}

  private CatalogueGraph(Publisher publisher, PublicAddresses addresses, RdfWriter out) {
    this.publisher = publisher;
    this.addresses = addresses;
    this.out = out;
  }

  /** Writes the catalogue of {@code datasets}, of all editions of a register one after another. */
  public static void write(
      Publisher publisher, List<Dataset> datasets, PublicAddresses addresses, RdfWriter out) {
    new CatalogueGraph(publisher, addresses, out).write(datasets);
  }

  private void write(List<Dataset> datasets) {
    String catalogue = addresses.base() + "/catalog";
    List<RegisterHistory> registers = datasets.stream().map(Dataset::register).distinct().toList();
    List<RdfTerm> all = new ArrayList<>();
    registers.forEach(register -> all.add(RdfTerm.iri(seriesAddress(register))));
    datasets.forEach(one -> all.add(RdfTerm.iri(dataset(one.register(), one.life()))));
    out.write(
        RdfResource.of(catalogue)
            .a("dcat:Catalog")
            .with("dct:title", OpenWords.in("catalogue"))
            .with(
                "dct:description",
                OpenWords.in("catalogue.about", registers.size(), datasets.size()))
            .with("dct:publisher", publisherAddress())
            .with("dct:license", publisher.licence())
            .with(
                "dct:language",
                List.of(RdfTerm.iri(LANGUAGE + "RUS"), RdfTerm.iri(LANGUAGE + "KAZ")))
            .with("dcat:dataset", all)
            .with("dcat:service", addresses.base() + "/api/v1#service"));
    out.write(
        RdfResource.of(publisherAddress())
            .a("foaf:Agent")
            .with("foaf:name", RdfTerm.text(publisher.name())));
    out.write(RdfResource.of(publisher.licence()).a("dct:LicenseDocument"));
    out.write(
        RdfResource.of(addresses.base() + "/api/v1#service")
            .a("dcat:DataService")
            .with("dct:title", OpenWords.in("service"))
            .with("dcat:endpointURL", addresses.base() + "/api/v1")
            .with("dcat:endpointDescription", addresses.base() + "/api/v1/openapi")
            .with("dcat:servesDataset", all));
    registers.forEach(this::series);
    datasets.forEach(this::dataset);
  }

  private String publisherAddress() {
    return addresses.base() + "/id/publisher";
  }

  private String seriesAddress(RegisterHistory register) {
    return addresses.register(register.id()) + "#series";
  }

  private static String name(RegisterHistory register) {
    return register.title().isBlank() ? register.id().toString() : register.title();
  }

  private void series(RegisterHistory register) {
    String tag = EditionGraph.tag(OpenEdition.language(register.latest().edition()));
    out.write(
        RdfResource.of(seriesAddress(register))
            .a("dcat:DatasetSeries")
            .words("dct:title", name(register), tag)
            .with("dct:description", OpenWords.in("series.about", register.editions().size()))
            .with("dct:publisher", publisherAddress())
            .with("dcat:theme", GOVERNMENT));
  }

  private String dataset(RegisterHistory register, EditionLife life) {
    return addresses.edition(register.id(), OpenEdition.name(register, life)) + "#data";
  }

  private void dataset(Dataset one) {
    OpenEdition edition = OpenEdition.of(one.register(), one.life());
    Optional<InForce> days = edition.days();
    RdfResource resource =
        RdfResource.of(dataset(one.register(), one.life()))
            .a("dcat:Dataset")
            .with("dct:title", OpenWords.in("edition", edition.act().told()))
            .with(
                "dct:description",
                OpenWords.in(
                    "dataset.about",
                    edition.edition().entries().size(),
                    edition.edition().cells().size(),
                    name(one.register())))
            .with(
                "dct:identifier",
                RdfTerm.text(addresses.edition(one.register().id(), edition.name())))
            .with("dct:publisher", publisherAddress())
            .with("dct:issued", edition.published().map(RdfTerm::day))
            .with("dct:temporal", days.map(CatalogueGraph::period))
            .with("dct:language", LANGUAGE + (edition.language() == ActLanguage.RU ? "RUS" : "KAZ"))
            .with("dcat:theme", GOVERNMENT)
            .with("dcat:inSeries", seriesAddress(one.register()))
            .with("dcat:landingPage", one.page())
            .with(
                "dcat:prev",
                edition.before().map(before -> RdfTerm.iri(dataset(one.register(), before))))
            .with(
                "dcat:distribution",
                one.files().stream().map(file -> RdfTerm.iri(file.address() + "#file")).toList());
    out.write(resource);
    one.files().forEach(file -> file(one, file));
  }

  private static RdfTerm period(InForce days) {
    RdfResource period =
        RdfResource.unnamed()
            .a("dct:PeriodOfTime")
            .with("dcat:startDate", RdfTerm.day(days.from()));
    Optional<LocalDate> last =
        Optional.of(days).filter(one -> !one.isOpen()).map(one -> one.until().minusDays(1));
    return new RdfTerm.Unnamed(period.with("dcat:endDate", last.map(RdfTerm::day)));
  }

  private void file(Dataset dataset, Distribution file) {
    RdfResource checksum =
        RdfResource.unnamed()
            .a("spdx:Checksum")
            .with("spdx:algorithm", "spdx:checksumAlgorithm_sha256")
            .with("spdx:checksumValue", new RdfTerm.Literal(file.sha256(), "xsd:hexBinary"));
    out.write(
        RdfResource.of(file.address() + "#file")
            .a("dcat:Distribution")
            .with("dcat:accessURL", dataset.page())
            .with("dcat:downloadURL", file.address())
            .with("dcat:mediaType", MEDIA_TYPE + file.mediaType())
            .with(
                "dcat:byteSize",
                new RdfTerm.Literal(Long.toString(file.bytes()), "xsd:nonNegativeInteger"))
            .with("dct:license", publisher.licence())
            .with("spdx:checksum", new RdfTerm.Unnamed(checksum)));
  }
}
