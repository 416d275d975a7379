package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import org.junit.jupiter.api.Test;

/** Who may what: every route of the server, asked by everybody and by each role. */
@QuarkusTest
@TestProfile(MatrixTest.Own.class)
class MatrixTest {
  /*
   * Verb, route, how it is asked, and the status for everybody, reader, drafter, approver, publisher, auditor and
   * admin; one status where it is the same for all. Who may do a thing and sends nonsense hears 400, 404, 415 or 422.
   * Wrong passwords are answered five times from one address, and then must wait.
   */
  private static final String TABLE =
      """
      GET  /                                             .                              200
      GET  /.well-known/security.txt                     .                              404
      GET  /account/password                             .                              303
      GET  /accounts/{change}                            /accounts/roles                303
      GET  /acts                                         .                              200
      GET  /acts/{id}                                    /acts/692                      200
      GET  /acts/{id}/text                               /acts/692/text                 200
      GET  /api                                          .                              200
      GET  /check                                        .                              200
      GET  /check/{id}                                   /check/nonsense                404
      GET  /check/{id}/corrected                         /check/nonsense/corrected      404
      GET  /check/{id}/corrected/file                    /check/nonsense/corrected/file 404
      GET  /check/{id}/corrected/list.xlsx               /check/nonsense/corrected/list.xlsx 404
      GET  /check/{id}/justification.{format}            /check/nonsense/justification.pdf 404
      GET  /check/{id}/pay                               /check/nonsense/pay            404
      GET  /check/{id}/pay/tariff.xlsx                   /check/nonsense/pay/tariff.xlsx 404
      GET  /check/{id}/report.xlsx                       /check/nonsense/report.xlsx    404
      GET  /compare                                      .                              200
      GET  /help                                         .                              200
      GET  /help/template.xlsx                           .                              200
      GET  /history                                      .                              200
      GET  /id/act/{kind}/{issuer}/{signed}/{number}     /id/act/order/nobody/2024-07-01/1 404
      GET /id/register/{kind}/{issuer}/{signed}/{number}/{annex} /id/register/order/nobody/2024-07-01/1/1 404
      GET /id/register/{kind}/{issuer}/{signed}/{number}/{annex}/change/{from}/{to} /id/register/order/nobody/2024-07-01/1/1/change/1/2 404
      GET /id/register/{kind}/{issuer}/{signed}/{number}/{annex}/e/{edition}{rest} /id/register/order/nobody/2024-07-01/1/1/e/1 404
      GET  /id/{kind}/{name}                             /id/title/nonsense             303
      GET  /ns/1/{kind}/{name}                           /ns/1/effect/nonsense          303
      GET  /pay                                          .                              200
      GET  /pay/cells/{code}                             /pay/cells/B2-1                200
      GET  /place                                        .                              200
      GET  /place/as/{format}                            /place/as/pdf                  200
      GET  /problems/{kind}                              /problems/forbidden            200
      GET  /register                                     .                              200
      GET  /register/as/{format}                         /register/as/pdf               200
      GET  /register/{id}                                /register/C2/1                 200
      GET  /suggest/{field}                              /suggest/title                 200
      GET  /timegate/{path}                              /timegate/api/v1/registers/mod-746 302
      GET  /timemap/{path}                               /timemap/api/v1/registers/mod-746 200
      GET  /api/v1/positions                        ?code=C2                       200
      GET  /api/v1/positions/{id}                   /api/v1/positions/C2/1         200
      GET  /api/v1/editions                         .                              200
      GET  /api/v1/editions/{id}                    /api/v1/editions/692           307
      GET  /api/v1/registers                        .                              200
      GET  /api/v1/registers/{id}                   /api/v1/registers/mod-746      200
      GET  /api/v1/changes                          .                              200
      GET  /api/v1/acts                             .                              200
      GET  /api/v1/acts/{id}                        /api/v1/acts/692               200
      GET  /api/v1/acts/{id}/deadlines              /api/v1/acts/692/deadlines     200
      GET  /api/v1/acts/{id}/deadlines.ics          /api/v1/acts/692/deadlines.ics 200
      GET  /api/v1/positions/{id}.{form}            /api/v1/positions/C2/1.ttl     200
      GET  /api/v1/editions/{id}.{form}             /api/v1/editions/692.ttl       307
      GET  /api/v1/registers.{form}                 /api/v1/registers.ttl          200
      GET  /api/v1/registers/{id}.{form}            /api/v1/registers/mod-746.ttl  200
      GET  /api/v1/changes.{form}                   /api/v1/changes.csv            200
      GET  /api/v1/acts/{id}.{form}                 /api/v1/acts/692.jsonld        200
      GET  /catalog.html                            .                              404
      GET  /catalog.{form}                          /catalog.ttl                   404
      GET  /ns/1.html                               .                              200
      GET  /ns/1.{form}                             /ns/1.ttl                      200
      GET  /ns/1/{file}                             /ns/1/shapes.ttl               200
      GET  /acts/{id}/events/{number}               /acts/692/events/2             401 403 200 403 403 403 403
      GET  /acts/{id}/events/{number}/withdrawal    /acts/692/events/2/withdrawal  401 403 200 403 403 403 403
      POST /acts/{id}/events/{number}               /acts/692/events/2             401 403 422 403 403 403 403
      POST /api/v1/classify                         .                              422
      POST /api/v1/check                            .                              415
      GET  /api/v1/log/checkpoint                   .                              200
      GET  /api/v1/log/key                          .                              200
      GET  /api/v1/log/entries                      .                              200
      GET  /api/v1/log/proof/inclusion              .                              200
      GET  /api/v1/log/proof/consistency            .                              200
      GET  /api/v1/witness/key                      .                              404
      POST /api/v1/witness/add-checkpoint           .                              404
      GET  /api/v1/health                           .                              200
      GET  /api/v1/openapi                          .                              200
      GET  /api/v1/proposals                        .                              401 200 200 200 200 200 200
      POST /api/v1/proposals                        .                              401 403 422 403 403 403 403
      POST /api/v1/proposals/preview                .                              401 403 422 403 403 403 403
      POST /api/v1/proposals/{position}/decision    /api/v1/proposals/EVENT/decision        401 403 403 422 403 403 403
      POST /api/v1/proposals/{position}/decision    /api/v1/proposals/PUBLICATION/decision  401 403 403 403 422 403 403
      GET  /proposals                               .                              401 200 200 200 200 200 200
      GET  /proposals/{form}                        /proposals/event               401 403 200 403 403 403 403
      GET  /proposals/{form}                        /proposals/confirmation        401 403 200 403 403 403 403
      GET  /proposals/{form}                        /proposals/amendment           401 403 200 403 403 403 403
      GET  /proposals/{form}                        /proposals/order               401 403 200 403 403 403 403
      POST /proposals                               file                           401 403 422 403 403 403 403
      POST /proposals/confirmation                  form                           401 403 422 403 403 403 403
      POST /proposals/amendment                     form                           401 403 422 403 403 403 403
      POST /proposals/order                         file                           401 403 422 403 403 403 403
      POST /proposals/{position}/decision           /proposals/PUBLICATION/decision 401 403 403 403 303 403 403
      GET  /work                                    .                              401 200 200 200 200 200 200
      GET  /draft                                   .                              401 403 200 403 403 403 403
      POST /draft                                   file                           401 403 422 403 403 403 403
      POST /draft/check                             file                           401 403 422 403 403 403 403
      GET  /api/v1/pay/coverage                     .                              200
      GET  /api/v1/pay/cells/{code}                 /api/v1/pay/cells/B2-1         200
      POST /api/v1/pay/table                        .                              415
      POST /api/v1/pay/fund                         .                              415
      POST /api/v1/pay/impact                       .                              415
      POST /pay/tables                              file                           401 403 422 403 403 403 403
      POST /pay/tables/{position}/confirm           /pay/tables/0/confirm          401 403 403 422 403 403 403
      GET  /pay/impact                              .                              401 200 200 200 200 200 200
      POST /pay/impact                              file                           401 422 422 422 422 422 422
      GET  /proposals/{position}/impact             /proposals/EVENT/impact        401 200 200 200 200 200 200
      POST /proposals/{position}/impact             file:/proposals/EVENT/impact   401 422 422 422 422 422 422
      POST /check/{id}/keep                         /check/nonsense/keep           401 404 404 404 404 404 404
      GET  /tables                                  .                              401 200 200 200 200 200 200
      GET  /tables/{id}                             /tables/0123456789abcdef       401 404 404 404 404 404 404
      GET  /tables/compare                          .                              401 400 400 400 400 400 400
      POST /tables/{id}/forget                      /tables/0123456789abcdef/forget 401 404 404 404 404 404 404
      GET  /sign-in                                 .                              200 303 303 303 303 303 303
      POST /sign-in                                 form                           401 401 401 401 401 429 429
      POST /history/check                           form                           415
      POST /check                                   form                           415
      POST /check/{id}/start                        /check/nonsense/start          404
      POST /check/{id}/cancel                       /check/nonsense/cancel         404
      POST /check/{id}/forget                       /check/nonsense/forget         404
      POST /check/{id}/posts/{post}                 /check/nonsense/posts/1        404
      POST /check/{id}/posts/{post}/undo            /check/nonsense/posts/1/undo   404
      POST /check/{id}/undo                         /check/nonsense/undo           404
      POST /check/{id}/codes                        /check/nonsense/codes          404
      POST /check/{id}/corrected                    /check/nonsense/corrected      404
      GET  /sign-in/oidc                            .                              404
      GET  /first/{link}                            /first/nonsense                404
      POST /first/{link}                            /first/nonsense                404
      GET  /account                                 .                              401 200 200 200 200 200 200
      POST /account/password                        form                           401 422 422 422 422 422 422
      GET  /accounts                                .                              401 403 403 403 403 403 200
      POST /accounts                                form                           401 403 403 403 403 403 422
      POST /accounts/roles                          form                           401 403 403 403 403 403 404
      POST /accounts/disable                        form                           401 403 403 403 403 403 404
      POST /accounts/enable                         form                           401 403 403 403 403 403 404
      POST /accounts/link                           form                           401 403 403 403 403 403 404
      POST /sign-in/code                            form                           401
      POST /sign-in/code/passkey                    form                           401
      POST /account/sessions                        form                           401 303 303 303 303 303 303
      POST /account/second                          form                           401 200 200 200 200 200 200
      POST /account/second/confirm                  form                           401 422 422 422 422 422 422
      POST /account/second/remove                   form                           401 422 422 422 422 422 422
      POST /account/second/recovery                 form                           401 422 422 422 422 422 422
      POST /account/passkeys/begin                  form                           401 200 200 200 200 200 200
      POST /account/passkeys                        form                           401 422 422 422 422 422 422
      POST /account/passkeys/remove                 form                           401 422 422 422 422 422 422
      POST /sign-in/passkey/begin                   form                           200
      POST /sign-in/passkey                         form                           401
      POST /backup                                  form                           401 403 403 403 403 403 404
      POST /sign-out                                form                           303
      """;

