package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import tools.jackson.core.JsonGenerator;

/** {@code GET /registers}: the registers, what they are about, and their editions. */
@Path("/api/v1/registers")
@Produces(Json.TYPE)
public class RegistersApi {
  private final UserRequest asked;

  @Inject
  RegistersApi(UserRequest asked) {
    this.asked = asked;
  }

  /** Every register, in the order in which they were recorded. */
  @GET
  public byte[] list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registers(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    return Json.of(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("items");
      registrar.registers().forEach(register -> write(json, registrar, register, day));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One register by its id, which may be short while it is unique. */
  @GET
  @Path("{id}")
  public byte[] one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registers(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    RegisterHistory register = named(registrar, id);
    return Json.of(json -> write(json, registrar, register, day));
  }

  private static RegisterHistory named(Registrar registrar, String name) {
    try {
      return registrar.register(name);
    } catch (Refused e) {
      List<String> meant =
          registrar.registers(name).stream().map(register -> register.id().toString()).toList();
      ProblemKind kind = meant.isEmpty() ? ProblemKind.NOT_FOUND : ProblemKind.SEVERAL_REGISTERS;
      throw Problem.of(kind, e.remark()::in).choosing(meant);
    }
  }

  private static void write(
      JsonGenerator json, Registrar registrar, RegisterHistory register, LocalDate day) {
    json.writeStartObject();
    json.writeStringProperty("id", register.id().toString());
    json.writeStringProperty("title", register.title());
    Json.text(json, "scope", register.scope());
    json.writeBooleanProperty("default", register.id().toString().equals(id(registrar)));
    Json.texts(json, "acts", register.editions().stream().map(EditionLife::act).toList());
    json.writeArrayPropertyStart("editions");
    register.editions().forEach(life -> edition(json, registrar, life));
    json.writeEndArray();
    json.writeStringProperty("at", day.toString());
    Json.text(
        json,
        "answers",
        register.on(day).map(onDay -> registrar.id(onDay.edition()).toString()).orElse(""));
    json.writeEndObject();
  }

  private static void edition(JsonGenerator json, Registrar registrar, EditionLife life) {
    json.writeStartObject();
    json.writeStringProperty("id", registrar.id(life.edition()).toString());
    json.writeStringProperty("act", life.act().toString());
    Json.text(json, "signed", day(life.inForce()));
    Json.text(json, "applied", day(life.applied()));
    Json.text(json, "repealed", day(life.repealed()));
    json.writeEndObject();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** The id of the register that a registrar answers from; empty where it has none. */
  static String id(Registrar registrar) {
    return registrar.register().map(register -> register.id().toString()).orElse("");
  }
}
