package org.klartext.web.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.web.TestServer;

/** The service speaks as the specification wants, and matches what is garbled. */
class ReconcileTest {
  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir static Path folder;
  private static TestServer server;
  private static JsonNode schemas;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.ofSample(folder);
    try (InputStream in = Objects.requireNonNull(ReconcileTest.class.getResourceAsStream("schemas.json"))) {
      schemas = JsonMapper.builder().build().readTree(in);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  /** The answer, once it is as the schema of that name wants. */
  private static JsonNode checked(HttpResponse<String> answer, String name) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode json = TestServer.json(answer);
    ObjectNode schema = schemas.deepCopy();
    schema.put("$ref", "#/$defs/" + name);
    assertThat(SCHEMAS.getSchema(schema).validate(json)).as(answer.body()).isEmpty();
    return json;
  }

  private static JsonNode reconciled(String queries) {
    return checked(server.postForm("/reconcile", "queries", queries), "results");
  }

  /** The candidates for one name. */
  private static JsonNode candidates(String query) {
    return reconciled("{\"q0\":" + query + "}").path("q0").path("result");
  }

  @Test
  void the_manifest_says_where_everything_is() {
    JsonNode manifest = checked(server.get("/reconcile"), "manifest");

    assertThat(manifest.path("suggest").path("entity").path("service_url").asText() + "/")
        .isEqualTo(server.server().address());
    for (String kind : List.of("entity", "property", "type")) {
      String path = manifest.path("suggest").path(kind).path("service_path").asText();
      checked(server.get(path + "?prefix=a"), "suggestions");
    }
    String propose = manifest.path("extend").path("propose_properties").path("service_path").asText();
    checked(server.get(propose + "?type=person"), "proposal");
  }

  @Test
  void a_column_of_garbled_names_is_matched() {
    JsonNode results =
        reconciled(
            "{\"q0\":{\"query\":\"Ultraman\",\"type\":\"person\"},\"q1\":{\"query\":\"Huang Renxun\"},"
                + "\"q2\":{\"query\":\"36 Krypton\",\"limit\":1},\"q3\":{\"query\":\"Qqqxyzzy Wwwvbn\"}}");

    assertThat(results.path("q0").path("result").path(0).path("id").asText()).isEqualTo("sam-altman");
    assertThat(results.path("q0").path("result").path(0).path("match").asBoolean()).isTrue();
    assertThat(results.path("q1").path("result").path(0).path("id").asText()).isEqualTo("jensen-huang");
    assertThat(results.path("q2").path("result")).hasSize(1);
    assertThat(results.path("q2").path("result").path(0).path("id").asText()).isEqualTo("36kr");
    assertThat(results.path("q3").path("result")).noneMatch(candidate -> candidate.path("match").asBoolean());
  }

  @Test
  void what_a_name_meant_in_the_index_counts() {
    JsonNode ultraman = candidates("{\"query\":\"Ultraman\"}");

    assertThat(ultraman.path(0).path("id").asText()).isEqualTo("sam-altman");
    List<String> features = new ArrayList<>();
    ultraman.path(0).path("features").forEach(feature -> features.add(feature.path("id").asText()));
    assertThat(features).contains("homograph", "in-index");
  }

  @Test
  void of_two_who_may_be_meant_none_is_claimed(@TempDir Path elsewhere) throws IOException {
    try (TestServer empty = TestServer.ofArticle(elsewhere, "Ein Text\n\nHier steht kein Name, der gemeint sein kann.\n")) {
      JsonNode candidates =
          checked(empty.postForm("/reconcile", "queries", "{\"q\":{\"query\":\"Kissinger\"}}"), "results")
              .path("q")
              .path("result");

      assertThat(candidates).hasSizeGreaterThan(1).noneMatch(candidate -> candidate.path("match").asBoolean());
    }
  }

