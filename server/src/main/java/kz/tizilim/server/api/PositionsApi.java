package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.words.Words;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import tools.jackson.core.JsonGenerator;

/** {@code GET /positions}: the entries of the register on a day. */
@Path("/api/v1/positions")
@Produces(Json.TYPE)
public class PositionsApi {
  private static final int MOST = 500;

  private final UserRequest asked;

  @Inject
  PositionsApi(UserRequest asked) {
    this.asked = asked;
  }

  /**
   * The entries with a code, words or an institution, in the law's order; where words are given, by
   * rank.
   */
  @GET
  public byte[] list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    Optional<Code> code = parameters.code("code");
    int limit = (int) parameters.number("limit", 1, MOST, 100);
    int from = (int) parameters.number("cursor", 0, Integer.MAX_VALUE, 0);
    String query = parameters.text("q");
    String institution = parameters.text("institution");
    parameters.check();
    EditionForDay onDay = UserRequest.on(registrar, day);
    List<Position> all = registrar.positions(onDay.edition());
    if (!query.isEmpty()) {
      all = ranked(all, registrar.search(onDay.edition(), query));
    }
    List<Position> found =
        all.stream()
            .filter(position -> code.map(it -> position.cell().codes().contains(it)).orElse(true))
            .filter(named(institution))
            .toList();
    List<Position> page = found.stream().skip(from).limit(limit).toList();
    return Json.of(json -> {
      json.writeStartObject();
      head(json, registrar, onDay, day);
      json.writeNumberProperty("total", found.size());
      json.writeArrayPropertyStart("items");
      page.forEach(position -> PositionJson.write(position, json, asked.language()));
      json.writeEndArray();
      boolean more = from + page.size() < found.size();
      Json.text(json, "next", more ? Integer.toString(from + page.size()) : "");
      json.writeEndObject();
    });
  }

  private static List<Position> ranked(List<Position> all, List<Entry> found) {
    return found.stream()
        .flatMap(entry -> all.stream().filter(position -> position.entry().id().equals(entry.id())))
        .toList();
  }

  private static Predicate<Position> named(String institution) {
    Set<String> asked = words(institution);
    return position ->
        asked.isEmpty()
            || position.entry().institutions().stream()
                .anyMatch(one -> words(one).containsAll(asked));
  }

  private static Set<String> words(String text) {
    return Words.of(text).stems().stream().collect(Collectors.toSet());
  }

  /** One entry by its name: {@code B2-1.healthcare/1}. */
  @GET
  @Path("{id: .+}")
  public byte[] one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    EditionForDay onDay = UserRequest.on(registrar, day);
    Position position =
        registrar
            .position(onDay.edition(), id)
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-entry", id, day));
    return Json.of(json -> {
      json.writeStartObject();
      head(json, registrar, onDay, day);
      json.writeName("position");
      PositionJson.write(position, json, asked.language());
      json.writeEndObject();
    });
  }

  private void head(JsonGenerator json, Registrar registrar, EditionForDay onDay, LocalDate day) {
    json.writeStringProperty("at", day.toString());
    Json.text(json, "register", RegistersApi.id(registrar));
    json.writeStringProperty("edition", registrar.id(onDay.edition()).toString());
    json.writeStringProperty("act", onDay.edition().act().id().label());
    json.writeStringProperty("standing", EditionsApi.word(onDay.standing()));
    Json.text(json, "since", onDay.since().map(LocalDate::toString).orElse(""));
    Json.text(
        json,
        "caution",
        onDay.standing() == EditionForDay.Standing.APPLIED
            ? ""
            : Registrar.caution(onDay).in(asked.language()));
  }
}
