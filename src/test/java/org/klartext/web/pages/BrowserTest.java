package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The pages as a person meets them, over the sample corpus. */
class BrowserTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  @TempDir private static Path folder = Path.of("");
  private static Optional<Workshop> workshop = Optional.empty();
  private static Optional<Chrome> chrome = Optional.empty();

  private final Chrome browser = open();

  @BeforeAll
  static void start() throws IOException {
    chrome = Chrome.start();
    Assumptions.assumeTrue(chrome.isPresent(), "no chromium with its chromedriver on the PATH");
    workshop = Optional.of(Workshop.over(Path.of("corpus"), folder.resolve("index")));
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

  private static Chrome open() {
    return chrome.orElseThrow();
  }

  private static String page(String address) {
    return workshop.orElseThrow().page(address);
  }

  @BeforeEach
  void judgeAtADesk() {
    browser.width(DESK);
    browser.prefers("light");
    browser.open(workshop.orElseThrow().entrance());
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.complaints()).isEmpty();
  }

  /** The address of the first article found. */
  private String article(String query) {
    browser.open(page("?q=" + query));
    return Chrome.attribute(browser.one(".hit-title a"), "href");
  }

  static List<String> pages() {
    return List.of(
        "",
        "?q=Ultraman&f=language%3Ade",
        "?q=nothing-like-it",
        "?q=%22open",
        "?q=OpenAI&view=kwic&sort=left",
        "article",
        "entity",
        "entity?name=Kissinger",
        "entity?name=Kissingr",
        "entity/sam-altman",
        "review?show=all",
        "profile",
        "profile?q=language%3Afr",
        "paste");
  }

  private void visit(String address) {
    browser.open(address.equals("article") ? article("Kissinger%20Intel") : page(address));
  }

  @Test
  void who_searches_ultraman_finds_altman_and_sees_where() {
    browser.one("#q").sendKeys("Ultraman", Keys.ENTER);
    browser.until("the result", () -> browser.one("#count").getText().contains("6 articles"));

    assertThat(browser.texts(".snippet mark")).contains("Altman", "Ultraman");
    assertThat(browser.texts(".was mark")).contains("Ultraman");
    assertThat(browser.texts(".note a")).contains("Sam Altman");
    assertThat(browser.address()).contains("q=Ultraman");
  }

  @Test
  void a_name_half_typed_is_offered_and_taken_by_keys() {
    browser.one("#q").sendKeys("Sam Alt");
    browser.until("suggestions", () -> !browser.all("#suggestions [role=option]").isEmpty());
    assertThat(browser.one("#q").getAttribute("aria-expanded")).isEqualTo("true");
    browser.type(Keys.ARROW_DOWN);
    assertThat(browser.one("#q").getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
    browser.type(Keys.ENTER);
    browser.until("the search", () -> browser.address().contains("entity%3Asam-altman"));

    assertThat(browser.texts(".snippet mark")).contains("Altman");
  }

  @Test
  void facets_narrow_a_result_and_chips_widen_it_again() {
    browser.open(page("?q=Ultraman"));
    browser.one(".facet a[href*='language%3Afr']").click();
    assertThat(browser.one("#count").getText()).isEqualTo("2 articles");
    assertThat(browser.texts(".hit .tag")).containsOnly("fr");
    browser.one(".chip").click();
    assertThat(browser.one("#count").getText()).isEqualTo("6 articles");
  }

  @Test
  void a_result_is_exported_as_a_file() throws IOException {
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    browser.downloadsTo(downloads);
    browser.open(page("?q=Ultraman&f=language%3Afr"));
    browser.one(".export button").click();
    Path file = downloads.resolve("klartext.jsonl");
    browser.until("the file", () -> Files.exists(file));

    assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.contains("\"language\":\"fr\""));
  }

  @Test
  void a_mark_says_why_it_is_there() {
    browser.open(article("Kissinger%20Intel"));
    browser.one(".clean a.mark-homograph").click();
    browser.until("the reason", () -> browser.one(".why.is-open").isDisplayed());

    assertThat(browser.one(".why.is-open").getText())
        .contains("Homograph", "Kissinger → Gelsinger", "“Kissinger” comes from 基辛格, which also names Pat Gelsinger");
    browser.type(Keys.ESCAPE);
    assertThat(browser.all(".why.is-open")).isEmpty();
    assertThat(browser.focused().getAttribute("class")).contains("mark-homograph");
    browser.type(Keys.ENTER);
    browser.until("the reason by key", () -> browser.one(".why.is-open").isDisplayed());
    browser.type(Keys.ARROW_RIGHT);
    browser.until("the next reason", () -> !browser.one(".why.is-open h3").getText().contains("Kissinger →"));
  }

  @Test
  void a_change_is_rejected_and_taken_back_at_once() {
    browser.open(article("Kissinger%20Intel"));
    assertThat(browser.one("h1").getText()).startsWith("Gelsinger verliert");
    browser.one(".clean a.mark-homograph").click();
    browser.one(".why.is-open .judge form:nth-child(2) button").click();
    browser.until("the source's word", () -> browser.one(".reader h1").getText().startsWith("Kissinger verliert"));
    assertThat(browser.one("#judgements").getText()).contains("Rejected", "Kissinger → Pat Gelsinger");

    browser.one("#judgements [data-undo]").click();
    browser.until("the change", () -> browser.one(".reader h1").getText().startsWith("Gelsinger verliert"));
    assertThat(browser.all("#judgements")).isEmpty();
  }

  @Test
  void a_doubt_is_accepted_and_taken_back_by_keys() {
    browser.open(page("review?show=doubts"));
    int before = browser.all("[data-item]").size();
    String surface = browser.one(".item-surface").getText();
    browser.type("j");
    browser.type("a");
    browser.until("one less", () -> browser.all("[data-item]").size() == before - 1);
    assertThat(browser.one(".judged").getText()).contains("Accepted", surface);
    assertThat(browser.texts(".item-surface")).doesNotContain(surface);

    browser.type("u");
    browser.until("as many as before", () -> browser.all("[data-item]").size() == before);
    assertThat(browser.texts(".item-surface").getFirst()).isEqualTo(surface);
  }

  @Test
  void j_and_k_go_from_item_to_item() {
    browser.open(page("review"));
    List<String> surfaces = browser.texts(".item-surface");
    browser.type("j");
    assertThat(browser.focused().getText()).startsWith(surfaces.get(0));
    browser.type("j");
    assertThat(browser.focused().getText()).startsWith(surfaces.get(1));
    browser.type("k");
    assertThat(browser.focused().getText()).startsWith(surfaces.get(0));
  }

  @Test
  void a_text_typed_in_is_made_clear_and_explained() {
    browser.open(page("paste"));
    browser.one("#text").sendKeys("OpenAI-Chef Ultraman kündigte an, dass die KI -Chips von Nvidia knapp sind.");
    browser.one(".paste button").click();

    assertThat(browser.one(".row .clean").getText()).contains("Altman", "KI").doesNotContain("Ultraman", "KI -");
    assertThat(browser.all(".judge")).isEmpty();
    browser.one(".clean a.mark-homograph").click();
    browser.until("the reason", () -> browser.one(".why.is-open").getText().contains("Ultraman"));
  }

  @Test
  void another_commit_of_the_index_is_told() throws IOException {
    browser.open(page("profile"));
    workshop.orElseThrow().reindex();
    browser.until("the news", () -> browser.one("#fresh").isDisplayed());
    browser.one("#fresh a").click();
    assertThat(browser.one("#fresh").isDisplayed()).isFalse();
  }

  @Test
  void charts_are_drawn_over_their_tables() {
    browser.open(page("profile"));
    browser.until("three charts", () -> browser.all("figure canvas[role=img]").size() == 3);
    assertThat(browser.one("figure canvas").getAttribute("aria-label")).contains("Pinyin");
    assertThat(browser.all("figure table tbody tr")).isNotEmpty();
  }

  @Test
  void dark_comes_with_the_system_or_by_the_switch() {
    assertThat(background()).isEqualTo("rgb(251, 250, 247)");
    browser.prefers("dark");
    assertThat(background()).isEqualTo("rgb(21, 23, 26)");
    browser.prefers("light");
    browser.one("a[href*='theme=dark']").click();
    assertThat(background()).isEqualTo("rgb(21, 23, 26)");
    assertThat(browser.address()).doesNotContain("theme");
    browser.one("a[href*='theme=auto']").click();
    assertThat(background()).isEqualTo("rgb(251, 250, 247)");
  }

  private String background() {
    return browser.run("return getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void the_language_of_the_interface_stays_from_page_to_page() {
    browser.open(page("?lang=de"));
    assertThat(browser.texts(".nav a")).containsExactly("Suche", "Entitäten", "Durchsicht", "Fehlerprofil", "Text einfügen");
    browser.one(".nav a[href^='/review']").click();
    assertThat(browser.one("h1").getText()).isEqualTo("Durchsicht");
    browser.one(".switch a[lang=fr]").click();
    assertThat(browser.one("h1").getText()).isEqualTo("Relecture");
    assertThat(browser.one("html").getAttribute("lang")).isEqualTo("fr");
  }

  @Test
  void reading_and_judging_need_no_script() {
    browser.scripts(false);
    try {
      browser.open(page(""));
      browser.leave(() -> browser.one("#q").sendKeys("Kissinger Intel", Keys.ENTER));
      browser.leave(() -> browser.one(".hit-title a").click());
      browser.one(".clean a.mark-homograph").click();
      assertThat(browser.one(".why:target").isDisplayed()).isTrue();
      browser.leave(() -> browser.one(".why:target .judge form:nth-child(2) button").click());
      assertThat(browser.one("h1").getText()).startsWith("Kissinger verliert");
      browser.leave(() -> browser.one("#judgements [data-undo]").click());
      assertThat(browser.one("h1").getText()).startsWith("Gelsinger verliert");
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void who_has_not_shown_the_token_may_only_look() {
    browser.cookiesAway();
    browser.open(article("Kissinger%20Intel"));
    browser.one(".clean a.mark-homograph").click();

    assertThat(browser.all(".judge")).isEmpty();
    assertThat(browser.one("#status").getText()).contains("reading only");
  }

  @Test
  void what_is_not_there_is_said_on_a_page() {
    browser.open(page("article/none"));
    assertThat(browser.one("h1").getText()).isEqualTo("There is no such page");
    browser.one(".empty .button").click();
    browser.until("the first page", () -> browser.one("h1").getText().equals("Find it under either form"));
    assertThat(browser.complaints()).hasSize(1).allMatch(line -> line.contains("404"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_fits_a_telephone(String address) {
    browser.width(PHONE);
    visit(address);
    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(Integer.toString(PHONE));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_accessible_in_light_and_dark(String address) throws IOException {
    visit(address);
    assertThat(browser.faults()).isEmpty();
    browser.prefers("dark");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_reason_is_accessible() throws IOException {
    browser.open(article("Kissinger%20Intel"));
    browser.one(".clean a.mark-homograph").click();
    assertThat(browser.faults()).isEmpty();
    browser.width(PHONE);
    assertThat(browser.one(".why.is-open").isDisplayed()).isTrue();
    assertThat(browser.faults()).isEmpty();
  }
}
