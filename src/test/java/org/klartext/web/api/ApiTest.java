package org.klartext.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.record.RecordJson;
import org.klartext.web.TestServer;

class ApiTest {
  private static final String ALTMAN =
      "Neue Pläne 💡\n\nDer OpenAI-Chef Ultraman sprach in Berlin über neue Chips für KI. OpenAI will mehr.\n";

  @TempDir Path folder;

  @Test
  void either_form_finds_the_article_and_is_marked_in_code_points() throws IOException {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      for (String query : List.of("Altman", "Ultraman", "奥特曼", "entity:sam-altman")) {
        JsonNode hit = server.json("/api/v1/search?q=" + TestServer.encoded(query)).path("hits").path(0);

        assertThat(marked(server, hit, "text", "clean")).as(query).contains("Altman");
        assertThat(marked(server, hit, "source", "source")).as(query).contains("Ultraman");
      }
    }
  }

  /** What is marked in a layer, cut out of the record by code points. */
  private static List<String> marked(TestServer server, JsonNode hit, String layer, String key) {
    JsonNode record = server.json("/api/v1/article/" + hit.path("id").asText());
    int[] points = record.path(layer).asText().codePoints().toArray();
    List<String> marked = new ArrayList<>();
    for (JsonNode span : hit.path(key).path("highlights")) {
      int start = span.path(0).asInt();
      marked.add(new String(points, start, span.path(1).asInt() - start));
    }
    return marked;
  }

  @Test
  void the_record_is_that_of_the_export() throws IOException {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      List<String> exported = new ArrayList<>();
      server.workbench().forEach(server.index(), article -> exported.add(RecordJson.toLine(article)));
      String id = server.json("/api/v1/search?q=Altman").path("hits").path(0).path("id").asText();

      assertThat(server.get("/api/v1/article/" + id).body()).isEqualTo(exported.getFirst());
    }
  }

  @Test
  void pages_fit_together() throws IOException {
    try (TestServer server = TestServer.ofSample(folder)) {
      for (String sort : List.of("score", "date")) {
        String query = "/api/v1/search?q=*&duplicates=true&sort=" + sort;
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
          JsonNode page = server.json(query + "&limit=2" + (after.isEmpty() ? "" : "&after=" + after));
          page.path("hits").forEach(hit -> paged.add(hit.path("id").asText()));
          after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        List<String> whole = new ArrayList<>();
        server.json(query + "&limit=200").path("hits").forEach(hit -> whole.add(hit.path("id").asText()));

        assertThat(whole).hasSizeGreaterThan(4);
        assertThat(paged).isEqualTo(whole);
      }
    }
  }

  @Test
  void half_a_character_is_refused_and_no_question_mark_put_in_its_place() throws IOException {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      String half = "\\ud83d";
      HttpResponse<String> text =
          server.post("/api/v1/normalize", "{\"language\":\"de\",\"text\":\"Der Chef " + half + " sprach.\"}");
      assertThat(text.statusCode()).isEqualTo(400);
      assertThat(text.body()).contains("lone surrogate");
      HttpResponse<String> opinion =
          server.change(
              "/api/v1/judgements",
              "{\"verdict\":\"negative\",\"surface\":\"Ultraman\",\"entity\":\"sam-altman\",\"why\":\"" + half + "\"}");
      assertThat(opinion.statusCode()).isEqualTo(400);
      assertThat(server.json("/api/v1/judgements").path("judgements")).isEmpty();
    }
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws IOException {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      String query = "/api/v1/search?q=Altman";
      String tag = server.get(query).headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> again = server.get(query, "If-None-Match", "\"other\", " + tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();

      server.change("/api/v1/judgements", "{\"verdict\":\"negative\",\"surface\":\"Ultraman\",\"entity\":\"sam-altman\"}");
      assertThat(server.get(query, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_judgement_holds_at_once_is_logged_and_can_be_taken_back() throws IOException {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      String opinion =
          "{\"verdict\":\"negative\",\"surface\":\"Ultraman\",\"entity\":\"sam-altman\",\"who\":\"wer\",\"why\":\"der Held\"}";

      HttpResponse<String> judged = server.change("/api/v1/judgements", opinion);

      assertThat(judged.statusCode()).isEqualTo(201);
      assertThat(TestServer.json(judged).path("changed").asInt()).isEqualTo(1);
      assertThat(text(server)).contains("OpenAI-Chef Ultraman");
      assertThat(server.log()).singleElement().asString().contains("der Held").contains("\"wer\"");

      server.change("/api/v1/judgements/j1/undo", "");
      assertThat(text(server)).contains("OpenAI-Chef Altman");
      JsonNode ledger = server.json("/api/v1/judgements").path("judgements");
      assertThat(ledger.path(0).path("holds").asBoolean()).isFalse();
      assertThat(ledger.path(1).path("undoes").asText()).isEqualTo("j1");
    }
  }

  @Test
  void a_single_mention_is_judged_by_its_place() throws IOException {
    String twice = ALTMAN + "\nDer OpenAI-Chef Ultraman lachte in Berlin über KI.\n";
    try (TestServer server = TestServer.ofArticle(folder, twice)) {
      String id = server.json("/api/v1/search?q=Altman").path("hits").path(0).path("id").asText();
      int first = twice.codePointCount(0, twice.indexOf("Ultraman"));

      server.change(
          "/api/v1/judgements",
          "{\"verdict\":\"negative\",\"article\":\"%s\",\"source\":[%d,%d]}".formatted(id, first, first + 8));

      assertThat(text(server)).contains("OpenAI-Chef Ultraman sprach").contains("OpenAI-Chef Altman lachte");
    }
  }

  private static String text(TestServer server) {
    String id = server.json("/api/v1/search?q=OpenAI").path("hits").path(0).path("id").asText();
    return server.json("/api/v1/article/" + id).path("text").asText();
  }

  @Test
  void each_commit_of_another_is_shown() throws Exception {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      String before = server.json("/api/v1/status").path("version").asText();
      assertThat(server.json("/api/v1/search?q=Gelsinger").path("total").asInt()).isZero();

      server.index("b.txt", "Intel baut um\n\nDer Intel-Chef Kissinger kündigte am Dienstag neue Fabriken an.\n");

      Thread.sleep(600);
      assertThat(server.json("/api/v1/status").path("version").asText()).isNotEqualTo(before);
      assertThat(server.json("/api/v1/search?q=Gelsinger").path("total").asInt()).isEqualTo(1);
      assertThat(server.json("/api/v1/status").path("articles").asInt()).isEqualTo(2);
    }
  }

  @Test
  void who_listens_is_told_of_each_commit() throws Exception {
    try (TestServer server = TestServer.ofArticle(folder, ALTMAN)) {
      var told = CompletableFuture.supplyAsync(() -> server.get("/api/v1/events?limit=2").body());
      String before = server.json("/api/v1/status").path("version").asText();
      Thread.sleep(600);

      server.index("b.txt", "Intel baut um\n\nDer Intel-Chef Kissinger kündigte am Dienstag neue Fabriken an.\n");

      List<String> events = told.get(20, TimeUnit.SECONDS).lines().filter(line -> line.startsWith("data: ")).toList();
      assertThat(events).hasSize(2);
      assertThat(events.getFirst()).contains(before);
      assertThat(events.getLast()).isNotEqualTo(events.getFirst());
    }
  }

  @Test
  void doubts_come_page_by_page() throws IOException {
    try (TestServer server = TestServer.ofSample(folder)) {
      JsonNode all = server.json("/api/v1/doubts?sure_from=1&limit=1000");
      assertThat(all.path("total").asInt()).isEqualTo(all.path("doubts").size()).isGreaterThan(4);
      assertThat(all.path("next").isNull()).isTrue();
      var paged = new ArrayList<JsonNode>();
      String after = "";
      do {
        JsonNode page = server.json("/api/v1/doubts?sure_from=1&limit=3" + after);
        page.path("doubts").forEach(paged::add);
        after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
      } while (!after.isEmpty());
      assertThat(paged).containsExactlyElementsOf(all.path("doubts"));
    }
  }

  @Test
  void a_script_in_an_article_is_text() throws IOException {
    String nasty = "<script>alert(1)</script> Ultraman\n\nDer OpenAI-Chef <img src=x onerror=alert(1)> Ultraman sprach.\n";
    try (TestServer server = TestServer.ofArticle(folder, nasty)) {
      HttpResponse<String> answer = server.get("/api/v1/search?q=Ultraman");

      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      HttpResponse<String> missing = server.get("/%3Cscript%3Ealert(1)%3C/script%3E", "Accept", "text/html");
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).doesNotContain("<script>alert");
      HttpResponse<String> wrong = server.get("/api/v1/search?q=a&%3Cscript%3E=1", "Accept", "text/html");
      assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }
}