  private static final List<Role> ROLES = List.of(Role.values());

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  /** A server of its own: it counts who failed to sign in. */
  public static final class Own extends Fresh {}

  /** A line of the table. */
  private record Line(String verb, String route, String asked, List<Integer> answers) {
    static Line parse(String text) {
      String[] words = text.strip().split(" +", -1);
      List<Integer> answers = new ArrayList<>();
      for (int i = 3; i < words.length; i++) {
        answers.add(Integer.valueOf(words[i]));
      }
      while (answers.size() < 1 + ROLES.size()) {
        answers.add(answers.get(0));
      }
      return new Line(words[0], words[1], words[2], answers);
    }

    String address(String event, String publication) {
      String path = asked.replaceFirst("^file:", "");
      String address = path.startsWith("/") ? path : asked.startsWith("?") ? route + asked : route;
      return address.replace("EVENT", event).replace("PUBLICATION", publication);
    }

    int status(Browser who, String event, String publication) {
      String address = address(event, publication);
      if (verb.equals("GET")) {
        return who.get(address).statusCode();
      }
      if (asked.startsWith("file")) {
        return who.upload(address, "приказ.txt", "не приказ").statusCode();
      }
      boolean isForm = asked.equals("form") || !address.startsWith("/api/");
      return (isForm ? who.form(address, "nothing", "") : who.json(address, "[1]")).statusCode();
    }
  }