  @Test
  void types_and_other_columns_narrow_the_search() {
    assertThat(candidates("{\"query\":\"Ultraman\",\"type\":[\"fictional\"],\"type_strict\":\"all\"}"))
        .isNotEmpty()
        .allMatch(candidate -> candidate.path("type").path(0).path("id").asText().equals("fictional"));
    JsonNode preferred = candidates("{\"query\":\"Ultraman\",\"type\":\"fictional\",\"type_strict\":\"should\"}");
    assertThat(preferred.path(0).path("id").asText()).isEqualTo("ultraman");
    assertThat(preferred).anyMatch(candidate -> candidate.path("id").asText().equals("sam-altman"));
    JsonNode told = candidates("{\"query\":\"Kissinger\",\"properties\":[{\"pid\":\"role_at\",\"v\":{\"id\":\"intel\"}}]}");
    assertThat(told.path(0).path("id").asText()).isEqualTo("pat-gelsinger");
  }

  @Test
  void queries_may_stand_in_the_address() {
    String queries = TestServer.encoded("{\"q0\":{\"query\":\"奥特曼\"}}");

    assertThat(checked(server.get("/reconcile?queries=" + queries), "results").path("q0").path("result")).isNotEmpty();
  }

  @Test
  void columns_are_added_to_a_table() {
    String extend =
        "{\"ids\":[\"sam-altman\",\"nobody\"],\"properties\":[{\"id\":\"chinese\"},{\"id\":\"german\"},{\"id\":\"french\"},"
            + "{\"id\":\"wikidata\"},{\"id\":\"role_at\",\"settings\":{}},{\"id\":\"articles\"},{\"id\":\"surface\"}]}";

    JsonNode rows = checked(server.postForm("/reconcile", "extend", extend), "extension").path("rows");

    JsonNode altman = rows.path("sam-altman");
    assertThat(altman.path("chinese")).anyMatch(value -> value.path("str").asText().equals("奥特曼"));
    assertThat(altman.path("role_at").path(0).path("id").asText()).isEqualTo("openai");
    assertThat(altman.path("articles").path(0).path("int").asInt()).isPositive();
    assertThat(altman.path("surface")).anyMatch(value -> value.path("str").asText().equals("Ultraman"));
    assertThat(rows.path("nobody").path("chinese")).isEmpty();
  }

  @Test
  void suggestions_follow_what_is_typed() {
    JsonNode entities = checked(server.get("/reconcile/suggest/entity?prefix=Zucker"), "suggestions").path("result");
    assertThat(entities).anyMatch(entity -> entity.path("id").asText().equals("mark-zuckerberg"));
    JsonNode types = checked(server.get("/reconcile/suggest/type?prefix=Pers"), "suggestions").path("result");
    assertThat(types).hasSize(1);
    JsonNode properties = checked(server.get("/reconcile/suggest/property?prefix=wiki"), "suggestions").path("result");
    assertThat(properties.path(0).path("id").asText()).isEqualTo("wikidata");
    assertThat(checked(server.get("/reconcile/suggest/property?prefix=&cursor=10"), "suggestions").path("result"))
        .hasSize(1);
  }

  @Test
  void a_preview_may_stand_in_the_page_of_openrefine_only() {
    HttpResponse<String> preview = server.get("/reconcile/preview?id=sam-altman");

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(preview.body()).contains("<h1>Sam Altman</h1>").contains("奥特曼");
    assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors http://127.0.0.1:3333 http://localhost:3333");
    assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
    HttpResponse<String> unknown = server.get("/reconcile/preview?id=%3Cscript%3E", "Accept", "text/html");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void openrefine_may_ask_beforehand_whether_it_may_ask() {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.uri("/reconcile"))
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "http://localhost:3333", "Access-Control-Request-Method", "POST"));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:3333");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse("")).contains("POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]", "{\"q0\":1}", "{\"q0\":{}}", "{\"q0\":{\"query\":\"\"}}", "{\"q0\":{\"query\":\"a\",\"properties\":[{}]}}", "{"
      })
  void what_is_no_batch_is_refused(String queries) {
    HttpResponse<String> answer = server.postForm("/reconcile", "queries", queries);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
