package kz.tizilim.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Flaw;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;

/** Compares the description of the API with its routes, its examples and its answers. */
@QuarkusTest
@TestProfile(Fresh.class)
class OpenApiTest {
  @TestHTTPResource("/")
  private URI server;

  private String description() {
    HttpResponse<String> response = new Browser(server).get("/api/v1/openapi");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @SuppressWarnings("unchecked") // JSON objects have text for keys
  private static Map<String, Object> object(Object json) {
    return (Map<String, Object>) json;
  }

  private Map<String, Object> described() {
    byte[] json = description().getBytes(StandardCharsets.UTF_8);
    return object(CanonicalJson.read(json).fold(it -> it, OpenApiTest::broken).value());
  }

  private static CanonicalJson broken(Flaw flaw) {
    throw new AssertionError(flaw.toString());
  }

  @Test
  void every_route_is_described_and_every_description_is_a_route() {
    Set<String> described = new TreeSet<>();
    object(described().get("paths"))
        .forEach((path, verbs) ->
            object(verbs)
                .keySet()
                .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " /api/v1" + path)));
    Set<String> routes = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.tizilim.server")) {
      if (type.isAnnotatedWith(Path.class)) {
        String base = type.getAnnotationOfType(Path.class).value();
        for (JavaMethod method : type.getMethods()) {
          String own =
              method.isAnnotatedWith(Path.class)
                  ? "/" + method.getAnnotationOfType(Path.class).value()
                  : "";
          String route =
              (base + own).replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}").replace("//", "/");
          if (route.startsWith("/api/v1/") && !route.equals("/api/v1/openapi")) {
            if (method.isAnnotatedWith(GET.class)) {
              routes.add("GET " + route);
            }
            if (method.isAnnotatedWith(POST.class)) {
              routes.add("POST " + route);
            }
          }
        }
      }
    }
    assertThat(described).isEqualTo(routes);
  }

  private Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            "{\"$ref\":\"#/components/schemas/"
                + name
                + "\",\"components\":"
                + CanonicalJson.of(described().get("components"))
                + "}");
  }

  private static List<String> faults(Schema schema, String json) {
    List<String> faults = new ArrayList<>();
    for (Error error : schema.validate(json, InputFormat.JSON)) {
      faults.add(error.toString());
    }
    return faults;
  }

  @Test
  void examples_are_what_their_schemas_want() {
    Map<String, Object> schemas = object(object(described().get("components")).get("schemas"));
    int seen = 0;
    for (Map.Entry<String, Object> schema : schemas.entrySet()) {
      if (object(schema.getValue()).get("examples") instanceof List<?> examples) {
        for (Object example : examples) {
          assertThat(faults(schema(schema.getKey()), CanonicalJson.of(example).toString()))
              .as(schema.getKey())
              .isEmpty();
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(4);
  }

  @Test
  void what_is_answered_is_what_is_described() {
    Browser browser = new Browser(server);
    Map<String, String> answers =
        Map.ofEntries(
            Map.entry("Positions", "/api/v1/positions?q=%D0%B0%D0%BF%D1%82%D0%B5%D0%BA%D0%B0"),
            Map.entry("OnePosition", "/api/v1/positions/B2-1.healthcare/1"),
            Map.entry("Register", "/api/v1/registers/mod-746"),
            Map.entry("PayCoverage", "/api/v1/pay/coverage?on=2025-03-01"),
            Map.entry("PayCell", "/api/v1/pay/cells/B2-1?on=2025-03-01"),
            Map.entry("Act", "/api/v1/acts/692"),
            Map.entry("Deadlines", "/api/v1/acts/692/deadlines?published=2024-07-05"),
            Map.entry("Change", "/api/v1/changes?from=2024-07-01"),
            Map.entry("Leaves", "/api/v1/log/entries"),
            Map.entry("Inclusion", "/api/v1/log/proof/inclusion?position=1"),
            Map.entry("Consistency", "/api/v1/log/proof/consistency?from=1"),
            Map.entry("Problem", "/api/v1/positions?at=2024-13-01&code=Z9&register=nonsense"));
    answers.forEach((name, address) ->
        assertThat(faults(schema(name), browser.get(address).body())).as(address).isEmpty());
    HttpResponse<String> answer =
        browser.json("/api/v1/classify", "{\"title\":\"Архивист\",\"institution\":\"в/ч 1\"}");
    assertThat(faults(schema("Answer"), answer.body())).isEmpty();
    String edition = browser.get("/api/v1/editions/692").headers().firstValue("Location").get();
    assertThat(faults(schema("Edition"), browser.get(edition).body())).isEmpty();
  }
}
