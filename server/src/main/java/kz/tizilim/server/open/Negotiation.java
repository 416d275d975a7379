package kz.tizilim.server.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Chooses the form of an answer and leads the request to it: JSON stays at its address, every other
 * form has a route of its own with a suffix.
 */
public class Negotiation {
  /** Behind the gate. */
  private static final int AFTER_GATE = 6_000;

  private final RoutingContext context;

  @Inject
  Negotiation(RoutingContext context) {
    this.context = context;
  }

  /** Leads a request to the route of the form that it asks for. */
  @ServerRequestFilter(preMatching = true, priority = AFTER_GATE)
  public void lead(ContainerRequestContext request) {
    String method = context.request().method().name();
    String path = Negotiable.path(context);
    Optional<Negotiable> found =
        method.equals("GET") || method.equals("HEAD") ? Negotiable.of(path) : Optional.empty();
    if (found.isEmpty()) {
      return;
    }
    Negotiable negotiable = found.get();
    String accept = context.request().getHeader("Accept");
    ExportFormat form =
        negotiable
            .suffix(path)
            .or(() -> named(negotiable))
            .or(() -> negotiable.accepted(accept))
            .orElseThrow(
                () -> refused(negotiable, ProblemKind.NOT_ACCEPTABLE, String.valueOf(accept)));
    request.getHeaders().putSingle("Accept", "*/*");
    String bare = negotiable.bare(path);
    String wanted = form == ExportFormat.JSON ? bare : bare + "." + form.key();
    if (!wanted.equals(path)) {
      String query = context.request().query();
      request.setRequestUri(legal(wanted + (query == null ? "" : "?" + query)));
    }
  }

  /** An address of which what no address may hold (RFC 3986) is encoded. */
  private static URI legal(String address) {
    StringBuilder out = new StringBuilder();
    for (byte one : address.getBytes(StandardCharsets.UTF_8)) {
      if (one > ' ' && one < 0x7F && "\"<>\\^`{|}[]".indexOf(one) < 0) {
        out.append((char) one);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    try {
      return URI.create(out.toString());
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-route", address);
    }
  }

  private Optional<ExportFormat> named(Negotiable negotiable) {
    String name = context.queryParams().get("format");
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        ExportFormat.ofKey(name)
            .filter(negotiable.forms()::contains)
            .orElseThrow(() -> refused(negotiable, ProblemKind.INVALID_PARAMETER, name)));
  }

  private static Problem refused(Negotiable negotiable, ProblemKind kind, String asked) {
    String forms = String.join(", ", negotiable.forms().stream().map(ExportFormat::key).toList());
    return Problem.of(kind, "problem.format", asked, forms)
        .choosing(
            negotiable.forms().stream().map(form -> form.mediaType().split(";", -1)[0]).toList());
  }

  /** Caches must know that an address without a suffix answers by the header {@code Accept}. */
  @ServerResponseFilter
  public void vary(ContainerResponseContext response) {
    String path = Negotiable.path(context);
    boolean isByHeader =
        Negotiable.of(path)
            .filter(one -> one.suffix(path).isEmpty())
            .filter(one -> context.queryParams().get("format") == null)
            .isPresent();
    if (isByHeader) {
      response.getHeaders().add("Vary", "Accept");
    }
  }
}
