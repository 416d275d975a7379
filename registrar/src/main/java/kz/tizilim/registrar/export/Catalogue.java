package kz.tizilim.registrar.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.drafting.open.EditionGraph;
import kz.tizilim.drafting.open.OpenEdition;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.drafting.rdf.JsonLdWriter;
import kz.tizilim.drafting.rdf.RdfWriter;
import kz.tizilim.drafting.rdf.TurtleWriter;

/** The catalogue of all registers (DCAT), with the files of each edition and their checksums. */
public final class Catalogue {
  /** The forms that stand in the catalogue. */
  public static final List<ExportFormat> FORMS =
      List.of(
          ExportFormat.CSV,
          ExportFormat.CSVW,
          ExportFormat.JSON,
          ExportFormat.TTL,
          ExportFormat.JSONLD,
          ExportFormat.AKN,
          ExportFormat.POSTS);

  private final CatalogueGraph.Publisher publisher;
  private final List<CatalogueGraph.Dataset> datasets;
  private final PublicAddresses addresses;

  private Catalogue(
      CatalogueGraph.Publisher publisher,
      List<CatalogueGraph.Dataset> datasets,
      PublicAddresses addresses) {
    this.publisher = publisher;
    this.datasets = List.copyOf(datasets);
    this.addresses = addresses;
  }

  /**
   * The catalogue of {@code registers}. Every file is made once to measure it, and none is held.
   *
   * @param export how an edition is exported
   * @param page the address of an edition; that of its file has the suffix of the form behind it
   */
  public static Catalogue of(
      List<RegisterHistory> registers,
      CatalogueGraph.Publisher publisher,
      PublicAddresses addresses,
      BiFunction<EditionLife, LocalDate, Export> export,
      Function<EditionLife, String> page,
      LocalDate today) {
    List<CatalogueGraph.Dataset> datasets = new ArrayList<>();
    for (RegisterHistory register : registers) {
      for (EditionLife life : OpenEdition.inOrder(register)) {
        Export one = export.apply(life, today).at(addresses);
        String address = page.apply(life);
        List<CatalogueGraph.Distribution> files =
            FORMS.stream().map(form -> measured(one, form, address)).toList();
        datasets.add(new CatalogueGraph.Dataset(register, life, address, files));
      }
    }
    return new Catalogue(publisher, datasets, addresses);
  }

  /** The editions with their files. */
  public List<CatalogueGraph.Dataset> datasets() {
    return datasets;
  }

  private static CatalogueGraph.Distribution measured(
      Export one, ExportFormat form, String address) {
    Counted bytes = new Counted();
    MessageDigest sha256 = sha256();
    try (DigestOutputStream out = new DigestOutputStream(bytes, sha256)) {
      if (form == ExportFormat.CSVW) {
        one.describe(address.substring(address.lastIndexOf('/') + 1) + ".csv", out);
      } else {
        one.write(form, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CatalogueGraph.Distribution(
        address + "." + form.key(),
        form.mediaType().split(";", -1)[0],
        bytes.count,
        HexFormat.of().formatHex(sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Counts bytes and keeps none. */
  private static final class Counted extends OutputStream {
    private long count;

    @Override
    public void write(int one) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }

  /**
   * Writes it in Turtle or JSON-LD, and leaves {@code out} open.
   *
   * @throws IllegalArgumentException if {@code form} is another
   */
  public void write(ExportFormat form, OutputStream out) {
    if (form != ExportFormat.TTL && form != ExportFormat.JSONLD) {
      throw new IllegalArgumentException("A catalogue is not written as " + form + ".");
    }
    try (RdfWriter graph =
        form == ExportFormat.TTL
            ? new TurtleWriter(EditionGraph.prefixes(addresses), addresses.base() + "/", out)
            : new JsonLdWriter(EditionGraph.prefixes(addresses), out)) {
      CatalogueGraph.write(publisher, datasets, addresses, graph);
    }
  }
}
