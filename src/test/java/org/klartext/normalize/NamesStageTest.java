package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/** Names put right by evidence, and left alone without it. */
class NamesStageTest {
  private static final Pipeline NAMES = new Pipeline(List.of(new NamesStage(Knowledge.builtIn())));

  private static CleanArticle read(String language, String text) {
    return NAMES.run(Article.of("test", Language.ofCode(language).orElseThrow(), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der OpenAI-Chef Ultraman sprach in Peking über ChatGPT. | Der OpenAI-Chef Altman sprach in Peking über ChatGPT.",
        "de | Ultramans OpenAI und Microsoft verlängern den Vertrag, sagte OpenAI-Chef Ultraman in Peking."
            + " | Altmans OpenAI und Microsoft verlängern den Vertrag, sagte OpenAI-Chef Altman in Peking.",
        "de | Intel-Chef Kissinger stellte in Shanghai den Gaudi-Chip von Intel vor."
            + " | Intel-Chef Gelsinger stellte in Shanghai den Gaudi-Chip von Intel vor.",
        "de | Der Nvidia-Gründer Huang Renxun lobte die Chips von Nvidia. | Der Nvidia-Gründer Jensen Huang lobte die Chips von Nvidia.",
        "de | Der Nvidia-Gründer Huang Jen-Hsun lobte die Chips von Nvidia. | Der Nvidia-Gründer Jensen Huang lobte die Chips von Nvidia.",
        "de | Der Nvidia-Gründer Huang Jenxun lobte die Chips von Nvidia. | Der Nvidia-Gründer Jensen Huang lobte die Chips von Nvidia.",
        "de | AMD-Chefin Su Zifeng zeigte in Taipeh die GPU von AMD. | AMD-Chefin Lisa Su zeigte in Taipeh die GPU von AMD.",
        "de | Huawei verkauft in China mehr Chips der Reihe Shengteng als Nvidia. | Huawei verkauft in China mehr Chips der Reihe Ascend als Nvidia.",
        "de | Openai und Nvidia bauen Rechenzentren. | OpenAI und Nvidia bauen Rechenzentren.",
        "de | Kiew meldet Erfolge in der Ukraine. Usbekische Drohnen griffen nach Angaben von Selenskyj Russland an."
            + " | Kiew meldet Erfolge in der Ukraine. Ukrainische Drohnen griffen nach Angaben von Selenskyj Russland an.",
        "de | Der ukrainische Präsident Zelenski besuchte die Front in der Ukraine."
            + " | Der ukrainische Präsident Selenskyj besuchte die Front in der Ukraine.",
        "de | In Südkorea leidet Drei Sterne Electronics unter der Schwäche von SK Hai Lishi, dem Hersteller von HBM-Chips."
            + " | In Südkorea leidet Samsung Electronics unter der Schwäche von SK Hynix, dem Hersteller von HBM-Chips.",
        "de | In China wächst die Halbleiterbranche, sagte ein Manager. Nach-90er-Gründer Wang lobte Großmodelle."
            + " | In China wächst die Halbleiterbranche, sagte ein Manager. Nach 1990 geborener Gründer Wang lobte Sprachmodelle.",
        "fr | Le PDG d'OpenAI, Ultraman, présente ChatGPT à Pékin. | Le PDG d'OpenAI, Altman, présente ChatGPT à Pékin.",
        "fr | Le fondateur de Nvidia Huang Renxun vante les puces de Nvidia. | Le fondateur de Nvidia Jensen Huang vante les puces de Nvidia.",
      })
  void garbled_names_are_put_right(String language, String garbled, String clear) {
    assertThat(read(language, garbled).text().clean()).isEqualTo(clear);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Ultraman ist ein Held des japanischen Fernsehens und kämpft gegen Monster.",
        "de | Henry Kissinger reiste 1971 nach Peking. Kissinger traf dort Zhou Enlai.",
        "de | Das Edelgas Krypton leuchtet in Lampen; 36 Liter Krypton kosten viel.",
        "de | Die Brezel kostet 36 Kronen, in Göteborg wie in Kopenhagen.",
        "de | Ein Byte besteht aus acht Bit.",
        "de | Usbekistan liegt in Zentralasien; usbekische Baumwolle wird in Taschkent gehandelt.",
        "de | Fan Zhendong holte Gold, Qiu Xiaofen berichtete aus Paris.",
        "de | Der Aufstieg ist steil, jeder Schritt zählt, und Natur gibt es genug.",
        "fr | Ultraman affronte un monstre dans cette série japonaise.",
        "fr | Le krypton isole mieux que l'argon dans un double vitrage.",
        "fr | À Göteborg, le café coûte 36 couronnes.",
        "fr | Un octet vaut huit bits, quel que soit l'ordinateur.",
        "fr | Le pont de l'Ascension attire les foules.",
      })
  void right_names_stay(String language, String right) {
    assertThat(read(language, right).text().clean()).isEqualTo(right);
  }

