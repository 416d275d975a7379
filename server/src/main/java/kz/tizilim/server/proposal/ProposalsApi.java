package kz.tizilim.server.proposal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.registrar.ask.EditionId;
import kz.tizilim.registrar.propose.Amending;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.registrar.propose.Recomputation;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import tools.jackson.core.JsonGenerator;

/** {@code /proposals}: what is proposed, by whom, and how it was decided. */
@Path("/api/v1/proposals")
@Produces(Json.TYPE)
public class ProposalsApi {
  private static final int MOST_BYTES = 1 << 20;
  private static final int CREATED = 201;

  private final UserRequest asked;
  private final Proposals proposals;

  @Inject
  ProposalsApi(UserRequest asked, Proposals proposals) {
    this.asked = asked;
    this.proposals = proposals;
  }

  /** All of them, the newest first. */
  @GET
  public byte[] list() {
    Language language = asked.language();
    var all = proposals.all();
    return Json.of(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("items");
      all.forEach(one -> write(json, one, language));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private void write(JsonGenerator json, Proposal proposal, Language language) {
    json.writeStartObject();
    json.writeNumberProperty("position", proposal.position());
    json.writeStringProperty("state", proposal.state().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("who", proposal.proposed().who());
    json.writeStringProperty("act", proposal.proposed().act().toString());
    json.writeStringProperty("recordedAt", proposal.proposed().recordedAt().toString());
    json.writeBooleanProperty("isPublication", proposal.isPublication());
    json.writeArrayPropertyStart("what");
    for (HistoryRecord.Plain one : proposal.proposed().what()) {
      json.writeStartObject();
      json.writeStringProperty("told", RecordText.of(one, language));
      one.foldPlain(new Details(json));
      json.writeEndObject();
    }
    json.writeEndArray();
    recomputed(json, proposal);
    json.writeName("decision");
    if (proposal.decision().isPresent()) {
      HistoryRecord.Decided decided = proposal.decision().get();
      json.writeStartObject();
      json.writeBooleanProperty("approved", decided.isApproved());
      json.writeStringProperty("who", decided.who());
      json.writeStringProperty("reason", decided.reason());
      json.writeStringProperty("recordedAt", decided.recordedAt().toString());
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  /** What the instructions of an open proposal give in the history as it is now; null without. */
  private void recomputed(JsonGenerator json, Proposal proposal) {
    json.writeName("recomputed");
    try {
      Optional<Recomputation> again = proposals.recomputed(proposal);
      if (again.isEmpty()) {
        json.writeNull();
        return;
      }
      json.writeStartObject();
      json.writeBooleanProperty("fits", true);
      json.writeStringProperty("seen", again.get().key());
      json.writeBooleanProperty("sameEffects", again.get().hasSameEffects());
      json.writeEndObject();
    } catch (MisfitException e) {
      json.writeStartObject();
      json.writeBooleanProperty("fits", false);
      json.writeEndObject();
    }
  }

  /** Writes what a program needs of each kind of record beyond its sentence. */
  private record Details(JsonGenerator json) implements HistoryRecord.Plain.PlainCases<Details> {
    private Details text(String name, Object value) {
      json.writeStringProperty(name, value.toString());
      return this;
    }

    private Details register(Optional<RegisterId> register) {
      return register.map(it -> text("register", it)).orElse(this);
    }

    @Override
    public Details issued(HistoryRecord.Issued issued) {
      return text("order", issued.act());
    }

    @Override
    public Details made(HistoryRecord.Made made) {
      return text("edition", EditionId.of(made.edition()))
          .register(made.edition().annex().register());
    }

    @Override
    public Details happened(HistoryRecord.Happened happened) {
      return text("event", happened.event());
    }

    @Override
    public Details confirmed(HistoryRecord.Confirmed confirmed) {
      return register(confirmed.register());
    }

    @Override
    public Details withdrawn(HistoryRecord.Withdrawn withdrawn) {
      return text("withdrawn", withdrawn.act());
    }

    @Override
    public Details tablesLoaded(HistoryRecord.TablesLoaded loaded) {
      return text("tables", loaded.act());
    }

    @Override
    public Details tablesConfirmed(HistoryRecord.TablesConfirmed confirmed) {
      return text("confirmedTables", confirmed.loaded());
    }
  }

  /** Proposes an event, a confirmation, or the instructions of an amending order. */
  @POST
  @Consumes("application/json")
  public Response propose(InputStream body) {
    return recorded(proposals.propose(() -> Decision.wellFormed(text(body))));
  }

  /** What an amending order would change; nothing is proposed. */
  @POST
  @Path("preview")
  @Consumes("application/json")
  public byte[] preview(InputStream body) {
    Language language = asked.language();
    Proposals.Preview preview = proposals.preview(() -> Decision.wellFormed(text(body)));
    return Json.of(json -> write(json, preview, language));
  }

  private static void write(JsonGenerator json, Proposals.Preview preview, Language language) {
    json.writeStartObject();
    json.writeStringProperty("act", preview.order().act().id().toString());
    json.writeStringProperty("register", preview.order().register().id().toString());
    json.writeStringProperty("commencement", preview.order().commencement().orElse(""));
    json.writeArrayPropertyStart("effects");
    for (Effect effect : preview.applied().effects()) {
      json.writeStartObject();
      json.writeStringProperty("kind", effect.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("told", effect.in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("preamble", preview.applied().preamble().orElse(""));
    json.writeStringProperty("title", preview.applied().title().orElse(""));
    json.writeArrayPropertyStart("institutions");
    Amending.institutions(preview.applied().change()).forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("elsewhere");
    for (Reading.Elsewhere other : preview.order().elsewhere()) {
      json.writeStartObject();
      json.writeStringProperty("lines", other.lines().toString());
      json.writeStringProperty("words", other.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Proposes a published order, as a file of any format that {@code import} reads. */
  @POST
  @Consumes("multipart/form-data")
  public Response order(@RestForm("file") Optional<FileUpload> file) throws IOException {
    FileUpload upload =
        file.orElseThrow(() -> Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"));
    try (InputStream in = Files.newInputStream(upload.uploadedFile())) {
      return recorded(proposals.propose(in, upload.fileName()));
    }
  }

  /**
   * Decides: {@code {"approve":true,"reason":"…"}}. An amendment that changes something else than
   * when it was proposed is approved with what {@code recomputed} names as {@code seen}.
   */
  @POST
  @Path("{position: \\d{1,9}}/decision")
  @Consumes("application/json")
  public Response decide(@PathParam("position") int position, InputStream body) {
    return recorded(proposals.decide(position, () -> Decision.read(text(body))));
  }

  private static Response recorded(long position) {
    byte[] body =
        Json.of(json -> {
          json.writeStartObject();
          json.writeNumberProperty("position", position);
          json.writeEndObject();
        });
    return Response.status(CREATED).entity(body).build();
  }

  private static String text(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(ProblemKind.TOO_LARGE, "access.form", MOST_BYTES >> 10);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
