package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.article.Article;
import org.klartext.language.Language;

class BlocksTest {
  private static final String CHINESE = "英伟达首席执行官黄仁勋周二访问北京并会见了当地企业家";

  @TempDir Path folder;

  private static Ingested read(String text) {
    return read(text, IngestOptions.DEFAULT);
  }

  private static Ingested read(String text, IngestOptions options) {
    return Corpus.ofText("-", text.getBytes(StandardCharsets.UTF_8), options);
  }

  private static List<String> foreign(String text) {
    Article article = Reading.article(read(text));
    return article.foreign().stream().map(span -> span.in(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der OpenAI -Chef Ultraman kündigte an , die KI -Chips selbst zu bauen.",
        "nvidia-chef huang renxun besucht peking",
        "Huang Renxun spricht in Taipei über Wanka-Cluster",
        "36 Krypton: Kissinger verlässt Intel",
        "die neuen chips von shengteng sind teuer und langsam",
        "NVIDIA STELLT NEUE CHIPS VOR UND DIE KUNDEN SIND NICHT FROH",
        "Nvidia H100 , AMD MI300X und Intel Gaudi 3 sind bei Microsoft , Google und Meta im Einsatz",
        "In The Cloud Computing Center von Alibaba wird der Hanguang 800 für die Inferenz verwendet",
        "derzeitIn China sogarDer Hersteller sagte:Egal wie,die Chips sind teuer.",
      })
  void german_is_recognised_even_garbled_short_or_in_one_case(String text) {
    assertThat(Reading.article(read(text)).language()).isEqualTo(Language.GERMAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OpenAI lève dix milliards",
        "Su Zifeng présente MI325X à Computex",
        "le pdg d'openai ultraman veut construire des coeurs",
        "répondant aux exigences.C'est la difficulté des puces auto-développées",
        "Selon 36 couronnes , Byte Beat achète les puces de Cambricon , de Moore Thread et d'Ascension",
        "LA PUCE SHENGTENG ARRIVE EN EUROPE",
      })
  void french_is_recognised_even_garbled_short_or_in_one_case(String text) {
    assertThat(Reading.article(read(text)).language()).isEqualTo(Language.FRENCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The company said on Tuesday that it would raise prices next year because of the costs.",
        "es|La empresa dijo el martes que los precios van a subir también en otros países.",
        "it|L'azienda ha detto che il prezzo non sarà più lo stesso anche per gli altri clienti.",
        "nl|Het bedrijf zei dinsdag dat de prijzen volgend jaar ook worden verhoogd.",
        "pt|A empresa disse na terça que não vai mudar os preços neste ano.",
        "sv|Företaget sade på tisdagen att det inte kommer att höja priserna för de nya kretsarna.",
        "fi|Yritys kertoi tiistaina nostavansa hintoja ensi vuonna kustannusten takia kaikissa maissa.",
        "zh|这家公司周二宣布了新的计划，并且表示今年的价格不会再调整。",
        "ja|同社は火曜日に新しい計画を発表し、今年は価格を変えないと述べた。",
        "ko|회사는 화요일에 새로운 계획을 발표했다.",
        "ru|Компания сообщила во вторник, что цены останутся прежними.",
      })
  void articles_in_other_languages_are_skipped_with_their_language(String code, String text) {
    assertThat(Reading.reason(read(text))).endsWith("(" + code + ")");
  }

  @Test
  void what_has_no_language_says_so() {
    assertThat(Reading.reason(read("12345"))).isEqualTo("its language cannot be told");
    assertThat(Reading.reason(read("!!! \u2013 ???"))).isEqualTo("no words in it");
  }

  @Test
  void a_language_that_is_given_overrides_the_text() {
    IngestOptions german = IngestOptions.DEFAULT.withLanguage(Language.GERMAN);
    Article article = Reading.article(read(Reading.ENGLISH, german));
    assertThat(article.language()).isEqualTo(Language.GERMAN);
    assertThat(article.foreign()).isEmpty();
  }

  @Test
  void a_paragraph_in_another_language_is_foreign() {
    String german = Reading.GERMAN;
    String text =
        german + "\n\n" + Reading.ENGLISH + "\n\n" + german + "\n" + CHINESE + "\n" + Reading.FRENCH + "\r\n" + german;
    assertThat(foreign(text)).containsExactly(Reading.ENGLISH, CHINESE + "\n" + Reading.FRENCH);
  }

  @Test
  void a_german_name_in_an_english_paragraph_does_not_make_it_german() {
    String english = Reading.ENGLISH.replace("The company said", "The company told \"Die Zeit\" and \"Der Spiegel\"");
    assertThat(foreign(Reading.GERMAN + "\n" + english)).containsExactly(english);
  }

  @Test
  void a_paragraph_broken_into_short_lines_is_foreign_as_a_whole() {
    String english =
        """
        The maker said
        on Monday that it
        would not comment
        on the plans, which
        were told.""";
    assertThat(foreign(Reading.GERMAN + "\n\n" + english + "\n\n" + Reading.GERMAN)).containsExactly(english);
  }

  @Test
  void headlines_bars_bylines_names_and_quotes_are_not_foreign() {
    String text =
        String.join(
            "\n",
            "Made for You and Me",
            "한국어Русский языкEnglishFrançaisIndonesianSanskrit日本語DeutschPortuguêsΕλληνικάespañolItalianoLatina",
            "Deutsch | English | 简体中文",
            "苏建勋2025-09-18 17:55",
            "Text|Zhang Wei, Li Ming, Wang Fang, Chen Jie, Liu Yang, Yang Min, Zhao Lei, Huang Tao, Zhou Jun, Wu Qiang,"
                + " Xu Jing, Sun Li, Ma Chao, Zhu Hong, Hu Bin, Guo Ying, He Fei, Lin Na",
            Reading.GERMAN + " Er nennt das die \u201EPower of the Cloud for All\u201C und lobt 黄仁勋.",
            Reading.GERMAN);
    assertThat(foreign(text)).isEmpty();
  }

  @Test
  void sixteen_megabytes_of_short_lines_need_no_more_memory_than_their_text() {
    String text = "und a\n".repeat((16 << 20) / 6);
    assertThat(Blocks.of(text).foreign(Language.GERMAN, false)).isEmpty();
  }

  @Test
  void an_article_with_a_longer_original_below_it_is_still_german() {
    String text = (Reading.GERMAN + "\n").repeat(4) + (Reading.ENGLISH + "\n").repeat(6);
    Article article = Reading.article(read(text));
    assertThat(article.language()).isEqualTo(Language.GERMAN);
    assertThat(article.foreign()).hasSize(1);
    String evenly = (Reading.GERMAN + "\n").repeat(4) + (Reading.ENGLISH + "\n").repeat(5);
    assertThat(Reading.article(read(evenly)).language()).isEqualTo(Language.GERMAN);
    assertThat(Reading.reason(read(Reading.GERMAN + "\n" + (Reading.ENGLISH + "\n").repeat(12)))).contains("English");
  }

  @Test
  void the_seeds_are_four_german_and_one_french_without_foreign_blocks() throws IOException {
    Path seeds = Path.of("../shared/seeds");
    Assumptions.assumeTrue(
        Files.isDirectory(seeds), "the seeds lie beside the project, in ../shared/seeds");
    List<Article> articles = Reading.articles(Reading.all(seeds));
    assertThat(articles)
        .extracting(article -> article.language().code())
        .containsExactly("de", "de", "fr", "de", "de");
    assertThat(articles).allMatch(article -> article.foreign().isEmpty());
    assertThat(articles.stream().map(article -> article.title().orElse("").isEmpty()))
        .containsExactly(false, true, false, false, true);
    assertThat(articles.get(3).date()).contains(LocalDate.of(2024, 8, 1));
    for (Article article : articles) {
      assertThat(article.source().value()).isEqualTo(Files.readString(seeds.resolve(article.path())));
    }
  }
}
