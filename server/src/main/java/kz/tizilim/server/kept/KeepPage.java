package kz.tizilim.server.kept;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.check.Checks;
import kz.tizilim.server.check.Post;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.RestForm;

/** Keeps a checked table for the user. */
@Blocking
@Path("/check/{id}/keep")
public class KeepPage {
  private static final int LONGEST = 200;

  private final Person person;
  private final Desk desk;
  private final Checks checks;
  private final KeptTables kept;

  @Inject
  KeepPage(Person person, Desk desk, Checks checks, KeptTables kept) {
    this.person = person;
    this.desk = desk;
    this.checks = checks;
    this.kept = kept;
  }

  /** Keeps it as it was decided. */
  @POST
  @Consumes("application/x-www-form-urlencoded")
  public Response keep(
      @PathParam("id") String id,
      @CookieParam("check") @DefaultValue("") String browser,
      @RestForm("unit") Optional<String> unit) {
    String owner = person.requireKnown();
    Check check =
        checks
            .find(id, browser)
            .filter(one -> one.state() == Check.State.DONE)
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-check"));
    if (check.posts().beyond() > 0) {
      throw Problem.of(ProblemKind.TOO_LARGE, "kept.too-large");
    }
    List<Post> posts = check.posts().with(Optional.empty());
    String named = unit.map(String::strip).orElse("");
    String cut = named.length() > LONGEST ? named.substring(0, LONGEST) : named;
    KeptTable table =
        new KeptTable(
            "",
            cut.isEmpty() ? check.name() : cut,
            check.name(),
            check.day().orElseGet(desk::today),
            desk.clock().instant(),
            figures(posts));
    String made = kept.keep(owner, table, posts.stream().map(post -> kept(check, post)).toList());
    return Response.seeOther(URI.create("/tables/" + made)).build();
  }

  private static KeptTable.Figures figures(List<Post> posts) {
    long rows = 0;
    long coded = 0;
    long wrong = 0;
    for (Post post : posts) {
      rows += post.rows();
      coded += post.now().codes().size() == 1 ? post.rows() : 0;
      wrong += post.now().hasWrongClaim() ? post.rows() : 0;
    }
    return new KeptTable.Figures(rows, posts.size(), coded, wrong);
  }

  private static KeptPost kept(Check check, Post post) {
    StaffingRow row =
        post.isReadable() ? post.decision().applied(post.row(), check.posts()::answer) : post.row();
    return new KeptPost(row, PendingOrders.codes(post.now()), post.rows());
  }
}
