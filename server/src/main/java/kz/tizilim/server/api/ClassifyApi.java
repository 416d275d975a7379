package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.AnswerJson;
import kz.tizilim.staffing.JsonRows;
import kz.tizilim.staffing.TableRow;
import tools.jackson.core.JsonGenerator;

/** {@code POST /classify}: one row, or up to ten thousand. */
@Path("/api/v1/classify")
public class ClassifyApi {
  /** The most rows of one request. */
  static final int MOST_ROWS = 10_000;

  private static final int MOST_HELD = 100;

  private final UserRequest asked;

  @Inject
  ClassifyApi(UserRequest asked) {
    this.asked = asked;
  }

  /**
   * The answer to an object, or the answers to an array in its order. Those to a long array are
   * sent while they are made: ten thousand take 28 MB.
   */
  @POST
  @Consumes({"application/json", "text/json"})
  @Produces(Json.TYPE)
  public Response classify(InputStream body) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    boolean why = !parameters.text("why").equals("false");
    parameters.check();
    JsonRows.Read rows = read(RequestBody.text(body));
    Language language = asked.language();
    if (rows.single()) {
      TableRow row = rows.rows().get(0);
      Answer answer = answer(registrar, row, day, why);
      return Response.ok(
              Json.of(json -> AnswerJson.write(row.row().rowId(), answer, language, json)))
          .build();
    }
    Consumer<JsonGenerator> answers =
        json -> {
          json.writeStartArray();
          rows.rows()
              .forEach(row ->
                  AnswerJson.write(
                      row.row().rowId(), answer(registrar, row, day, why), language, json));
          json.writeEndArray();
        };
    return rows.rows().size() <= MOST_HELD
        ? Response.ok(Json.of(answers)).build()
        : Response.ok((StreamingOutput) out -> Json.write(out, answers)).build();
  }

  private static Answer answer(Registrar registrar, TableRow row, LocalDate day, boolean why) {
    return row.answer(one -> why ? registrar.explain(one, day) : registrar.classify(one, day));
  }

  private static JsonRows.Read read(String text) {
    JsonRows rows = JsonRows.read(text, MOST_ROWS);
    if (rows instanceof JsonRows.Read read) {
      return read;
    }
    if (rows instanceof JsonRows.Broken broken) {
      throw Problem.of(ProblemKind.INVALID_JSON, "problem.json", broken.line(), broken.column());
    }
    if (rows instanceof JsonRows.TooMany tooMany) {
      throw Problem.of(ProblemKind.TOO_LARGE, "problem.rows.many", tooMany.most());
    }
    throw faulty((JsonRows.Faulty) rows);
  }

  private static Problem faulty(JsonRows.Faulty faulty) {
    List<Problem.Fault> faults =
        faulty.faults().stream()
            .map(fault ->
                new Problem.Fault(
                    fault.pointer(),
                    false,
                    language -> Sentences.say(language, "problem.rows." + fault.found())))
            .toList();
    return Problem.of(ProblemKind.INVALID_ROWS, "problem.rows", faults.size()).with(faults);
  }
}
