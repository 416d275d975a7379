package kz.tizilim.server.kept;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/**
 * The tables that the user keeps: a list, each with what orders will change in it, two compared.
 */
@Blocking
@Path("/tables")
@Produces("text/html")
public class KeptPage {
  private static final int MOST_POSTS = 500;

  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final KeptTables kept;

  @Inject
  KeptPage(UserRequest asked, Frame frame, Person person, Desk desk, KeptTables kept) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.kept = kept;
  }

  /** The name of the user: everybody who is signed in may keep tables. */
  private String owner() {
    return person.requireKnown();
  }

  private Response page(int status, TemplateInstance page) {
    return Frame.answer(status, page).header("Cache-Control", "no-store").build();
  }

  /** The list. */
  @GET
  public Response list() {
    return list(200, FormView.UNTOUCHED);
  }

  private Response list(int status, FormView form) {
    String owner = owner();
    Language language = asked.language();
    return page(
        status,
        KeptPages.list(
            frame.of("tables").at("/tables"),
            kept.of(owner).stream().map(table -> line(table, language)).toList(),
            form));
  }

  private static KeptPages.TableLine line(KeptTable table, Language language) {
    return new KeptPages.TableLine(
        table.id(),
        table.unit(),
        table.file(),
        WrittenDay.of(table.day()).in(language),
        Moment.text(table.kept()),
        Sentences.say(
            language,
            "kept.figures",
            table.figures().rows(),
            table.figures().posts(),
            table.figures().coded(),
            table.figures().wrong()));
  }

  private KeptTable find(String id) {
    return kept.find(owner(), id).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "kept.none"));
  }

  /** A table: its posts as they were kept and today, and what orders will change. */
  @GET
  @Path("{id: [0-9a-f]{16}}")
  public Response table(@PathParam("id") String id) {
    KeptTable table = find(id);
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    Language language = asked.language();
    List<KeptPost> posts = kept.posts(person.name(), table);
    List<KeptPages.PostLine> lines = new ArrayList<>();
    for (KeptPost post : posts.subList(0, Math.min(MOST_POSTS, posts.size()))) {
      Answer now = registrar.classify(post.row(), desk.today());
      lines.add(post(post, post.codes(), PendingOrders.codes(now), Long.toString(post.rows())));
    }
    List<KeptPages.OrderLine> orders =
        PendingOrders.of(registrar, desk.today(), posts).stream()
            .map(order -> order(order, language))
            .toList();
    Ui ui = frame.ofRows("tables", registrar, registrar.on(desk.today()));
    return page(
        200,
        KeptPages.table(
            ui, line(table, language), orders, lines, Math.max(0, posts.size() - MOST_POSTS)));
  }

  private KeptPages.OrderLine order(PendingOrders.Pending order, Language language) {
    String act = order.life().act().told().in(language);
    int posts = order.changes().size();
    String told =
        order
            .day()
            .map(day ->
                Sentences.say(language, "kept.order", act, posts, WrittenDay.of(day).in(language)))
            .orElseGet(() -> Sentences.say(language, "kept.order.undated", act, posts));
    return new KeptPages.OrderLine(
        told,
        order.changes().stream()
            .map(change ->
                post(
                    change.post(),
                    change.before(),
                    change.after(),
                    Long.toString(change.post().rows())))
            .toList());
  }

  private static KeptPages.PostLine post(KeptPost post, String before, String after, String rows) {
    StaffingRow row = post.row();
    return new KeptPages.PostLine(
        row.title(),
        joined(row.institution(), row.unit()),
        joined(row.level(), row.category(), row.activity()),
        before,
        after,
        rows,
        !before.equals(after));
  }

  private static String joined(String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
  }

  /** Two tables compared. */
  @GET
  @Path("compare")
  public Response compare() {
    String owner = owner();
    Parameters given = asked.parameters();
    Optional<KeptTable> first = kept.find(owner, given.text("a"));
    Optional<KeptTable> second = kept.find(owner, given.text("b"));
    if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
      FormView form =
          FormView.sent("compare", "a", given.text("a"), "b", given.text("b"))
              .with("b", Sentences.say(asked.language(), "kept.compare.two"));
      return list(400, form);
    }
    Comparison compared =
        Comparison.of(kept.posts(owner, first.get()), kept.posts(owner, second.get()));
    Language language = asked.language();
    return page(
        200,
        KeptPages.compare(
            frame.of("tables"),
            line(first.get(), language),
            line(second.get(), language),
            compared.added().stream().map(KeptPage::alone).toList(),
            compared.dropped().stream().map(KeptPage::alone).toList(),
            compared.changed().stream()
                .map(one ->
                    post(
                        one.after(),
                        one.before().codes(),
                        one.after().codes(),
                        one.before().rows() == one.after().rows()
                            ? Long.toString(one.after().rows())
                            : one.before().rows() + " → " + one.after().rows()))
                .toList(),
            compared.same()));
  }

  private static KeptPages.PostLine alone(KeptPost post) {
    return post(post, post.codes(), post.codes(), Long.toString(post.rows()));
  }

  /** Deletes a table. */
  @POST
  @Path("{id: [0-9a-f]{16}}/forget")
  public Response forget(@PathParam("id") String id) {
    kept.forget(owner(), find(id));
    return Response.seeOther(URI.create("/tables")).build();
  }
}
