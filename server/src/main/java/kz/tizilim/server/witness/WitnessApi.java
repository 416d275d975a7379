package kz.tizilim.server.witness;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kz.tizilim.registrar.keep.WitnessBook;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** The server as a witness of other logs. */
@Path("/api/v1/witness")
public class WitnessApi {
  /** A request has at most 63 hashes and 100 signatures. */
  private static final int MOST_BYTES = 64 << 10;

  private static final int OTHER_SIZE = 409;

  private final Desk desk;
  private final OwnWitness own;

  @Inject
  WitnessApi(Desk desk, OwnWitness own) {
    this.desk = desk;
    this.own = own;
  }

  /** The public key of the witness, as a C2SP verifier line. */
  @GET
  @Path("key")
  @Produces("text/plain")
  public byte[] key() {
    return (book().key() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Cosigns a checkpoint of a log that goes on from the one before. */
  @POST
  @Path("add-checkpoint")
  @Consumes("*/*")
  public Response add(InputStream body) throws IOException {
    WitnessBook book = book();
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(ProblemKind.TOO_LARGE, "problem.too-large", 1);
    }
    WitnessBook.Answer answer = book.add(bytes, desk.clock().instant());
    if (answer instanceof WitnessBook.Answer.Cosigned cosigned) {
      return text(200, "text/plain; charset=UTF-8", cosigned.lines());
    }
    if (answer instanceof WitnessBook.Answer.OtherSize other) {
      return text(OTHER_SIZE, "text/x.tlog.size", other.size() + "\n");
    }
    WitnessBook.Answer.Refused refused = (WitnessBook.Answer.Refused) answer;
    return text(status(refused.reason()), "text/plain; charset=UTF-8", refused.text() + "\n");
  }

  private WitnessBook book() {
    return own.book().orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-witness"));
  }

  private static int status(WitnessBook.Reason reason) {
    return switch (reason) {
      case MALFORMED -> 400;
      case NOT_SIGNED -> 403;
      case UNKNOWN_LOG -> 404;
      case NOT_PROVEN -> 422;
    };
  }

  private static Response text(int status, String type, String text) {
    return Response.status(status)
        .entity(text.getBytes(StandardCharsets.UTF_8))
        .header("Content-Type", type)
        .header("Cache-Control", "no-store")
        .build();
  }
}
