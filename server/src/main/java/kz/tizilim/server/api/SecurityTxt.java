package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a person reports a vulnerability (RFC 9116), if the server was told an address. */
@Path("/.well-known/security.txt")
public class SecurityTxt {
  private static final int DAYS_VALID = 180;

  private final Desk desk;
  private final Optional<String> contact;

  @Inject
  SecurityTxt(
      Desk desk, @ConfigProperty(name = "tizilim.security-contact") Optional<String> contact) {
    this.desk = desk;
    this.contact = contact;
  }

  /** The file. */
  @GET
  @Produces("text/plain; charset=utf-8")
  public byte[] file() {
    String address =
        contact.orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "problem.no-route", "/.well-known/security.txt"));
    String text =
        "Contact: "
            + address
            + "\nExpires: "
            + desk.today().plusDays(DAYS_VALID).atStartOfDay().toInstant(ZoneOffset.UTC)
            + "\nPreferred-Languages: ru, kk, en\n"
            + desk.settings()
                .publicUrl()
                .map(url -> "Canonical: " + url.resolve("/.well-known/security.txt") + "\n")
                .orElse("");
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
