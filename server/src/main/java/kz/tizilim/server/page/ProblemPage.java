package kz.tizilim.server.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import kz.tizilim.server.problem.Problem;

/** What is wrong, told to a person. */
@ApplicationScoped
public class ProblemPage {
  /** The page. */
  public Response of(Problem problem) {
    return Response.status(problem.kind().status()).build();
  }
}
