package kz.tizilim.server.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.drafting.Choices;
import kz.tizilim.drafting.Start;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.draft.OrderCheck;
import kz.tizilim.registrar.draft.OrderDraft;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.RegisterName;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Drafting as pages: the text of instructions or a draft edition is pasted or uploaded, the order
 * is shown, and its documents are downloaded. Nothing is kept: what was read goes back into the
 * page, and comes again with each download.
 */
@Path("/draft")
@Produces("text/html")
public class DraftPage {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;

  @Inject
  DraftPage(UserRequest asked, Frame frame, Person person, Desk desk) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
  }

  /** The empty form. */
  @GET
  public Response form() {
    person.require(Role.DRAFTER);
    return page(200, DraftView.empty(registers()), FormView.UNTOUCHED);
  }

  private List<RegisterName> registers() {
    return desk.registrar(true).registers().stream().map(RegisterName::of).toList();
  }

  private Response page(int status, DraftView view, FormView form) {
    return Frame.answer(status, WorkPages.draft(frame.of("work").at("/draft"), view, form)).build();
  }

  /**
   * Shows the order, or answers with one of its documents.
   *
   * @param what {@code preview}, or a document and its language: {@code order-ru}, {@code note-kk}
   */
  @POST
  @Consumes("multipart/form-data")
  public Response draft(
      @RestForm Optional<String> what,
      @RestForm Optional<String> register,
      @RestForm Optional<String> text,
      @RestForm("file") Optional<FileUpload> file,
      @RestForm("kazakhText") Optional<String> kazakhText,
      @RestForm("kazakh") Optional<FileUpload> kazakhFile,
      @RestForm Optional<String> commencement,
      @RestForm Optional<String> department,
      @RestForm Optional<String> reason)
      throws IOException {
    person.require(Role.DRAFTER);
    FormView form =
        FormView.sent(
            "draft",
            "register",
            register.orElse(""),
            "text",
            text.orElse(""),
            "file",
            "",
            "kazakh",
            "",
            "commencement",
            commencement.orElse("10"),
            "department",
            department.orElse(""),
            "reason",
            reason.orElse(""));
    Optional<SourceFile> source = source(file, form.text("text"));
    if (source.isEmpty()) {
      return refused(form.with("text", Remark.of("misfit.required").in(asked.language())));
    }
    Optional<Start> start = Start.find(form.text("commencement"));
    if (start.isEmpty()) {
      return refused(form.with("commencement", Sentences.say(asked.language(), "draft.start")));
    }
    try {
      return drafted(
          what.orElse("preview"),
          form,
          source.get(),
          source(kazakhFile, kazakhText.orElse("")),
          new Choices(
              start.get(),
              List.of(),
              department.map(String::strip).filter(name -> !name.isEmpty()),
              Optional.empty()));
    } catch (DocumentException e) {
      return refused(form.with(Problem.of(e), asked.language()));
    } catch (MisfitException e) {
      return refused(form.with("text", e.in(asked.language())));
    } catch (Refused e) {
      return refused(form.with("text", e.remark().in(asked.language())));
    }
  }

  private Response refused(FormView form) {
    return page(ProblemKind.DOES_NOT_FIT.status(), DraftView.empty(registers()), form);
  }

  private static Optional<SourceFile> source(Optional<FileUpload> file, String text)
      throws IOException {
    Optional<FileUpload> sent = file.filter(it -> it.size() > 0);
    if (sent.isPresent()) {
      byte[] bytes = Files.readAllBytes(sent.get().uploadedFile());
      return Optional.of(SourceFile.of(new ByteArrayInputStream(bytes), sent.get().fileName()));
    }
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(
            SourceFile.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text.txt"));
  }

  private Response drafted(
      String what, FormView form, SourceFile file, Optional<SourceFile> kazakhFile, Choices choices)
      throws IOException {
    Registrar all = desk.registrar(true);
    Registrar registrar =
        form.text("register").isBlank() ? all : all.from(all.register(form.text("register")).id());
    Edition next = OrderDraft.next(registrar, OrderDraft.read(registrar, file, Optional.empty()));
    Optional<Edition> kazakh =
        kazakhFile.flatMap(
            text -> OrderDraft.read(registrar, text, Optional.of(ActLanguage.KK)).edition());
    if (kazakhFile.isPresent() && kazakh.isEmpty()) {
      return refused(form.with("kazakh", Sentences.say(asked.language(), "draft.kazakh.none")));
    }
    OrderDraft draft = OrderDraft.of(registrar, next, Optional.empty(), kazakh, choices);
    if (!what.equals("preview")) {
      return document(what, draft, form.text("reason"));
    }
    Language language = asked.language();
    return page(
        200,
        new DraftView(
            registers(),
            true,
            draft.isRestating(),
            draft.text(ActLanguage.RU),
            draft.text(ActLanguage.KK),
            String.join(", ", draft.blanks(ActLanguage.RU)),
            String.join(", ", draft.blanks(ActLanguage.KK)),
            String.join(", ", draft.unprinted()),
            draft.change().effects().stream().map(effect -> effect.in(language)).toList(),
            kept(next, registrar),
            kazakh.map(it -> kept(it, registrar)).orElse(""),
            List.of(),
            ""),
        form);
  }

  /**
   * An edition in its printed form, under the name of an act that is recorded: a draft has none.
   */
  private static String kept(Edition edition, Registrar registrar) {
    return new Edition(
            OrderDraft.latest(registrar).act(),
            edition.annex(),
            edition.cells(),
            edition.findings(),
            edition.account())
        .toString();
  }

  private static Response document(String what, OrderDraft draft, String reason)
      throws IOException {
    ActLanguage language = what.endsWith("-kk") ? ActLanguage.KK : ActLanguage.RU;
    String document = what.replaceFirst("-(?:ru|kk)$", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (document) {
      case "order" -> draft.order(language, out);
      case "comparison" -> draft.comparison(language, reason, out);
      case "note" -> draft.note(language, out);
      default -> throw Problem.of(ProblemKind.DOES_NOT_FIT, "draft.document", what);
    }
    String name = document + "." + (language == ActLanguage.KK ? "kk" : "ru") + ".docx";
    return Response.ok(out.toByteArray(), WORD)
        .header("Content-Disposition", Attachment.named(name, name))
        .build();
  }

  /** Checks how an order is drafted, own or foreign. */
  @POST
  @Path("check")
  @Consumes("multipart/form-data")
  public Response check(
      @RestForm("order") Optional<FileUpload> file,
      @RestForm("kazakhOrder") Optional<FileUpload> kazakh)
      throws IOException {
    person.require(Role.DRAFTER);
    FormView form = FormView.sent("check", "order", "", "kazakhOrder", "");
    Optional<FileUpload> order = file.filter(it -> it.size() > 0);
    if (order.isEmpty()) {
      return refused(form.with("order", Remark.of("misfit.required").in(asked.language())));
    }
    try {
      List<Finding> findings =
          OrderCheck.of(
              desk.registrar(true),
              Files.readAllBytes(order.get().uploadedFile()),
              order.get().fileName(),
              source(kazakh, ""));
      List<DraftView.Found> found =
          findings.stream().map(finding -> found(finding, asked.language())).toList();
      return page(200, DraftView.empty(registers()).checked(order.get().fileName(), found), form);
    } catch (DocumentException e) {
      return refused(form.with(Problem.of(e), asked.language()));
    }
  }

  private static DraftView.Found found(Finding finding, Language language) {
    String tone =
        switch (finding.severity()) {
          case ERROR -> "wrong";
          case WARNING -> "open";
          case INFO -> "";
        };
    return new DraftView.Found(tone, finding.lines().toString(), Findings.told(finding, language));
  }
}
