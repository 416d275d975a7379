package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Hash;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Verifier;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.RecordPerson;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.store.Verification;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The log: its records, its checkpoint, its verification. */
@Path("/history")
@Produces("text/html")
public class HistoryPage {
  private static final int ON_A_PAGE = 25;
  private static final int LONGEST = 1_500;

  private final UserRequest asked;
  private final Frame frame;
  private final Desk desk;
  private final Person person;

  @Inject
  HistoryPage(UserRequest asked, Frame frame, Desk desk, Person person) {
    this.asked = asked;
    this.frame = frame;
    this.desk = desk;
    this.person = person;
  }

  /**
   * The latest records; {@code act} and {@code who} choose those about an act or of a person,
   * {@code verify} recomputes the whole log.
   */
  @GET
  public Response history() {
    Parameters parameters = asked.parameters();
    long size = desk.size();
    long until = parameters.number("until", 1, size, size);
    boolean verify = parameters.text("verify").equals("true");
    parameters.check();
    String checkpoint =
        desk.log(ledger -> ledger.latestCheckpoint()).map(SignedCheckpoint::toString).orElse("");
    return verify
        ? Frame.answer(200, history(size, until, checkpoint, verified(), FormView.UNTOUCHED))
            .build()
        : frame.kept(
            "history " + desk.mark() + " " + checkpoint + " " + witnessed(),
            () -> history(size, until, checkpoint, Outcome.NONE, FormView.UNTOUCHED));
  }

  /**
   * Verifies what somebody was given: the proof of a print, an exported log, or a checkpoint.
   *
   * @param text the text of a QR code, where there is no file
   */
  @POST
  @Path("check")
  @Consumes("multipart/form-data")
  public Response check(
      @RestForm("file") Optional<FileUpload> file, @RestForm("proof") Optional<String> text)
      throws IOException {
    long size = desk.size();
    String checkpoint =
        desk.log(ledger -> ledger.latestCheckpoint()).map(SignedCheckpoint::toString).orElse("");
    FormView form = FormView.sent("proof", "proof", text.orElse(""));
    Verifier key =
        desk.publicKey()
            .map(Verifier::parse)
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.unsigned"));
    GivenProof given = new GivenProof(desk, key, asked.language());
    try {
      Outcome outcome =
          file.filter(one -> one.size() > 0).isPresent()
              ? given.check(file.get().uploadedFile())
              : given.check(text.orElse(""));
      return Frame.answer(200, history(size, size, checkpoint, outcome, form)).build();
    } catch (Refused e) {
      FormView refused = form.with("proof", e.remark().in(asked.language()));
      return Frame.answer(422, history(size, size, checkpoint, Outcome.NONE, refused)).build();
    }
  }

  private TemplateInstance history(
      long size, long until, String checkpoint, Outcome outcome, FormView form) {
    History history = desk.registrar(true).history();
    String act = asked.parameters().text("act");
    String who = asked.parameters().text("who");
    List<Long> chosen = chosen(history, until, act, who);
    List<HistoryView.Leaf> leaves = new ArrayList<>();
    for (long position : chosen.subList(0, Math.min(ON_A_PAGE, chosen.size()))) {
      CanonicalJson leaf = desk.log(ledger -> ledger.leaf(position));
      leaves.add(leaf(position, history.records().get((int) position), leaf));
    }
    long older = chosen.size() > ON_A_PAGE ? chosen.get(ON_A_PAGE) + 1 : -1;
    return Pages.history(
        frame.of("history"),
        new HistoryView(
            size,
            checkpoint,
            witnessed(),
            desk.publicKey().orElse(""),
            leaves,
            older,
            outcome.text(),
            outcome.isGood(),
            act,
            who),
        form);
  }

  /* The store keeps a cosignature only if the key of its witness verified it. */
  private HistoryView.Witnessed witnessed() {
    List<SignedCheckpoint> all = desk.log(ledger -> ledger.checkpoints());
    for (int i = all.size() - 1; i >= 0; i--) {
      List<HistoryView.By> by =
          all.get(i).cosignatures().stream()
              .map(one ->
                  new HistoryView.By(one.name(), Moment.text(Instant.ofEpochSecond(one.time()))))
              .toList();
      if (!by.isEmpty()) {
        return new HistoryView.Witnessed(all.get(i).checkpoint().size(), by);
      }
    }
    return new HistoryView.Witnessed(0, List.of());
  }

  /**
   * The positions of the records that are shown, the newest first, with one more if there are more.
   * Where some are chosen, those that are held back are not among them, so that nothing shows about
   * which act or of whom they are.
   */
  private List<Long> chosen(History history, long until, String act, String who) {
    boolean isFiltered = !act.isEmpty() || !who.isEmpty();
    List<ActId> acts = history.acts(act);
    List<Long> chosen = new ArrayList<>();
    for (long i = until - 1; i >= 0 && chosen.size() <= ON_A_PAGE; i--) {
      HistoryRecord record = history.records().get((int) i);
      boolean isShown = person.seesDrafts() || desk.isPublic(i);
      boolean isMeant =
          (act.isEmpty() || (record instanceof HistoryRecord.OfAct of && acts.contains(of.act())))
              && RecordPerson.of(record)
                  .toLowerCase(Locale.ROOT)
                  .contains(who.toLowerCase(Locale.ROOT));
      if (!isFiltered || (isShown && isMeant)) {
        chosen.add(i);
      }
    }
    return chosen;
  }

  private Outcome verified() {
    List<Verifier> keys = desk.publicKey().map(Verifier::parse).stream().toList();
    Verification verification = desk.log(ledger -> ledger.verify(keys));
    return new Outcome(
        sentence(verification, asked.language()), verification instanceof Verification.Verified);
  }

  private static String sentence(Verification verification, Language language) {
    return verification.fold(
        verified ->
            Sentences.say(
                language,
                "history.verified",
                verified.size(),
                verified.checkpoints(),
                verified.root().base64()),
        broken -> Sentences.say(language, "history.broken", broken.text().in(language.locale())));
  }

  private HistoryView.Leaf leaf(long position, HistoryRecord record, CanonicalJson leaf) {
    String hash = Hash.ofLeaf(leaf.bytes()).base64();
    if (!person.seesDrafts() && !desk.isPublic(position)) {
      return HistoryView.Leaf.embargoed(position, hash);
    }
    String text = leaf.toString();
    return new HistoryView.Leaf(
        position,
        RecordText.kindKey(record),
        record instanceof HistoryRecord.OfAct of ? of.act().told().in(asked.language()) : "",
        RecordText.of(record, asked.language()),
        Moment.text(record.recordedAt()),
        hash,
        text.substring(0, Math.min(LONGEST, text.length())));
  }
}