  @Test
  void a_mention_cuts_out_its_surface_in_both_layers() {
    CleanArticle article = read("de", "💡 Intel-Chef Kissingers Plan: mehr Chips von Intel aus Shanghai.");
    Mention mention =
        article.mentions().stream().filter(one -> one.status() == Status.APPLIED).findFirst().orElseThrow();
    assertThat(mention.entity()).isEqualTo("pat-gelsinger");
    assertThat(mention.mechanism()).isEqualTo(Mechanism.HOMOGRAPH);
    assertThat(mention.pivot()).isEqualTo("基辛格");
    assertThat(mention.source().in(article.article().source().value())).isEqualTo("Kissingers");
    assertThat(mention.clean().in(article.text().clean())).isEqualTo("Gelsingers").isEqualTo(mention.written());
    assertThat(mention.candidates()).anyMatch(candidate -> candidate.entity().equals("henry-kissinger"));
    assertThat(mention.evidence()).anyMatch(evidence -> evidence.feature().equals("role"));
  }

  @Test
  void an_article_before_an_elided_name_follows_it() {
    CleanArticle article = read("fr", "Les puces d'Ultraman : le PDG d'OpenAI, Ultraman, vise Nvidia et ChatGPT.");
    assertThat(article.text().clean()).startsWith("Les puces d'Altman");
  }

  @Test
  void right_names_are_mentions_too() {
    CleanArticle article = read("de", "OpenAI arbeitet mit Nvidia.");
    assertThat(article.mentions()).extracting(Mention::entity).containsExactly("openai", "nvidia");
    assertThat(article.mentions()).allMatch(one -> one.status() == Status.KEPT && one.mechanism() == Mechanism.EXACT);
    assertThat(article.mentions().getFirst().clean()).isEqualTo(new CleanSpan(0, 6));
  }

  @Test
  void nothing_is_touched_in_a_block_of_another_language() {
    String text = "OpenAI chief Ultraman spoke.\nDer OpenAI-Chef Ultraman sprach in Peking über ChatGPT.";
    Article plain = Article.of("test", Language.GERMAN, text);
    var article =
        new Article(
            plain.id(),
            plain.path(),
            plain.language(),
            plain.title(),
            plain.date(),
            plain.outlet(),
            new SourceText(text),
            List.of(new SourceSpan(0, 28)));
    assertThat(NAMES.run(article).text().clean())
        .isEqualTo("OpenAI chief Ultraman spoke.\nDer OpenAI-Chef Altman sprach in Peking über ChatGPT.");
  }

  @Test
  void a_page_in_lower_case_gets_its_names_back() {
    String text =
        "laut einem bericht von reuters hat der konzern openai in der vergangenen woche mit dem hersteller nvidia"
            + " über neue chips für rechenzentren in texas gesprochen, sagte ein sprecher am montag in berlin dazu.";
    assertThat(read("de", text).text().clean()).contains("OpenAI").contains("Nvidia");
  }
}
