package kz.tizilim.server.proposal;

import io.quarkus.qute.TemplateInstance;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.act.Fact;
import kz.tizilim.classify.Language;
import kz.tizilim.history.Proposal;
import kz.tizilim.history.Version;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.asked.Asked;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.told.Sentences;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Proposals for people: what is proposed, the change told, and buttons for those who may. */
@Path("/proposals")
@Produces("text/html")
public class ProposalsPage {
  private static final List<Fact.Kind> KINDS =
      List.of(
          Fact.Kind.SENT,
          Fact.Kind.PUBLISHED,
          Fact.Kind.PLACED,
          Fact.Kind.APPLIED,
          Fact.Kind.REPORTED,
          Fact.Kind.NOTIFIED,
          Fact.Kind.REPEALED);

  private final Asked asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final Proposals proposals;

  @Inject
  ProposalsPage(Asked asked, Frame frame, Person person, Desk desk, Proposals proposals) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.proposals = proposals;
  }

  /** The list. */
  @GET
  public Response list() {
    return page(200, "");
  }

  /** Proposes an event of an act. */
  @POST
  @Consumes("application/x-www-form-urlencoded")
  public Response event(
      @RestForm Optional<String> act,
      @RestForm Optional<String> kind,
      @RestForm Optional<String> day,
      @RestForm Optional<String> where,
      @RestForm Optional<String> document) {
    byte[] json =
        Json.of(it -> {
          it.writeStartObject();
          it.writeStringProperty("act", act.orElse(""));
          it.writeObjectPropertyStart("event");
          it.writeStringProperty("kind", kind.orElse(""));
          it.writeStringProperty("day", day.orElse(""));
          it.writeStringProperty("where", where.orElse(""));
          it.writeStringProperty("document", document.orElse(""));
          it.writeEndObject();
          it.writeEndObject();
        });
    return done(() -> proposals.propose(() -> new String(json, StandardCharsets.UTF_8)));
  }

  /** Proposes a published order. */
  @POST
  @Path("order")
  @Consumes("multipart/form-data")
  public Response order(@RestForm("file") Optional<FileUpload> file) throws IOException {
    FileUpload upload =
        file.orElseThrow(() -> Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"));
    try (InputStream in = Files.newInputStream(upload.uploadedFile())) {
      return done(() -> proposals.propose(in, upload.fileName()));
    }
  }

  /** Decides. */
  @POST
  @Path("{position: \\d{1,9}}/decision")
  @Consumes("application/x-www-form-urlencoded")
  public Response decide(
      @PathParam("position") int position,
      @RestForm Optional<String> decision,
      @RestForm Optional<String> reason) {
    boolean approve = decision.filter("approve"::equals).isPresent();
    return done(() -> proposals.decide(position, () -> new Decision(approve, reason.orElse(""))));
  }

  private Response done(Runnable doing) {
    try {
      doing.run();
    } catch (Problem problem) {
      if (problem.kind() == ProblemKind.SIGN_IN_REQUIRED
          || problem.kind() == ProblemKind.FORBIDDEN) {
        throw problem;
      }
      return page(problem.kind().status(), problem.detail(asked.language()));
    }
    return Response.status(Response.Status.SEE_OTHER).header("Location", "/proposals").build();
  }

  private Response page(int status, String wrong) {
    Language language = asked.language();
    List<ProposalView> views = proposals.all().stream().map(one -> view(one, language)).toList();
    TemplateInstance page =
        ProposalPages.proposals(
            frame.of("proposals"),
            views,
            person.is(Role.DRAFTER),
            wrong,
            acts(),
            KINDS.stream()
                .map(kind ->
                    new ProposalPages.Choice(
                        kind.toString(), Sentences.say(language, "proposal.event." + kind)))
                .toList());
    return Response.status(status).entity(page.render()).type("text/html; charset=UTF-8").build();
  }

  private List<String> acts() {
    return desk.registrar(true).history().versions().stream()
        .map(Version::edition)
        .map(edition -> edition.act().number())
        .distinct()
        .toList();
  }

  private ProposalView view(Proposal proposal, Language language) {
    String decision =
        proposal
            .decision()
            .map(decided ->
                Sentences.say(language, "proposal.decision", decided.who(), decided.recordedAt())
                    + Stream.of(decided.reason())
                        .filter(reason -> !reason.isBlank())
                        .map(reason -> " " + reason)
                        .findFirst()
                        .orElse(""))
            .orElse("");
    return new ProposalView(
        proposal.position(),
        proposal.proposed().who(),
        proposal.proposed().recordedAt().toString(),
        proposal.state().name().toLowerCase(Locale.ROOT),
        Told.of(proposal.proposed(), language),
        decision,
        proposals.mayDecide(proposal),
        proposals.isOwn(proposal));
  }
}
