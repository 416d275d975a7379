package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Hash;
import kz.tizilim.log.InclusionProof;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import tools.jackson.core.JsonGenerator;

/**
 * {@code /log}: the records and their proofs, as the log keeps them. A record of an act that is not
 * published yet shows only its hash to those who may not see it, so that the tree stays complete.
 */
@Path("/api/v1/log")
public class LogApi {
  private static final int MOST = 1_000;

  private final UserRequest asked;
  private final Desk desk;
  private final Person person;

  @Inject
  LogApi(UserRequest asked, Desk desk, Person person) {
    this.asked = asked;
    this.desk = desk;
    this.person = person;
  }

  /** The latest signed checkpoint, a note as C2SP has it. */
  @GET
  @Path("checkpoint")
  @Produces("text/plain")
  public Response checkpoint() {
    SignedCheckpoint signed =
        desk.log(ledger -> ledger.latestCheckpoint())
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.unsigned"));
    return Response.ok(
            signed.toString().getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8")
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** The public key that signs, as a C2SP verifier line. */
  @GET
  @Path("key")
  @Produces("text/plain")
  public byte[] key() {
    String key =
        desk.publicKey().orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.unsigned"));
    return (key + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Records from a position on. */
  @GET
  @Path("entries")
  @Produces(Json.TYPE)
  public byte[] entries() {
    Parameters parameters = asked.parameters();
    long size = desk.size();
    long from = parameters.number("from", 0, Long.MAX_VALUE, 0);
    int limit = (int) parameters.number("limit", 1, MOST, 100);
    parameters.check();
    long until = Math.min(size, Math.max(from, 0) + limit);
    List<CanonicalJson> leaves =
        from >= size ? List.of() : desk.log(ledger -> ledger.leaves(from, until));
    return Json.of(json -> {
      json.writeStartObject();
      json.writeNumberProperty("size", size);
      json.writeArrayPropertyStart("items");
      for (int i = 0; i < leaves.size(); i++) {
        leaf(json, from + i, leaves.get(i));
      }
      json.writeEndArray();
      Json.text(json, "next", until < size ? Long.toString(until) : "");
      json.writeEndObject();
    });
  }

  private void leaf(JsonGenerator json, long position, CanonicalJson leaf) {
    json.writeStartObject();
    json.writeNumberProperty("position", position);
    json.writeStringProperty("hash", Hash.ofLeaf(leaf.bytes()).base64());
    boolean shown = person.seesDrafts() || desk.isPublic(position);
    json.writeName("record");
    if (shown) {
      json.writeRawValue(leaf.toString());
    } else {
      json.writeNull();
    }
    json.writeBooleanProperty("embargoed", !shown);
    json.writeEndObject();
  }

  /** The proof that the record at a position is in the log of a size. */
  @GET
  @Path("proof/inclusion")
  @Produces(Json.TYPE)
  public byte[] inclusion() {
    Parameters parameters = asked.parameters();
    long size = parameters.number("size", 1, desk.size(), desk.size());
    long position = parameters.number("position", 0, size - 1, 0);
    parameters.check();
    InclusionProof proof = desk.log(ledger -> ledger.inclusion(position, size));
    CanonicalJson leaf = desk.log(ledger -> ledger.leaf(position));
    return Json.of(json -> {
      json.writeStartObject();
      json.writeNumberProperty("position", position);
      json.writeNumberProperty("size", size);
      json.writeStringProperty("leafHash", Hash.ofLeaf(leaf.bytes()).base64());
      json.writeStringProperty("root", desk.log(ledger -> ledger.root(size)).base64());
      path(json, proof.path());
      json.writeStringProperty("text", proof.toString());
      json.writeEndObject();
    });
  }

  /** The proof that the log of one size begins the log of another. */
  @GET
  @Path("proof/consistency")
  @Produces(Json.TYPE)
  public byte[] consistency() {
    Parameters parameters = asked.parameters();
    long to = parameters.number("to", 1, desk.size(), desk.size());
    long from = parameters.number("from", 1, to, 1);
    parameters.check();
    ConsistencyProof proof = desk.log(ledger -> ledger.consistency(from, to));
    return Json.of(json -> {
      json.writeStartObject();
      json.writeNumberProperty("from", from);
      json.writeNumberProperty("to", to);
      json.writeStringProperty("fromRoot", desk.log(ledger -> ledger.root(from)).base64());
      json.writeStringProperty("toRoot", desk.log(ledger -> ledger.root(to)).base64());
      path(json, proof.path());
      json.writeStringProperty("text", proof.toString());
      json.writeEndObject();
    });
  }

  private static void path(JsonGenerator json, List<Hash> path) {
    Json.texts(json, "path", path.stream().map(Hash::base64).toList());
  }
}
