package kz.tizilim.server.people;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Attempts;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** The password of the user, which is asked for once more before a factor is changed. */
@RequestScoped
public class OwnPassword {
  private final RoutingContext context;
  private final Person person;
  private final Accounts accounts;
  private final Attempts attempts;

  @Inject
  OwnPassword(RoutingContext context, Person person, Accounts accounts, Attempts attempts) {
    this.context = context;
    this.person = person;
    this.accounts = accounts;
    this.attempts = attempts;
  }

  /**
   * Does what takes the password. A wrong one counts as a failed attempt to sign in.
   *
   * @param deed throws a problem where the password is wrong
   * @throws Problem if there is none, the deed throws it, or there were too many wrong ones
   */
  <T> T with(Optional<String> password, Function<String, T> deed) {
    String typed = password.orElse("");
    if (typed.isEmpty()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.password.old");
    }
    String address = ClientAddress.of(context.request());
    Duration wait = attempts.begin(person.name(), address);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "access.sign-in.wait", seconds);
    }
    T done = deed.apply(typed);
    attempts.succeeded(person.name(), address);
    return done;
  }

  /**
   * Requires it.
   *
   * @throws Problem if it is missing or wrong, or there were too many wrong ones
   */
  void require(Optional<String> password) {
    with(
        password,
        typed ->
            accounts
                .authenticate(person.name(), typed)
                .orElseThrow(() -> Problem.of(ProblemKind.FORBIDDEN, "access.password.old")));
  }
}
