package kz.tizilim.server.request;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.registrar.ask.KnownStates;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Languages;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * A request: its user, its language, its register, its day, and what was known when. {@code at} is
 * the legal day, {@code knownAt} the moment or the size of the log; every route takes both.
 */
@RequestScoped
public class UserRequest {
  private final RoutingContext context;
  private final Desk desk;
  private final Person person;

  @Inject
  UserRequest(RoutingContext context, Desk desk, Person person) {
    this.context = context;
    this.desk = desk;
    this.person = person;
  }

  /** The parameters of its address. */
  public Parameters parameters() {
    return new Parameters(context.queryParams());
  }

  /**
   * The language of the answer: for a program the accepted one, for a person the last one chosen.
   */
  public Language language() {
    String path = context.normalizedPath();
    return path.startsWith("/api/") ? accepted() : chosen().orElseGet(this::accepted);
  }

  private Language accepted() {
    String accept = context.request().getHeader("Accept-Language");
    return accept == null ? Language.RU : Languages.accepted(accept);
  }

  private Optional<Language> chosen() {
    String parameter = context.queryParams().get("lang");
    Cookie cookie = context.request().getCookie("lang");
    return Optional.ofNullable(parameter)
        .flatMap(Languages::find)
        .or(() -> Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(Languages::find));
  }

  /** The registrar of the register that is asked for, as far as the user may see it. */
  public Registrar registrar(Parameters parameters) {
    return parameters.register("register", registers(parameters));
  }

  /** Whether the user sees what is not published yet, so that answers to others differ. */
  public boolean seesDrafts() {
    return person.seesDrafts();
  }

  /** The registrar of all registers, as far as the user may see them. */
  public Registrar registers(Parameters parameters) {
    Registrar visible = desk.registrar(person.seesDrafts());
    Optional<KnownState> state =
        person.seesDrafts()
            ? Optional.empty()
            : KnownState.of(context.normalizedPath(), parameters, desk.size());
    return state
        .map(one ->
            visible.with(
                KnownStates.publicThen(
                    desk.registrar(true).history(), one.size(), one.day(), desk.clock().instant())))
        .orElseGet(() -> parameters.known("knownAt", visible));
  }

  /** The legal day of the request. */
  public LocalDate day(Parameters parameters) {
    return parameters.day("at", desk.today());
  }

  /**
   * The edition that answers for a day.
   *
   * @throws Problem if there is none
   */
  public static EditionForDay on(Registrar registrar, LocalDate day) {
    return registrar
        .on(day)
        .orElseThrow(
            () -> Problem.of(ProblemKind.NO_EDITION, "problem.no-edition", WrittenDay.of(day)));
  }
}
