package org.klartext.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final String STATUS = "/api/v1/status";
  private static final String JUDGEMENTS = "/api/v1/judgements";
  private static final String OPINION = "{\"verdict\":\"negative\",\"surface\":\"Ultraman\",\"entity\":\"sam-altman\"}";

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.ofSample(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
  void it_answers_to_the_names_of_this_machine(String name) {
    assertThat(server.get(STATUS, "Host", name + ":" + server.server().port()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.", "127.0.0.1:1", "localhost", "[::2]"})
  void it_does_not_answer_to_others(String host) {
    HttpResponse<String> answer = server.get(STATUS, "Host", host);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("Forbidden").doesNotContain("articles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "https://localhost.evil.example", "http://127.0.0.1:1", "null", ""})
  void pages_elsewhere_may_not_ask(String origin) {
    assertThat(server.get(STATUS, "Origin", origin).statusCode()).isEqualTo(403);
    assertThat(server.change(JUDGEMENTS, "").statusCode()).isEqualTo(400);
    assertThat(
            server
                .post(JUDGEMENTS, OPINION, "Origin", origin, "Authorization", "Bearer " + server.server().token())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void its_own_pages_may() {
    String own = server.server().address();

    assertThat(server.get(STATUS, "Origin", own.substring(0, own.length() - 1)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"cross-site, no-cors, 403", "cross-site, navigate, 200", "same-origin, cors, 200", "none, navigate, 200"})
  void a_link_elsewhere_may_lead_here_but_a_picture_may_not(String site, String mode, int status) {
    assertThat(server.get(STATUS, "Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode).statusCode()).isEqualTo(status);
  }

  @Test
  void openrefine_on_this_machine_may_reconcile_and_nothing_else() {
    String openRefine = "http://127.0.0.1:3333";

    HttpResponse<String> manifest = server.get("/reconcile", "Origin", openRefine);
    assertThat(manifest.statusCode()).isEqualTo(200);
    assertThat(manifest.headers().firstValue("Access-Control-Allow-Origin")).contains(openRefine);
    assertThat(server.get(STATUS, "Origin", openRefine).statusCode()).isEqualTo(403);
    assertThat(server.get("/reconcile", "Origin", "http://127.0.0.1:3334").statusCode()).isEqualTo(403);
    assertThat(server.get("/reconciled", "Origin", openRefine).statusCode()).isEqualTo(403);
  }

  @Test
  void changes_need_the_token() {
    assertThat(server.post(JUDGEMENTS, OPINION).statusCode()).isEqualTo(401);
    assertThat(server.post(JUDGEMENTS, OPINION, "Authorization", "Bearer x").statusCode()).isEqualTo(401);
    assertThat(server.post(JUDGEMENTS, OPINION, "Cookie", "klartext-" + server.server().port() + "=x").statusCode())
        .isEqualTo(401);
    assertThat(server.post(JUDGEMENTS + "/j1/undo", "").statusCode()).isEqualTo(401);
    assertThat(server.json(JUDGEMENTS).path("judgements")).isEmpty();
    assertThat(server.log()).isEmpty();
  }

  @Test
  void the_address_with_the_token_gives_a_cookie_that_scripts_and_other_sites_cannot_use() {
    HttpResponse<String> first = server.get(STATUS + "?token=" + server.server().token() + "&q=a%20b%26c");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains(STATUS + "?q=a+b%26c");
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    String pair = cookie.substring(0, cookie.indexOf(';'));
    // The token is accepted, and so it is the empty judgement that is refused.
    assertThat(server.post(JUDGEMENTS, "{}", "Cookie", pair).statusCode()).isEqualTo(400);
    assertThat(server.get(STATUS + "?token=x").statusCode()).isEqualTo(401);
  }

  @Test
  void browsers_are_told_to_run_nothing_that_stands_in_a_page() {
    for (String path : List.of(STATUS, "/nowhere", "/api/v1/search?q=Altman")) {
      HttpResponse<String> answer = server.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy)
          .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void another_method_is_not_a_way_around() {
    assertThat(server.send(HttpRequest.newBuilder(server.uri(JUDGEMENTS)).PUT(BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
    assertThat(server.send(HttpRequest.newBuilder(server.uri("/nowhere")).DELETE()).statusCode()).isEqualTo(404);
    assertThat(
            server
                .send(
                    HttpRequest.newBuilder(server.uri(STATUS))
                        .method("HEAD", BodyPublishers.noBody())
                        .header("Origin", "http://evil.example"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void where_others_can_reach_it_a_password_is_needed() {
    ServerOptions local = ServerOptions.local(server.index());

    assertThatThrownBy(() -> local.at("0.0.0.0", Optional.empty())).hasMessageContaining("password");
    assertThatThrownBy(() -> local.at("0.0.0.0", Optional.of("short"))).hasMessageContaining("characters");
    assertThat(local.at("127.0.0.2", Optional.empty()).host()).isEqualTo("127.0.0.2");
  }

  @Test
  void the_password_is_asked_for_and_is_no_token(@TempDir Path elsewhere) throws Exception {
    Optional<String> password = Optional.of("richtig und lang");
    try (var open =
            TestServer.of(
                elsewhere,
                List.of(Path.of("corpus")),
                options -> options.at("0.0.0.0", password).withNames(Set.of("klartext.example")));
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + open.server().port() + STATUS);
      HttpResponse<String> without = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
      assertThat(without.body()).doesNotContain("articles");

      String right = "Basic " + base64("wer auch immer:richtig und lang");
      String wrong = "Basic " + base64("wer auch immer:richtig und kurz");
      assertThat(status(client, uri, "Authorization", right)).isEqualTo(200);
      assertThat(status(client, uri, "Authorization", wrong)).isEqualTo(401);
      assertThat(status(client, uri, "Authorization", right, "Host", "klartext.example")).isEqualTo(200);
      assertThat(status(client, uri, "Authorization", right, "Host", "evil.example")).isEqualTo(403);

      HttpRequest.Builder judging =
          HttpRequest.newBuilder(uri.resolve(JUDGEMENTS))
              .POST(BodyPublishers.ofString("{}"))
              .header("Authorization", right);
      assertThat(client.send(judging.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      judging.header("X-Klartext-Token", open.server().token());
      assertThat(client.send(judging.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }
  }

  private static int status(HttpClient client, URI uri, String... headers) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).headers(headers).build(), BodyHandlers.ofString()).statusCode();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
