package kz.tizilim.server.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.backup.Backups;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** A backup that an administrator asks for. The file stays on the host of the server. */
@Path("/backup")
public class BackupPage {
  private final Person person;
  private final Backups backups;

  @Inject
  BackupPage(Person person, Backups backups) {
    this.person = person;
    this.backups = backups;
  }

  /** Makes one now. */
  @POST
  public Response make() {
    person.require(Role.ADMIN);
    if (!backups.areKept()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "backup.off");
    }
    String name = URLEncoder.encode(backups.make(person.name()), StandardCharsets.UTF_8);
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/accounts?done=backup&name=" + name)
        .build();
  }
}