  private static List<Line> lines() {
    return TABLE.lines().map(Line::parse).toList();
  }

  @Test
  void every_role_is_answered_as_the_table_says() {
    Staff staff = Staff.of(server, accounts);
    Browser drafter = staff.with("matrix", Role.DRAFTER);
    String event = position(drafter, "sent", "kk,ru Министерство юстиции");
    List<String> wrong = new ArrayList<>();
    for (Line line : lines()) {
      String publication = position(drafter, "published", "пример");
      for (int i = 0; i < line.answers().size(); i++) {
        String name = i == 0 ? "everybody" : ROLES.get(i - 1).toString();
        boolean signsOut = line.route().equals("/sign-out");
        Browser who =
            i == 0
                ? new Browser(server)
                : staff.with(signsOut ? "out-" + name : "the-" + name, ROLES.get(i - 1));
        int status = line.status(who, event, publication);
        if (status != line.answers().get(i)) {
          wrong.add(line.verb() + " " + line.route() + ", " + name + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String position(Browser drafter, String kind, String where) {
    String body =
        """
        {"act":"692","event":{"kind":"KIND","day":"2024-07-05","where":"WHERE","document":"пример"}}
        """
            .replace("KIND", kind)
            .replace("WHERE", where);
    return drafter.json("/api/v1/proposals", body).body().replaceAll("\\D", "");
  }

  @Test
  void every_route_of_this_server_is_in_the_table() {
    Set<String> listed = new TreeSet<>();
    lines().forEach(line -> listed.add(line.verb() + " " + line.route()));
    assertThat(routes()).isEqualTo(listed);
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.tizilim.server")) {
      for (JavaMethod method : type.getMethods()) {
        for (Class<? extends Annotation> verb :
            List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
          if (method.isAnnotatedWith(verb)) {
            String path =
                path(type.tryGetAnnotationOfType(Path.class))
                    + path(method.tryGetAnnotationOfType(Path.class));
            routes.add(verb.getSimpleName() + " " + (path.isEmpty() ? "/" : path));
          }
        }
      }
    }
    return routes;
  }

  private static String path(Optional<Path> path) {
    String text = path.map(Path::value).orElse("").replaceAll("\\{(\\w+) *:[^}]*}*\\}", "{$1}");
    String stripped = text.replaceAll("^/|/$", "");
    return stripped.isEmpty() ? "" : "/" + stripped;
  }
}
