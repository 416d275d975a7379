package kz.tizilim.server.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.registrar.ask.KnownStates;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/**
 * Known time for clients that know only Memento (RFC 7089): the gate that leads to the state that
 * was known at an instant, and the list of all states. It is never the legal day: that is {@code
 * at=}.
 */
@Path("/")
public class Mementos {
  private final RoutingContext context;
  private final UserRequest asked;
  private final Desk desk;
  private final Person person;
  private final OpenSettings settings;
  private final KeptStates kept;

  @Inject
  Mementos(
      RoutingContext context,
      UserRequest asked,
      Desk desk,
      Person person,
      OpenSettings settings,
      KeptStates kept) {
    this.kept = kept;
    this.context = context;
    this.asked = asked;
    this.desk = desk;
    this.person = person;
    this.settings = settings;
  }

  /** Leads to what was known at {@code Accept-Datetime}; without it, to what is known now. */
  @GET
  @Path("timegate/{path: api/v1/(?:registers|positions)/.+}")
  public Response gate(@PathParam("path") String path) {
    String wanted = context.request().getHeader("Accept-Datetime");
    Instant moment = wanted == null ? desk.clock().instant() : moment(wanted);
    Original original = original();
    KnownStates.State state =
        KnownStates.at(states(original), moment).orElseThrow(() -> unknown(original.path()));
    return Response.status(Response.Status.FOUND)
        .location(URI.create(settings.server(context) + original.memento(state)))
        .header("Vary", "accept-datetime")
        .header("Cache-Control", "no-cache")
        .header("Link", MementoLinks.of(settings.server(context), original, "original", "timemap"))
        .build();
  }

  private static Instant moment(String wanted) {
    try {
      return MementoLinks.HTTP_DATE.parse(wanted.strip(), Instant::from);
    } catch (DateTimeParseException e) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "problem.accept-datetime", wanted);
    }
  }

  /** Lists the states of an address, the oldest first. */
  @GET
  @Path("timemap/{path: api/v1/(?:registers|positions)/.+}")
  @Produces("application/link-format")
  public Response map(@PathParam("path") String path) {
    Original original = original();
    List<KnownStates.State> states = states(original);
    if (states.isEmpty()) {
      throw unknown(original.path());
    }
    String server = settings.server(context);
    List<String> lines = new ArrayList<>();
    lines.add("<" + server + original.address() + ">;rel=\"original\"");
    lines.add("<" + server + "/timegate" + original.address() + ">;rel=\"timegate\"");
    lines.add(
        "<"
            + server
            + "/timemap"
            + original.address()
            + ">;rel=\"self\";type=\"application/link-format\";from=\""
            + MementoLinks.date(states.get(0).since())
            + "\";until=\""
            + MementoLinks.date(states.get(states.size() - 1).since())
            + "\"");
    for (int i = 0; i < states.size(); i++) {
      String rel = (i == 0 ? "first " : "") + (i == states.size() - 1 ? "last " : "") + "memento";
      lines.add(
          "<"
              + server
              + original.memento(states.get(i))
              + ">;rel=\""
              + rel
              + "\";datetime=\""
              + MementoLinks.date(states.get(i).since())
              + "\"");
    }
    return Response.ok(String.join(",\n", lines) + "\n", "application/link-format")
        .header("Cache-Control", "no-cache")
        .build();
  }

  private Original original() {
    String path = Negotiable.path(context);
    return Original.of(path.substring(path.indexOf("/api/")), context.queryParams());
  }

  private List<KnownStates.State> states(Original original) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    RegisterHistory register =
        original.isRegister()
            ? RegisterFiles.named(registrar, original.name())
            : registrar.register().orElseThrow(() -> unknown(original.path()));
    if (!original.isRegister()
        && registrar.history().editions().stream()
            .noneMatch(life -> registrar.position(life.edition(), original.name()).isPresent())) {
      throw unknown(original.path());
    }
    KnownStates states = kept.of(register.id(), !person.seesDrafts());
    return parameters.text("at").isEmpty() ? states.all() : states.all(day);
  }

  private static Problem unknown(String path) {
    return Problem.of(ProblemKind.NOT_FOUND, "problem.no-states", path);
  }
}
