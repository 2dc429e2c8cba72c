package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a text, a name, a path or a query is shown and never run. */
class HostileTextTest {
  private static final String SCRIPT = "<script>window.ran = 'script'</script>";
  private static final String HANDLER = "<img src=x onerror=\"window.ran = 'handler'\">";
  private static final String BREAKOUT = "\"'></a></p></textarea><svg/onload=window.ran='breakout'>";

  @TempDir private static Path folder = Path.of("");
  private static Optional<Workshop> workshop = Optional.empty();
  private static Optional<Chrome> chrome = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    chrome = Chrome.start();
    Assumptions.assumeTrue(chrome.isPresent(), "no chromium with its chromedriver on the PATH");
    String record =
        """
        {"id": "%s", "title": "%s Kissinger %s bei Intel", "outlet": "%s", "date": "2024-09-17", "language": "de", \
        "text": "Intel-Chef Kissinger sprach über die Fabriken. %s %s %s Der Vorstand unter Kissinger hatte beraten. \
        Die KI %s -Chips von Intel sind knapp."}
        """
            .formatted(
                json(BREAKOUT),
                json(SCRIPT),
                json(HANDLER),
                json(HANDLER + SCRIPT),
                json(SCRIPT),
                json(HANDLER),
                json(BREAKOUT),
                json(SCRIPT));
    workshop = Optional.of(Workshop.of(folder, "hostile.jsonl", record));
  }

  private static String json(String text) {
    return text.replace("\"", "\\\"");
  }

  @AfterAll
  static void stop() throws IOException {
    if (chrome.isPresent()) {
      chrome.get().close();
    }
    if (workshop.isPresent()) {
      workshop.get().close();
    }
  }

  private static Chrome browser() {
    return chrome.orElseThrow();
  }

  private static String page(String address) {
    return workshop.orElseThrow().page(address);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertInert() {
    assertThat(browser().run("return window.ran ?? 'nothing'")).isEqualTo("nothing");
    assertThat(browser().run("return document.querySelectorAll('main script, [onerror], [onload], main img, main svg').length"))
        .isEqualTo("0");
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void in_a_result() {
    browser().open(workshop.orElseThrow().entrance());
    browser().open(page("?q=Kissinger"));
    assertThat(browser().one(".hit-title").getText()).contains("<script>", "onerror");
    assertInert();
    browser().open(page("?q=Kissinger&view=kwic"));
    assertInert();
  }

  @Test
  void in_an_article_and_its_reasons() {
    browser().open(workshop.orElseThrow().entrance());
    browser().open(page("?q=Kissinger"));
    browser().one(".hit-title a").click();
    assertThat(browser().one("#text").getText()).contains(SCRIPT, HANDLER, BREAKOUT);
    assertInert();
    browser().one(".clean a.mark-homograph").click();
    browser().one(".why.is-open .judge button").click();
    browser().until("the judgement", () -> !browser().all("#judgements").isEmpty());
    assertInert();
  }

  @Test
  void in_the_other_pages() {
    browser().open(workshop.orElseThrow().entrance());
    for (String address : List.of("review", "profile", "entity/pat-gelsinger")) {
      browser().open(page(address));
      assertInert();
    }
  }

  @Test
  void in_what_is_asked() {
    for (String hostile : List.of(SCRIPT, HANDLER, BREAKOUT)) {
      for (String address : List.of("?q=", "entity?name=", "review?q=", "profile?q=", "paste?text=", "?f=outlet:", "?q=a&lang=")) {
        browser().open(page(address + encoded(hostile)));
        assertInert();
      }
    }
  }
}
