package org.klartext.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.app.LiveIndex;
import org.klartext.web.TestServer;
import org.klartext.web.site.Access;
import org.klartext.web.site.Judging;
import org.klartext.web.site.Site;
import org.klartext.web.site.Workload;

/** The OpenAPI document and the routes say the same. */
class DescriptionTest {
  private static final String OPINION = "{\"verdict\":\"unsure\",\"surface\":\"Ultraman\",\"entity\":\"sam-altman\"}";
  private static final String TEXT = "{\"text\":\"Der OpenAI-Chef Ultraman sprach über neue Chips.\",\"language\":\"de\"}";

  @TempDir static Path folder;
  private static TestServer server;
  private static Description description;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.ofSample(folder);
    description = Description.of(server);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  /** A request, and the operation it is one of. */
  private record Asked(String operation, String path, Optional<String> body) {
    static Asked get(String path, String asked) {
      return new Asked("GET /api/v1" + path, "/api/v1" + asked, Optional.empty());
    }

    static Asked post(String path, String asked, String body) {
      return new Asked("POST /api/v1" + path, "/api/v1" + asked, Optional.of(body));
    }

    HttpResponse<String> answer() {
      return body.isPresent() ? server.change(path, body.get()) : server.get(path);
    }
  }

  private static List<Asked> requests() {
    String article = server.json("/api/v1/search?q=Altman").path("hits").path(0).path("id").asText();
    return List.of(
        Asked.get("/search", "/search?q=Altman&limit=2&facets=entity,outlet,language,month,mechanism,garble_score"),
        Asked.get("/search", "/search?q=source:Ultraman&sort=date&layer=source&duplicates=true&language=de"),
        Asked.get("/search", "/search?q=nirgendwo-zu-finden"),
        Asked.get("/search", "/search?q=a&sort=size"),
        Asked.get("/search", "/search?q=((" ),
        Asked.get("/concordance", "/concordance?q=entity:sam-altman&sort=right&words=4"),
        Asked.get("/concordance", "/concordance"),
        Asked.get("/article/{id}", "/article/" + article),
        Asked.get("/article/{id}", "/article/nothing"),
        Asked.get("/entity", "/entity?name=Ultraman"),
        Asked.get("/entity", "/entity?name=Zuckerbörg&limit=20"),
        Asked.get("/entity", "/entity?name="),
        Asked.get("/entity/{id}", "/entity/sam-altman"),
        Asked.get("/entity/{id}", "/entity/nobody"),
        Asked.get("/suggest", "/suggest?q=Alt"),
        Asked.get("/suggest", "/suggest?q=a&limit=0"),
        Asked.post("/normalize", "/normalize", TEXT),
        Asked.post("/normalize", "/normalize", "{\"text\":\"\"}"),
        Asked.post("/normalize", "/normalize", "{\"text\":\"The chief of the company spoke in London about chips.\"}"),
        Asked.post("/normalize", "/normalize", "{\"text\":1}"),
        Asked.post("/normalize", "/normalize", "{"),
        Asked.post("/normalize", "/normalize", "[" .repeat(2_000)),
        Asked.get("/profile", "/profile?limit=3"),
        Asked.get("/profile", "/profile?q=NEAR"),
        Asked.post("/judgements", "/judgements", OPINION),
        Asked.post("/judgements", "/judgements", "{\"verdict\":\"negative\",\"rule\":\"typography.dash\",\"outlet\":\"36Kr\",\"from\":\"2024-01-01\"}"),
        Asked.post("/judgements", "/judgements", "{\"verdict\":\"perhaps\",\"rule\":\"typography.dash\"}"),
        Asked.post("/judgements", "/judgements", "{\"verdict\":\"negative\",\"surface\":\"Ultraman\",\"entity\":\"nobody\"}"),
        Asked.post("/judgements", "/judgements", "{\"verdict\":\"negative\",\"article\":\"" + article + "\",\"source\":[0,1]}"),
        Asked.post("/judgements/{id}/undo", "/judgements/j1/undo", "{\"who\":\"wer\",\"why\":\"doch\"}"),
        Asked.post("/judgements/{id}/undo", "/judgements/j99/undo", ""),
        Asked.get("/judgements", "/judgements?limit=2"),
        Asked.get("/judgements", "/judgements?after=j2"),
        Asked.get("/judgements", "/judgements?after=j77"),
        Asked.get("/doubts", "/doubts?sure_from=1&limit=3"),
        Asked.get("/doubts", "/doubts?sure_from=2"),
        Asked.get("/doubts", "/doubts?after=nothing"),
        Asked.get("/status", "/status"),
        Asked.get("/events", "/events?limit=1"),
        Asked.get("/events", "/events?limit=0"),
        Asked.get("/openapi.json", "/openapi.json"));
  }

