package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.cache.CachedAnswers;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.server.request.Waiting;

/** Makes what surrounds the content of a page. */
@RequestScoped
public class Frame {
  private final RoutingContext context;
  private final UserRequest asked;
  private final Person person;
  private final Waiting waiting;
  private final CachedAnswers answers;

  @Inject
  Frame(
      RoutingContext context,
      UserRequest asked,
      Person person,
      Waiting waiting,
      CachedAnswers answers) {
    this.answers = answers;
    this.context = context;
    this.asked = asked;
    this.person = person;
    this.waiting = waiting;
  }

  /** For a page that reads no register; it keeps the one that its address names. */
  public Ui of(String section) {
    Registrar registrar = asked.registers(asked.parameters());
    return around(section, new RegisterSwitch(named(registrar), List.of()), Optional.empty());
  }

  /** For a page that is read from the edition of a day. */
  public Ui of(String section, Registrar registrar, Optional<EditionForDay> onDay) {
    return of(section, registrar, onDay, context.normalizedPath() + "?" + query());
  }

  /**
   * For a page that is read from the edition of a day.
   *
   * @param other the address of a page that is there in every register, ready for one more
   *     parameter
   */
  Ui of(String section, Registrar registrar, Optional<EditionForDay> onDay, String other) {
    Optional<RegisterId> read = registrar.register().map(RegisterHistory::id);
    List<RegisterSwitch.Choice> choices = new ArrayList<>();
    for (RegisterHistory register : registrar.registers()) {
      RegisterName name = RegisterName.of(register);
      boolean isRead = read.filter(register.id()::equals).isPresent();
      choices.add(new RegisterSwitch.Choice(name, other + name.parameter(), isRead));
    }
    return around(section, new RegisterSwitch(named(registrar), choices), onDay);
  }

  /**
   * For a page on which each row chooses its register, unless the address names one.
   *
   * @param registrar of the register whose edition is shown
   */
  public Ui ofRows(String section, Registrar registrar, Optional<EditionForDay> onDay) {
    String named = named(registrar);
    String other = context.normalizedPath() + "?" + query();
    String byRow = Sentences.say(asked.language(), "site.registers.by-institution");
    List<RegisterSwitch.Choice> choices = new ArrayList<>();
    choices.add(
        new RegisterSwitch.Choice(new RegisterName("", byRow, byRow), other, named.isEmpty()));
    for (RegisterHistory register : registrar.registers()) {
      RegisterName name = RegisterName.of(register);
      choices.add(
          new RegisterSwitch.Choice(name, other + name.parameter(), name.id().equals(named)));
    }
    boolean isOffered = registrar.registers().size() > 1;
    return around(section, new RegisterSwitch(named, isOffered ? choices : List.of()), onDay);
  }

  private Ui around(String section, RegisterSwitch registers, Optional<EditionForDay> onDay) {
    String caution =
        onDay
            .filter(it -> it.standing() != EditionForDay.Standing.APPLIED)
            .map(it -> Registrar.caution(it).in(asked.language()))
            .orElse("");
    return new Ui(
        asked.language(),
        section,
        context.normalizedPath(),
        query(),
        person.name(),
        caution,
        person.seesDrafts(),
        waiting.proposals().size(),
        registers);
  }

  /** The register that the address names; empty where it names none. */
  private String named(Registrar registrar) {
    String text = asked.parameters().text("register");
    List<RegisterHistory> meant = text.isEmpty() ? List.of() : registrar.registers(text);
    return meant.size() == 1 ? meant.get(0).id().toString() : "";
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, String> parameter : context.queryParams()) {
      if (!parameter.getKey().equals("lang") && !parameter.getKey().equals("register")) {
        query
            .append(encoded(parameter.getKey()))
            .append('=')
            .append(encoded(parameter.getValue()))
            .append('&');
      }
    }
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * A page that takes long to make: for everybody who is not signed in it is made once.
   *
   * @param name what it shows, except its address and its language
   */
  Response kept(String name, Supplier<TemplateInstance> page) {
    if (person.isKnown()) {
      return answer(200, page.get()).build();
    }
    String query = context.request().query();
    String whole =
        String.join(
            " ",
            name,
            asked.language().toString(),
            context.normalizedPath(),
            query == null ? "" : query);
    return answers
        .answer(
            context,
            whole,
            "text/html; charset=UTF-8",
            () -> page.get().render().getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** A page as an answer with that status. */
  public static Response.ResponseBuilder answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page.render()).type("text/html; charset=UTF-8");
  }
}
