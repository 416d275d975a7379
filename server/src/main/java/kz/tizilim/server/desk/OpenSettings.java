package kz.tizilim.server.desk;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.drafting.open.PublicAddresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which addresses things are named, where files are fetched, and who publishes them. */
@ApplicationScoped
public class OpenSettings {
  private final Optional<URI> publicUrl;
  private final PublicAddresses addresses;
  private final Optional<CatalogueGraph.Publisher> publisher;

  @Inject
  OpenSettings(
      Desk desk,
      @ConfigProperty(name = "tizilim.id-base") Optional<URI> idBase,
      @ConfigProperty(name = "tizilim.publisher") Optional<String> publisher,
      @ConfigProperty(name = "tizilim.licence") Optional<URI> licence) {
    this.publicUrl = desk.settings().publicUrl();
    this.addresses =
        idBase
            .or(() -> publicUrl)
            .filter(PublicAddresses::isBase)
            .map(PublicAddresses::of)
            .orElse(PublicAddresses.LOCAL);
    this.publisher =
        publisher
            .filter(name -> !name.isBlank())
            .flatMap(name ->
                licence
                    .filter(URI::isAbsolute)
                    .map(one -> new CatalogueGraph.Publisher(name, one.toASCIIString())));
  }

  /** The addresses of things, which stay when the server moves. */
  public PublicAddresses addresses() {
    return addresses;
  }

  /** Who publishes the catalogue, and on what terms; empty where it is not set. */
  public Optional<CatalogueGraph.Publisher> publisher() {
    return publisher;
  }

  /** The address of this server as a client sees it, without a slash at its end. */
  public String server(RoutingContext context) {
    return publicUrl
        .map(url -> url.toASCIIString().replaceAll("/+$", ""))
        .orElseGet(() -> {
          var authority = context.request().authority();
          return authority == null
              ? addresses.base()
              : context.request().scheme() + "://" + authority;
        });
  }
}