  @TestFactory
  Stream<DynamicTest> answers_are_as_described() {
    List<Asked> requests = requests();
    Set<String> operations = new TreeSet<>();
    requests.forEach(asked -> operations.add(asked.operation()));
    assertThat(operations).as("every operation is asked").isEqualTo(description.operations());
    return requests.stream()
        .map(
            asked ->
                DynamicTest.dynamicTest(
                    asked.path() + asked.body().map(body -> " " + body.substring(0, Math.min(60, body.length()))).orElse(""),
                    () -> assertThat(description.faults(asked.operation(), asked.answer())).isEmpty()));
  }

  @Test
  void every_route_is_described_and_every_description_has_a_route() throws IOException {
    Set<String> routes = new TreeSet<>();
    try (LiveIndex index = server.workbench().live(server.index());
        Workload workload = Workload.ofMachine()) {
      var site =
          new Site(
              server.workbench(),
              server.index(),
              index,
              new Judging(server.workbench(), server.index(), index, line -> {}),
              Access.withPassword(Optional.empty()),
              workload);
      Javalin javalin = Javalin.create(config -> new ApiRoutes(site).addTo(config.routes));
      javalin.unsafe.internalRouter.allHttpHandlers().stream()
          .map(handler -> handler.endpoint)
          .filter(endpoint -> !endpoint.method.equals(HandlerType.BEFORE))
          .forEach(endpoint -> routes.add(endpoint.method.name() + " " + endpoint.path));
    }

    assertThat(routes).isEqualTo(description.operations());
  }

  @Test
  void parameters_are_those_described() {
    for (String operation : description.operations()) {
      String path = operation.substring(operation.indexOf(' ') + 1).replace("{id}", "j1");
      String unknown = path + "?no_such_parameter=1";
      HttpResponse<String> refused = operation.startsWith("GET") ? server.get(unknown) : server.change(unknown, "{}");
      if (path.endsWith("openapi.json")) {
        continue;
      }
      assertThat(refused.statusCode()).as(operation).isEqualTo(400);
      String detail = TestServer.json(refused).path("detail").asText();
      Set<String> known = new TreeSet<>(List.of(detail.replaceFirst(".*there are ", "").split(", ")));
      known.remove("");
      assertThat(known).as(operation).isEqualTo(description.parameters(operation));
    }
  }

  @Test
  void lines_are_answered_by_lines() {
    String broken = "{\"text\":";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri("/api/v1/normalize"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(String.join("\n", TEXT, broken, "", TEXT)));

    HttpResponse<String> answer = server.send(request);

    assertThat(description.faults("POST /api/v1/normalize", answer)).isEmpty();
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("OpenAI-Chef Altman").isEqualTo(lines.get(2));
    assertThat(lines.get(1)).contains("\"status\":400").contains("line 2: ");
  }

  @Test
  void what_is_not_json_is_not_taken_for_it() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri("/api/v1/normalize"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(TEXT));

    HttpResponse<String> answer = server.send(request);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(description.faults("POST /api/v1/normalize", answer)).isEmpty();
  }
}
