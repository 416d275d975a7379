package kz.tizilim.server.people;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import kz.tizilim.drafting.QrCode;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.SecondFactors;
import kz.tizilim.server.access.Totp;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;

/** The authenticator of the user and the recovery codes: set up, renewed, or removed. */
@Path("/account/second")
@Produces("text/html")
public class SecondPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final SecondFactors seconds;
  private final OwnPassword own;
  private final SessionStart start;

  @Inject
  SecondPage(
      UserRequest asked,
      Frame frame,
      Person person,
      SecondFactors seconds,
      OwnPassword own,
      SessionStart start) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.seconds = seconds;
    this.own = own;
    this.start = start;
  }

  /** Shows a new secret; nothing is changed until a code of it is sent. */
  @POST
  public Response begin() {
    known();
    Totp totp = seconds.prepare(person.name());
    return page(200, totp, FormView.UNTOUCHED);
  }

  /** Sets it up: the code shows that the authenticator has the secret. Shows the recovery codes. */
  @POST
  @Path("confirm")
  public Response confirm(@RestForm Optional<String> code) {
    known();
    Totp totp = seconds.prepared(person.name());
    try {
      List<String> codes = seconds.confirm(person.name(), code.orElse(""));
      return recovery(true, codes, start.renewed(person.name()));
    } catch (Problem problem) {
      FormView form = FormView.sent("second", "code", "").with(problem, asked.language());
      return page(problem.kind().status(), totp, form);
    }
  }

  /** Removes it. */
  @POST
  @Path("remove")
  public Response remove(@RestForm Optional<String> password) {
    known();
    own.with(
        password,
        typed -> {
          seconds.remove(person.name(), typed);
          return person.name();
        });
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/account?done=second")
        .cookie(start.renewed(person.name()))
        .build();
  }

  /** Makes new recovery codes; those that were made before no longer work. */
  @POST
  @Path("recovery")
  public Response recovery(@RestForm Optional<String> password) {
    known();
    List<String> codes = own.with(password, typed -> seconds.renew(person.name(), typed));
    return recovery(false, codes);
  }

  private Response recovery(boolean isOn, List<String> codes, NewCookie... cookies) {
    return Frame.answer(200, PeoplePages.recovery(frame.of("").at("/account"), isOn, codes))
        .header("Cache-Control", "no-store")
        .cookie(cookies)
        .build();
  }

  private void known() {
    if (!person.isKnown()) {
      person.require();
    }
  }

  private Response page(int status, Totp totp, FormView form) {
    TemplateInstance page =
        PeoplePages.second(
            frame.of("").at("/account"),
            totp.secret().replaceAll("(.{4})(?=.)", "$1 "),
            totp.address(person.name()),
            new RawString(
                QrCode.of(totp.address(person.name()))
                    .svg(Sentences.say(asked.language(), "second.qr"))),
            form);
    return Frame.answer(status, page).header("Cache-Control", "no-store").build();
  }
}
