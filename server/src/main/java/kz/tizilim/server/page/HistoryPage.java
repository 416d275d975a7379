package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Hash;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Verifier;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.store.Verification;

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

  /** The latest records; {@code verify} recomputes the whole log. */
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
        ? Frame.answer(200, history(size, until, checkpoint, Optional.of(verified()))).build()
        : frame.kept(
            "history " + desk.mark() + " " + checkpoint,
            () -> history(size, until, checkpoint, Optional.empty()));
  }

  private TemplateInstance history(
      long size, long until, String checkpoint, Optional<Verification> verification) {
    long from = Math.max(0, until - ON_A_PAGE);
    List<HistoryView.Leaf> leaves = new ArrayList<>();
    List<CanonicalJson> found = desk.log(ledger -> ledger.leaves(from, until));
    List<HistoryRecord> records = desk.registrar(true).history().records();
    for (int i = 0; i < found.size(); i++) {
      leaves.add(leaf(from + i, records.get((int) from + i), found.get(i)));
    }
    Collections.reverse(leaves);
    return Pages.history(
        frame.of("history"),
        new HistoryView(
            size,
            checkpoint,
            desk.publicKey().orElse(""),
            leaves,
            from > 0 ? from : -1,
            verification.map(result -> sentence(result, asked.language())).orElse(""),
            verification.filter(Verification.Verified.class::isInstance).isPresent()));
  }

  private Verification verified() {
    List<Verifier> keys = desk.publicKey().map(Verifier::parse).stream().toList();
    return desk.log(ledger -> ledger.verify(keys));
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
        record.act().told().in(asked.language()),
        RecordText.of(record, asked.language()),
        Moment.text(record.recordedAt()),
        hash,
        text.substring(0, Math.min(LONGEST, text.length())));
  }
}
