package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a program meets them: also where there is no browser to test with. */
class PageRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder = Path.of("");
  private static Optional<Workshop> workshop = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    workshop =
        Optional.of(
            Workshop.of(
                folder,
                "intel.txt",
                "Kissinger verliert die Geduld\n\nIntel-Chef Kissinger sprach über die Fabriken von Intel.\n",
                "puces.txt",
                "Les puces d'OpenAI\n\nLe patron d'OpenAI, Ultraman, a parlé des puces de Nvidia et de Huang Renxun.\n"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (workshop.isPresent()) {
      workshop.get().close();
    }
  }

  private static HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(workshop.orElseThrow().page(address)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(workshop.orElseThrow().page(address)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?q=Ultraman", "?q=OpenAI&view=kwic", "entity", "entity?name=Kissinger", "entity/sam-altman", "review", "profile", "paste"})
  void every_page_is_whole_in_every_language(String address) throws IOException, InterruptedException {
    for (UiLanguage language : UiLanguage.values()) {
      HttpResponse<String> page = get(address, "Accept-Language", language.code());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<html lang=\"" + language.code() + "\"").endsWith("</html>\n");
      assertThat(page.body()).doesNotContain("style=").doesNotContain("onclick").doesNotContain("<script>");
    }
  }

  @Test
  void the_address_says_the_language_before_the_browser_does() throws IOException, InterruptedException {
    assertThat(get("review?lang=de", "Accept-Language", "fr").body()).contains("Durchsicht", "/profile?lang=de");
  }

  @Test
  void a_query_that_cannot_be_understood_is_told_with_its_column() throws IOException, InterruptedException {
    HttpResponse<String> page = get("?q=Chip+AND+AND&f=language%3Ade");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("This query cannot be understood", "column 10");
  }

  @Test
  void scripts_and_styles_may_be_kept_for_good_and_nothing_else_lies_there() throws IOException, InterruptedException {
    HttpResponse<String> style = get(Assets.address("klartext.css").substring(1));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    assertThat(get(Assets.address("htmx.js").substring(1)).body()).contains("htmx");
    assertThat(get("assets/0/messages_en.properties").statusCode()).isEqualTo(404);
    assertThat(get("assets/0/..%2F..%2Fetc%2Fpasswd").statusCode()).isBetween(400, 404);
  }

  @Test
  void who_has_no_token_cannot_judge_but_may_have_a_text_made_clear() throws IOException, InterruptedException {
    assertThat(post("judge", "verdict=positive&of=name&surface=a&entity=openai&back=%2Freview").statusCode()).isEqualTo(401);
    assertThat(post("undo", "id=j1&back=%2Freview").statusCode()).isEqualTo(401);
    HttpResponse<String> page = post("paste", "in=de&text=OpenAI-Chef+Ultraman+sprach.%0D%0AOpenAI+schwieg.");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("mark-homograph");
  }

  @Test
  void a_result_is_exported_in_the_form_that_is_asked_for() throws IOException, InterruptedException {
    HttpResponse<String> table = get("export?format=csv&q=Ultraman");
    assertThat(table.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"klartext.csv\"");
    assertThat(table.body()).contains("puces.txt").doesNotContain("intel.txt");
    assertThat(get("export?format=exe").statusCode()).isEqualTo(404);
    assertThat(get("export?q=%22open", "Accept", "text/html").statusCode()).isEqualTo(400);
  }

  @Test
  void what_is_being_typed_is_answered_with_entities() throws IOException, InterruptedException {
    assertThat(get("suggest?name=Sam+Alt").body()).contains("role=\"option\"", "data-query=\"entity:sam-altman\"");
    assertThat(get("suggest?name=").body()).doesNotContain("option");
  }
}
