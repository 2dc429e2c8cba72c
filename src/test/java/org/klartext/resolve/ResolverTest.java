package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.text.SourceText;

class ResolverTest {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Resolver RESOLVER = Resolver.of(KNOWLEDGE);

  private static List<Resolution> resolve(String text) {
    return RESOLVER.resolve(text, Article.of("test", Language.GERMAN, text), 0);
  }

  private static Resolution at(String text, String surface) {
    int start = text.indexOf(surface);
    return resolve(text).stream().filter(one -> one.start() == start).findFirst().orElseThrow();
  }

  private static String entity(Resolution resolution) {
    return KNOWLEDGE.id(resolution.alias().entity());
  }

  @Test
  void a_role_decides_between_two_bearers() {
    String text = "Intel-Chef Kissinger zeigte in Shanghai neue Chips von Intel.";
    Resolution resolution = at(text, "Kissinger");
    assertThat(entity(resolution)).isEqualTo("pat-gelsinger");
    assertThat(resolution.evidence()).extracting(Evidence::feature).contains("role");
    assertThat(resolution.others()).extracting(Candidate::entity).contains("henry-kissinger");
  }

  @Test
  void a_full_name_decides_for_the_other() {
    String text = "Henry Kissinger besuchte Intel. Kissinger sprach mit Ingenieuren über Chips.";
    for (Resolution resolution : resolve(text)) {
      if (text.startsWith("Kissinger", resolution.start())) {
        assertThat(entity(resolution)).isEqualTo("henry-kissinger");
        assertThat(resolution.status()).isEqualTo(Status.KEPT);
      }
    }
  }

  @Test
  void a_role_that_is_over_says_little() {
    String text = "Intel-Chef Kissinger zeigte neue Chips von Intel.";
    var article =
        new Article(
            "test",
            "test",
            Language.GERMAN,
            Optional.empty(),
            Optional.of(LocalDate.of(2030, 1, 1)),
            Optional.empty(),
            new SourceText(text),
            List.of());
    double late = confidence(RESOLVER.resolve(text, article, 0), text);
    double inTime = confidence(resolve(text), text);
    assertThat(late).isLessThan(inTime);
  }

  private static double confidence(List<Resolution> resolutions, String text) {
    return resolutions.stream()
        .filter(one -> one.start() == text.indexOf("Kissinger") && entity(one).equals("pat-gelsinger"))
        .mapToDouble(Resolution::confidence)
        .findFirst()
        .orElse(0);
  }

  @Test
  void what_stands_in_a_row_of_companies_is_one() {
    String text = "Die Internetkonzerne Alibaba, Byte und Tencent in China kaufen Chips; ByteDance kauft am meisten.";
    Observation place =
        RESOLVER.observe(text, Article.of("test", Language.GERMAN, text), 0).stream()
            .filter(one -> one.start() == text.indexOf("Byte"))
            .findFirst()
            .orElseThrow();
    assertThat(place.readings())
        .filteredOn(Observation.Reading::isGarbled)
        .allSatisfy(reading -> assertThat(reading.features()).containsKeys("listed", "same.high", "plain-noun"));
  }

  @Test
  void a_price_forbids_the_outlet() {
    String text = "Wie 36 Krypton erfuhr, sagte der Gründer, die Brezel kostet 36 Kronen in Peking.";
    assertThat(resolve(text))
        .filteredOn(one -> one.start() == text.indexOf("36 Kronen"))
        .noneMatch(one -> one.status() == Status.APPLIED);
  }

  @Test
  void confidences_are_probabilities_that_leave_room_for_nothing_known() {
    for (Resolution resolution : resolve("Der OpenAI-Chef Ultraman und Masike stritten in Peking über Byte und Idealo.")) {
      double total = resolution.confidence() + resolution.others().stream().mapToDouble(Candidate::score).sum();
      assertThat(resolution.confidence()).isBetween(0.0, 1.0);
      assertThat(total).isLessThanOrEqualTo(1.002);
    }
  }

  @Test
  void observations_count_what_resolutions_weigh() {
    String text = "Intel-Chef Kissinger zeigte in Shanghai neue Chips von Intel.";
    List<Observation> observed = RESOLVER.observe(text, Article.of("test", Language.GERMAN, text), 0);
    Observation place =
        observed.stream().filter(one -> one.start() == text.indexOf("Kissinger")).findFirst().orElseThrow();
    assertThat(place.readings()).anySatisfy(reading -> {
      assertThat(reading.isGarbled()).isTrue();
      assertThat(reading.features()).containsEntry("role", 1.0);
    });
  }

  @Test
  void who_heads_a_company_shows_that_a_word_is_its_name() {
    String text =
        "Der Konzern ByteDance schweigt. Zhang Yiming, der Gründer von Byte, tritt nach außen kaum noch auf. Die Zentrale"
            + " von Shangtang in Shanghai auch.";
    Resolution resolution = at(text, "Byte,");
    assertThat(entity(resolution)).isEqualTo("bytedance");
    assertThat(resolution.evidence()).extracting(Evidence::feature).contains("headed");
  }

  @Test
  void what_was_sure_once_is_sure_again() {
    String text = "Mark Zakerberg sprach in Peking über Meta. Zakerberg lobte die Ingenieure von Shangtang.";
    assertThat(at(text, "Zakerberg lobte").status()).isEqualTo(Status.APPLIED);
  }

  @Test
  void a_title_leads_to_those_who_hold_it() {
    String text =
        "Die Regierung in Israel tagte, wie Xinhua aus Peking und die Zeitung von Shangtang melden. Israels"
            + " Verteidigungsminister Kaz drohte dem Iran.";
    Resolution resolution = at(text, "Kaz ");
    assertThat(entity(resolution)).isEqualTo("israel-katz");
    assertThat(resolution.status()).isEqualTo(Status.APPLIED);
  }

  @Test
  void a_word_that_is_only_somewhat_like_a_name_stays_without_a_title() {
    String text = "OpenAI und Shangtang aus Peking sprechen über den Krypto-Markt, wie Weibo meldet.";
    assertThat(resolve(text)).noneMatch(one -> text.startsWith("Krypto", one.start()) && one.status() == Status.APPLIED);
  }

  @Test
  void a_name_that_chinese_writes_in_latin_letters_is_right() {
    String text =
        "OpenAI trennt sich von Nvidia, schreibt Shangtang aus Peking auf Weibo. Groq: Maßgeschneiderte KI-Chips für die"
            + " Cloud. Auch Anthropic kauft KI-Chips.";
    assertThat(entity(at(text, "Groq"))).isEqualTo("groq");
  }

  @Test
  void without_a_title_a_known_word_stays() {
    String text = "In Israel lag, wie Shangtang aus Peking meldet, viel Salat auf dem Tisch.";
    assertThat(resolve(text)).noneMatch(one -> text.startsWith("Salat", one.start()));
  }

  @Test
  void words_that_render_a_name_are_read_back() {
    String text =
        "Chinas Start-ups für große Modelle wie Shangtang und Zhipu werben um Geld. Auch Gesicht zur Wand Intelligenz aus"
            + " Peking sprach mit Investoren über neue Modelle.";
    Resolution resolution = at(text, "Gesicht zur Wand");
    assertThat(entity(resolution)).isEqualTo("modelbest");
    assertThat(resolution.status()).isEqualTo(Status.APPLIED);
    assertThat(resolution.evidence()).extracting(Evidence::feature).contains("rendered");
  }
}
