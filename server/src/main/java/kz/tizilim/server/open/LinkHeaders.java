package kz.tizilim.server.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.drafting.open.OpenEdition;
import kz.tizilim.registrar.ask.KnownStates;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.request.KnownState;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The links by which a program walks: from an edition to its neighbours in legal time (RFC 5829)
 * and to its forms, and from an address to its states in known time (RFC 7089).
 */
public class LinkHeaders {
  private static final String EDITIONS = "/api/v1/editions/";
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final RoutingContext context;
  private final UserRequest asked;
  private final Desk desk;
  private final Person person;
  private final OpenSettings settings;

  @Inject
  LinkHeaders(
      RoutingContext context, UserRequest asked, Desk desk, Person person, OpenSettings settings) {
    this.context = context;
    this.asked = asked;
    this.desk = desk;
    this.person = person;
    this.settings = settings;
  }

  /** Adds the links of an edition, of a register and of an entry. */
  @ServerResponseFilter
  public void link(ContainerResponseContext response) {
    int status = response.getStatus();
    if (status != OK && status != NOT_MODIFIED) {
      return;
    }
    String path = Negotiable.path(context);
    Optional<Negotiable> negotiable = Negotiable.of(path);
    if (negotiable.isEmpty()) {
      return;
    }
    String bare = negotiable.get().bare(path);
    if (bare.startsWith(EDITIONS)) {
      String id =
          URLDecoder.decode(
              bare.substring(EDITIONS.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
      edition(response, bare, id, negotiable.get());
    } else if (Original.isPath(bare) && context.queryParams().get("edition") == null) {
      states(response, bare);
    }
  }

  private void edition(
      ContainerResponseContext response, String path, String id, Negotiable negotiable) {
    Registrar registrar = asked.registrar(asked.parameters());
    Optional<EditionLife> found =
        registrar.history().editions().stream()
            .filter(life -> registrar.id(life.edition()).toString().equals(id))
            .findFirst();
    if (found.isEmpty()) {
      return;
    }
    RegisterHistory register = registrar.history().register(found.get().register()).orElseThrow();
    OpenEdition edition = OpenEdition.of(register, found.get());
    String server = settings.server(context);
    List<String> links = new ArrayList<>();
    links.add(link(settings.addresses().edition(register.id(), edition.name()), "canonical", ""));
    for (ExportFormat form : negotiable.forms()) {
      String type = form.mediaType().split(";", -1)[0];
      links.add(link(server + path + "." + form.key(), "alternate", type));
    }
    links.add(link(server + path + ".csvw", "describedby", "application/csvm+json"));
    links.add(link(server + "/ns/1/shapes.ttl", "describedby", "text/turtle"));
    settings
        .publisher()
        .map(CatalogueGraph.Publisher::licence)
        .ifPresent(licence -> links.add(link(licence, "license", "")));
    List<EditionLife> all = OpenEdition.inOrder(register);
    links.add(version(registrar, all.get(all.size() - 1), "latest-version"));
    edition
        .before()
        .ifPresent(before -> links.add(version(registrar, before, "predecessor-version")));
    edition.after().ifPresent(after -> links.add(version(registrar, after, "successor-version")));
    String states = "/api/v1/registers/" + register.id();
    links.add(link(server + "/timegate" + states, "timegate", ""));
    links.add(link(server + "/timemap" + states, "timemap", "application/link-format"));
    response.getHeaders().add("Link", String.join(", ", links));
  }

  private String version(Registrar registrar, EditionLife life, String relation) {
    return link(
        settings.server(context) + EDITIONS + registrar.id(life.edition()).encoded(), relation, "");
  }

  private static String link(String address, String relation, String type) {
    return "<"
        + address
        + ">; rel=\""
        + relation
        + "\""
        + (type.isEmpty() ? "" : "; type=\"" + type + "\"");
  }

  private void states(ContainerResponseContext response, String path) {
    Parameters parameters = asked.parameters();
    Optional<KnownState> state = KnownState.of(path, parameters, desk.size());
    Original original = Original.of(path, context.queryParams());
    String server = settings.server(context);
    if (state.isEmpty()) {
      if (parameters.text("knownAt").isEmpty()) {
        response.getHeaders().add("Link", MementoLinks.of(server, original, "timegate", "timemap"));
      }
      return;
    }
    Instant since = since(state.get());
    boolean isOwnDay = !state.get().isDayFixed() && Kazakhstan.day(since).equals(state.get().day());
    response.getHeaders().putSingle("Memento-Datetime", MementoLinks.date(since));
    response
        .getHeaders()
        .add(
            "Link",
            MementoLinks.of(
                server,
                isOwnDay ? original.undated() : original,
                "original",
                "timegate",
                "timemap"));
    if (!person.isKnown()) {
      response.getHeaders().putSingle("Cache-Control", "public, max-age=31536000, immutable");
    }
  }

  /** From when on the state was known, by the last record that the user may see. */
  private Instant since(KnownState state) {
    History known = asked.registers(asked.parameters()).history();
    return state.isDayFixed()
        ? KnownStates.recorded(known)
        : KnownStates.since(known, state.day(), desk.clock().instant());
  }
}
