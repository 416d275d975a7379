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
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.message.Language;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.RegisterName;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Proposals for people: what is proposed, in sentences, and forms for those who may decide. */
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
          Fact.Kind.REGISTERED,
          Fact.Kind.REPEALED);
  private static final Set<String> FORMS = Set.of("event", "confirmation", "amendment", "order");

  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final Proposals proposals;

  @Inject
  ProposalsPage(UserRequest asked, Frame frame, Person person, Desk desk, Proposals proposals) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.proposals = proposals;
  }

  /** The list. */
  @GET
  public Response list() {
    return page(200, FormView.UNTOUCHED);
  }

  /** A form of its own for each kind of proposal. */
  @GET
  @Path("{form: event|confirmation|amendment|order}")
  public Response form(@PathParam("form") String form) {
    person.require(Role.DRAFTER);
    return page(200, FormView.sent(form), List.of());
  }

  /** Proposes an event of an act; the digest of a file that proves it is recorded. */
  @POST
  @Consumes("multipart/form-data")
  public Response event(
      @RestForm Optional<String> act,
      @RestForm Optional<String> kind,
      @RestForm Optional<String> day,
      @RestForm Optional<String> where,
      @RestForm Optional<String> document,
      @RestForm("evidence") Optional<FileUpload> evidence)
      throws IOException {
    Optional<FileUpload> file = evidence.filter(it -> !it.fileName().isEmpty());
    FormView form =
        FormView.sent(
            "event",
            "act",
            act.orElse(""),
            "kind",
            kind.orElse(""),
            "day",
            day.orElse(""),
            "where",
            where.orElse(""),
            "document",
            document.orElse(""),
            "evidence",
            file.map(FileUpload::fileName).orElse(""));
    Map<String, String> fields = new LinkedHashMap<>(form.typed());
    fields.remove("evidence");
    if (file.isPresent()) {
      String proof = EvidenceFile.of(file.get().uploadedFile(), file.get().fileName()).toString();
      fields.merge("document", proof, (given, it) -> given.isBlank() ? it : given + "; " + it);
    }
    List<String> required = new ArrayList<>(List.of("day", "where"));
    if (file.isEmpty()) {
      required.add("document");
    }
    return proposed(form.required(asked.language(), required), fields);
  }

  /** Proposes to confirm a label that the text lost. */
  @POST
  @Path("confirmation")
  @Consumes("application/x-www-form-urlencoded")
  public Response confirmation(
      @RestForm Optional<String> act,
      @RestForm Optional<String> register,
      @RestForm Optional<String> entry,
      @RestForm Optional<String> label,
      @RestForm Optional<String> value,
      @RestForm Optional<String> reason) {
    FormView form =
        FormView.sent(
            "confirmation",
            "act",
            act.orElse(""),
            "register",
            register.orElse(""),
            "entry",
            entry.orElse(""),
            "label",
            label.orElse(""),
            "value",
            value.orElse(""),
            "reason",
            reason.orElse(""));
    return proposed(
        form.required(asked.language(), List.of("entry", "value", "reason")), form.typed());
  }

  /** Proposes the instructions of an amending order. */
  @POST
  @Path("amendment")
  @Consumes("application/x-www-form-urlencoded")
  public Response amendment(
      @RestForm Optional<String> register,
      @RestForm Optional<String> number,
      @RestForm Optional<String> signed,
      @RestForm Optional<String> title,
      @RestForm Optional<String> commencement,
      @RestForm Optional<String> language,
      @RestForm Optional<String> instructions,
      @RestForm Optional<String> preview) {
    FormView form =
        FormView.sent(
            "amendment",
            "register",
            register.orElse(""),
            "number",
            number.orElse(""),
            "signed",
            signed.orElse(""),
            "language",
            language.orElse("ru"),
            "title",
            title.orElse(""),
            "commencement",
            commencement.orElse(""),
            "instructions",
            instructions.orElse(""));
    boolean isWhole =
        Stream.of(number, signed, title, commencement)
            .allMatch(field -> field.orElse("").isBlank());
    List<String> required =
        isWhole
            ? List.of("instructions")
            : List.of("number", "signed", "title", "commencement", "instructions");
    FormView filled = form.required(asked.language(), required);
    return preview.isEmpty() || filled.isRefused()
        ? proposed(filled, form.typed())
        : previewed(filled, () -> proposals.preview(() -> FormJson.of("amendment", form.typed())));
  }

  private Response previewed(FormView form, Supplier<Proposals.Preview> making) {
    try {
      Proposals.Preview preview = making.get();
      AmendmentView view = AmendmentView.of(preview.order(), preview.applied(), asked.language());
      return page(200, form, List.of(view));
    } catch (Problem problem) {
      if (isOfAccess(problem)) {
        throw problem;
      }
      return page(problem.kind().status(), form.with(problem, asked.language()));
    }
  }

  private static boolean isOfAccess(Problem problem) {
    return problem.kind() == ProblemKind.SIGN_IN_REQUIRED
        || problem.kind() == ProblemKind.FORBIDDEN;
  }

  private Response proposed(FormView form, Map<String, String> fields) {
    return done(form, () -> proposals.propose(() -> FormJson.of(form.name(), fields)));
  }

  /** Proposes a published order. */
  @POST
  @Path("order")
  @Consumes("multipart/form-data")
  public Response order(
      @RestForm("file") Optional<FileUpload> file, @RestForm Optional<String> preview)
      throws IOException {
    FileUpload upload =
        file.filter(it -> it.size() > 0)
            .orElseThrow(() -> Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"));
    try (InputStream in = Files.newInputStream(upload.uploadedFile())) {
      FormView form = FormView.sent("order", "file", "");
      return preview.isPresent()
          ? previewed(form, () -> within(() -> proposals.preview(in, upload.fileName())))
          : done(form, () -> within(() -> proposals.propose(in, upload.fileName())));
    }
  }

  private static <T> T within(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Problem problem) {
      throw problem.in("file");
    }
  }

  /** Decides. */
  @POST
  @Path("{position: \\d{1,9}}/decision")
  @Consumes("application/x-www-form-urlencoded")
  public Response decide(
      @PathParam("position") int position,
      @RestForm Optional<String> decision,
      @RestForm Optional<String> reason,
      @RestForm Optional<String> seen) {
    boolean approve = decision.filter("approve"::equals).isPresent();
    FormView form = FormView.sent(ProposalView.form(position), "reason", reason.orElse(""));
    return done(
        form,
        () ->
            proposals.decide(
                position, () -> new Decision(approve, reason.orElse(""), seen.orElse(""))));
  }

  /* A missing right is reported before any fault of the form. */
  private Response done(FormView form, Runnable doing) {
    if (form.isRefused()) {
      person.require(Role.DRAFTER);
      return page(ProblemKind.DOES_NOT_FIT.status(), form);
    }
    try {
      doing.run();
    } catch (Problem problem) {
      if (isOfAccess(problem)) {
        throw problem;
      }
      return page(problem.kind().status(), form.with(problem, asked.language()));
    }
    return Response.status(Response.Status.SEE_OTHER).header("Location", "/proposals").build();
  }

  private Response page(int status, FormView sent) {
    return page(status, sent, List.of());
  }

  /** The page of the form that was sent, or the list, on which proposals are decided. */
  private Response page(int status, FormView sent, List<AmendmentView> preview) {
    Language language = asked.language();
    FormView form = again(sent, language);
    Ui ui =
        frame
            .of("proposals")
            .at(FORMS.contains(form.name()) ? "/proposals/" + form.name() : "/proposals");
    TemplateInstance page =
        switch (form.name()) {
          case "event" -> ProposalPages.event(ui, form, acts(language), kinds(language));
          case "confirmation" -> ProposalPages.confirmation(ui, form, acts(language), registers());
          case "amendment" -> ProposalPages.amendment(ui, form, registers(), preview);
          case "order" -> ProposalPages.order(ui, form, preview);
          default ->
              ProposalPages.proposals(
                  ui,
                  proposals.all().stream().map(one -> view(one, language)).toList(),
                  person.is(Role.DRAFTER),
                  form);
        };
    return Frame.answer(status, page).build();
  }

  private List<RegisterName> registers() {
    return desk.registrar(true).registers().stream().map(RegisterName::of).toList();
  }

  private static List<ProposalPages.Choice> kinds(Language language) {
    return KINDS.stream()
        .map(kind ->
            new ProposalPages.Choice(
                kind.toString(), Sentences.say(language, "proposal.event." + kind)))
        .toList();
  }

  /* A browser does not send a file twice by itself. */
  private static FormView again(FormView sent, Language language) {
    return sent.isRefused() && !sent.text("evidence").isEmpty()
        ? sent.with("evidence", Sentences.say(language, "proposal.evidence.again"))
        : sent;
  }

  /** The instructions of proposed orders that change no register. */
  private static List<String> notes(Proposal proposal, Language language) {
    return proposal.proposed().what().stream()
        .filter(HistoryRecord.Issued.class::isInstance)
        .flatMap(one -> ((HistoryRecord.Issued) one).order().findings().stream())
        .filter(finding -> finding.code().equals("instruction-elsewhere"))
        .map(finding -> Findings.told(finding, language))
        .toList();
  }

  private List<ProposalPages.Choice> acts(Language language) {
    return desk.registrar(true).history().acts().stream()
        .map(act -> new ProposalPages.Choice(act.toString(), act.told().in(language)))
        .toList();
  }

  /**
   * An amendment computed again.
   *
   * @param amendment what it changes now; empty if the proposal is not an amendment, or no longer
   *     fits
   */
  private record Again(List<AmendmentView> amendment, String seen, String caution) {}

  private Again again(Proposal proposal, Language language) {
    try {
      return proposals
          .recomputed(proposal)
          .map(it ->
              new Again(
                  List.of(AmendmentView.of(it.order(), it.applied(), language)),
                  it.key(),
                  it.hasSameEffects() ? "" : Sentences.say(language, "proposal.changed")))
          .orElseGet(() -> new Again(List.of(), "", ""));
    } catch (MisfitException e) {
      return new Again(List.of(), "", Sentences.say(language, "proposal.unfit", e.in(language)));
    }
  }

  private ProposalView view(Proposal proposal, Language language) {
    Again again = again(proposal, language);
    String decision =
        proposal
            .decision()
            .map(decided ->
                Sentences.say(
                        language,
                        "proposal.decision",
                        decided.who(),
                        Moment.text(decided.recordedAt()))
                    + Stream.of(decided.reason())
                        .filter(reason -> !reason.isBlank())
                        .map(reason -> " " + reason)
                        .findFirst()
                        .orElse(""))
            .orElse("");
    return new ProposalView(
        proposal.position(),
        proposal.proposed().who(),
        Moment.text(proposal.proposed().recordedAt()),
        proposal.state().name().toLowerCase(Locale.ROOT),
        proposal.proposed().what().stream().map(one -> RecordText.of(one, language)).toList(),
        notes(proposal, language),
        again.amendment().isEmpty() ? proposals.changes(proposal, language) : List.of(),
        again.amendment(),
        again.seen(),
        again.caution(),
        decision,
        proposals.mayDecide(proposal),
        proposals.isOwn(proposal));
  }
}
