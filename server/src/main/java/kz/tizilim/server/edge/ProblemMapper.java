package kz.tizilim.server.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Locale;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.server.page.ProblemPage;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.store.StoreException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to responses: a problem (RFC 9457) for programs, a page for people. */
public class ProblemMapper {
  private static final int MOST_MIB = 16;
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final RoutingContext context;
  private final UserRequest asked;
  private final ProblemPage pages;

  @Inject
  ProblemMapper(RoutingContext context, UserRequest asked, ProblemPage pages) {
    this.context = context;
    this.asked = asked;
    this.pages = pages;
  }

  /** A problem with the request. */
  @ServerExceptionMapper
  public Response problem(Problem problem) {
    return response(problem);
  }

  /** Something that a person gave is refused. */
  @ServerExceptionMapper
  public Response refused(Refused e) {
    return response(Problem.of(ProblemKind.DOES_NOT_FIT, e.remark()::in));
  }

  /** A disk or a database that fails. */
  @ServerExceptionMapper
  public Response store(StoreException e) {
    LOG.error(e.getMessage());
    return response(Problem.of(ProblemKind.UNAVAILABLE, "problem.unavailable"));
  }

  /** A file of the server that cannot be read or written: a full disk, as a rule. */
  @ServerExceptionMapper
  public Response disk(UncheckedIOException e) {
    // A client that disconnects is not a failure of this server and must not fill its log.
    if (!context.response().closed()) {
      LOG.error(e.getMessage());
    }
    return response(Problem.of(ProblemKind.UNAVAILABLE, "problem.disk"));
  }

  /** A table that cannot be read. */
  @ServerExceptionMapper
  public Response table(StaffingException e) {
    return response(Problem.of(e));
  }

  /** What the routes themselves refuse. */
  @ServerExceptionMapper
  public Response routes(WebApplicationException e) {
    String path = context.normalizedPath();
    if (e instanceof NotFoundException) {
      return response(Problem.of(ProblemKind.NOT_FOUND, "problem.no-route", path));
    }
    if (e instanceof NotAllowedException) {
      return response(
          Problem.of(
              ProblemKind.METHOD_NOT_ALLOWED, "problem.verb", context.request().method(), path));
    }
    if (e instanceof NotSupportedException) {
      return response(
          Problem.of(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE,
              "problem.media",
              String.valueOf(context.request().getHeader("Content-Type"))));
    }
    if (e instanceof NotAcceptableException) {
      return response(Problem.of(ProblemKind.NOT_ACCEPTABLE, "problem.accept"));
    }
    int status = e.getResponse().getStatus();
    if (status == ProblemKind.TOO_LARGE.status()) {
      return response(Problem.of(ProblemKind.TOO_LARGE, "problem.too-large", MOST_MIB));
    }
    return status < 500 ? e.getResponse() : unexpected(e);
  }

  /** A bug of the program: logged with its stack, reported in one sentence. */
  @ServerExceptionMapper
  public Response unexpected(RuntimeException e) {
    LOG.error(
        "A request failed: " + context.request().method() + " " + context.normalizedPath(), e);
    return response(Problem.of(ProblemKind.INTERNAL, "problem.internal"));
  }

  private Response response(Problem problem) {
    Language language = asked.language();
    boolean person = !context.normalizedPath().startsWith("/api/") && acceptsPages();
    if (person) {
      return pages.of(problem);
    }
    ProblemKind kind = problem.kind();
    byte[] body = ProblemJson.of(problem, language, context.normalizedPath());
    return Response.status(kind.status())
        .entity(body)
        .type(ProblemJson.TYPE)
        .header("Content-Language", language.toString())
        .build();
  }

  private boolean acceptsPages() {
    String accept = context.request().getHeader("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
  }
}
