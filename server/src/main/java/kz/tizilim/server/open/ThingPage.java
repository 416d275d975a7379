package kz.tizilim.server.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.InForce;
import kz.tizilim.drafting.open.OpenEdition;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/**
 * {@code GET /id/…}: a thing is no file, so its address leads (303) to a page or a file that says
 * what it is.
 */
@Path("/id")
public class ThingPage {
  private final RoutingContext context;
  private final UserRequest asked;

  @Inject
  ThingPage(RoutingContext context, UserRequest asked) {
    this.context = context;
    this.asked = asked;
  }

  /** An act. */
  @GET
  @Path("act/{kind}/{issuer}/{signed}/{number}")
  public Response act(
      @PathParam("kind") String kind,
      @PathParam("issuer") String issuer,
      @PathParam("signed") String signed,
      @PathParam("number") String number) {
    Registrar registrar = registrar();
    ActId act =
        PublicAddresses.act(kind, issuer, signed, number)
            .flatMap(id -> registrar.history().acts().stream().filter(id::equals).findFirst())
            .orElseThrow(this::unknown);
    String id = encoded(act.toString());
    return to("/acts/" + id, "/api/v1/acts/" + id, "");
  }

  /** A register. */
  @GET
  @Path("register/{kind}/{issuer}/{signed}/{number}/{annex}")
  public Response register(
      @PathParam("kind") String kind,
      @PathParam("issuer") String issuer,
      @PathParam("signed") String signed,
      @PathParam("number") String number,
      @PathParam("annex") String annex) {
    RegisterHistory register = find(registrar(), kind, issuer, signed, number, annex);
    String id = encoded(register.id().toString());
    return to("/register?register=" + id, "/api/v1/registers/" + id, "");
  }

  /** A change between two editions of a register, or one of its associations. */
  @GET
  @Path("register/{kind}/{issuer}/{signed}/{number}/{annex}/change/{from}/{to: .+}")
  public Response change(
      @PathParam("kind") String kind,
      @PathParam("issuer") String issuer,
      @PathParam("signed") String signed,
      @PathParam("number") String number,
      @PathParam("annex") String annex,
      @PathParam("from") String from,
      @PathParam("to") String to) {
    Registrar registrar = registrar();
    RegisterHistory register = find(registrar, kind, issuer, signed, number, annex);
    EditionLife after =
        OpenEdition.named(register, to.split("/", 2)[0])
            .filter(one -> OpenEdition.named(register, from).isPresent())
            .orElseThrow(this::unknown);
    String id = registrar.id(after.edition()).encoded();
    String query = "register=" + encoded(register.id().toString());
    return to("/api/v1/editions/" + id + ".ttl?" + query, "/api/v1/editions/" + id, query);
  }

  /** An edition, or something of it: an entry, a code, a cell. */
  @GET
  @Path("register/{kind}/{issuer}/{signed}/{number}/{annex}/e/{edition}{rest: (?:/.*)?}")
  public Response edition(
      @PathParam("kind") String kind,
      @PathParam("issuer") String issuer,
      @PathParam("signed") String signed,
      @PathParam("number") String number,
      @PathParam("annex") String annex,
      @PathParam("edition") String edition,
      @PathParam("rest") String rest) {
    Registrar registrar = registrar();
    RegisterHistory register = find(registrar, kind, issuer, signed, number, annex);
    EditionLife life = OpenEdition.named(register, edition).orElseThrow(this::unknown);
    String query = "register=" + encoded(register.id().toString());
    String at =
        OpenEdition.of(register, life)
            .days()
            .map(InForce::from)
            .map(day -> "&at=" + day)
            .orElse("");
    String entry = rest.replaceFirst("^/", "");
    String id = registrar.id(life.edition()).encoded();
    if (entry.isEmpty()) {
      return to("/register?" + query + at, "/api/v1/editions/" + id, query);
    }
    if (registrar.position(life.edition(), entry).isPresent()) {
      String path = encodedPath(entry);
      boolean isGraph = form() != ExportFormat.JSON || at.isEmpty();
      return to(
          "/register/" + path + "?" + query + at,
          "/api/v1/positions/" + path,
          query + (isGraph ? "&edition=" + encoded(edition) : at));
    }
    return to("/register?" + query + at, "/api/v1/editions/" + id, query);
  }

  /** Titles and institutions: the entries that name them. */
  @GET
  @Path("{kind: title|institution}/{name}")
  public Response named(@PathParam("kind") String kind) {
    String path = Negotiable.path(context);
    String name = path.substring(path.lastIndexOf('/') + 1).replace('_', ' ').replace("+", "%2B");
    String words = encoded(URLDecoder.decode(name, StandardCharsets.UTF_8));
    String parameter = kind.equals("title") ? "q" : "institution";
    return to("/find?q=" + words, "/api/v1/positions?" + parameter + "=" + words, "");
  }

  private Registrar registrar() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registers(parameters);
    parameters.check();
    return registrar;
  }

  private RegisterHistory find(
      Registrar registrar, String kind, String issuer, String signed, String number, String annex) {
    Optional<ActId> act = PublicAddresses.act(kind, issuer, signed, number);
    return registrar.registers().stream()
        .filter(one -> act.filter(one.id().act()::equals).isPresent())
        .filter(one -> annex.equals(Integer.toString(Math.max(1, one.id().annex()))))
        .findFirst()
        .orElseThrow(this::unknown);
  }

  private Problem unknown() {
    return Problem.of(ProblemKind.NOT_FOUND, "problem.no-route", context.normalizedPath());
  }

  /** The form that is asked for: a page for a browser, JSON where nothing is said. */
  private ExportFormat form() {
    return Negotiable.THINGS
        .accepted(context.request().getHeader("Accept"))
        .orElse(ExportFormat.JSON);
  }

  private Response to(String page, String file, String query) {
    ExportFormat form = form();
    String address =
        switch (form) {
          case HTML -> page;
          case JSON -> file;
          default -> file.contains("?") ? file : file + "." + form.key();
        };
    boolean isFile = form != ExportFormat.HTML && !query.isEmpty();
    return Response.seeOther(
            URI.create(address + (isFile ? (address.contains("?") ? "&" : "?") + query : "")))
        .header("Vary", "Accept")
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String encodedPath(String path) {
    return String.join("/", List.of(path.split("/", -1)).stream().map(ThingPage::encoded).toList());
  }
}
