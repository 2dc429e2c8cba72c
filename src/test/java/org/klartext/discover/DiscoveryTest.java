package org.klartext.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.discover.Suspect.Kind;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.normalize.Pipeline;
import org.klartext.normalize.Pipelines;
import org.klartext.text.SourceText;

class DiscoveryTest {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Pipeline PIPELINE = Pipelines.standard(KNOWLEDGE);

  private final Discovery discovery = new Discovery(KNOWLEDGE);

  private void read(String id, Language language, String text) {
    discovery.add(
        PIPELINE.run(
            new Article(
                id, id, language, Optional.empty(), Optional.of(LocalDate.of(2025, 3, 1)), Optional.empty(),
                new SourceText(text), List.of())));
  }

  private List<Suspect> suspects(Kind kind) {
    return discovery.suspects().stream().filter(suspect -> suspect.kind() == kind).toList();
  }

  @Test
  void a_strange_word_that_reads_like_pinyin_is_suspect() {
    read("a", Language.GERMAN, "Nvidia und AMD sprachen mit Zhuofei über Chips. Auch Zhuofei hofft auf Nvidia.");
    assertThat(suspects(Kind.PINYIN))
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.surface()).isEqualTo("Zhuofei");
              assertThat(suspect.count()).isEqualTo(2);
              assertThat(suspect.articles()).isEqualTo(1);
              assertThat(suspect.lines()).hasSize(2);
              assertThat(suspect.lines().getFirst().left()).endsWith("sprachen mit ");
              assertThat(suspect.proposal().id()).isEqualTo("zhuofei");
              assertThat(suspect.proposal().related()).contains("amd", "nvidia");
            });
  }

  @Test
  void words_and_known_names_are_not_suspect() {
    read("a", Language.GERMAN, "Der Hersteller Nvidia liefert Speicherchips nach Shanghai. Die Fabriken stehen in Taiwan.");
    read("b", Language.FRENCH, "Le fabricant Nvidia livre des puces à Shanghai, et Huang Renxun en parle.");
    assertThat(discovery.suspects()).isEmpty();
  }

  @Test
  void a_name_in_a_role_that_another_holds_is_suspect() {
    read("a", Language.GERMAN, "Der OpenAI-Chef Olfert Brandulf sprach in Berlin.");
    read("b", Language.FRENCH, "Le PDG d'OpenAI, Olfert Brandulf, a parlé à Paris.");
    read("c", Language.GERMAN, "Der OpenAI-Chef Sam Altman sprach in Wien.");
    assertThat(suspects(Kind.ROLE))
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.surface()).isEqualTo("Olfert Brandulf");
              assertThat(suspect.articles()).isEqualTo(2);
              assertThat(suspect.reason()).contains("OpenAI");
            });
  }

  @Test
  void ordinary_words_where_a_company_is_named_are_suspect() {
    read("a", Language.GERMAN, "Das Start-up Apfel Garten aus Peking baut Roboter, das Unternehmen plant den Gang an die Börse.");
    assertThat(suspects(Kind.LITERAL)).extracting(Suspect::surface).containsExactly("Apfel Garten");
  }

  @Test
  void one_story_in_two_languages_gives_both_spellings_of_a_name() {
    read("a", Language.GERMAN, "Nvidia, AMD, Intel und OpenAI trafen sich in Berlin. Auch Brandolek war da.");
    read("b", Language.FRENCH, "Nvidia, AMD, Intel et OpenAI se sont réunis à Berlin. Brandoleck était là aussi.");
    assertThat(suspects(Kind.TWO_LANGUAGES))
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.surface()).isEqualTo("Brandolek");
              assertThat(suspect.proposal().name()).isEqualTo("Brandoleck");
              assertThat(suspect.reason()).contains("b tells the same story");
            });
  }

  @Test
  void the_order_of_articles_of_one_file_does_not_matter_to_what_is_found() {
    String first = "Nvidia sprach mit Zhuofei über Chips.";
    String second = "Intel sprach mit Qunmei über Chips.";
    read("a", Language.GERMAN, first);
    read("b", Language.GERMAN, second);
    var other = new Discovery(KNOWLEDGE);
    other.add(PIPELINE.run(Article.of("b", Language.GERMAN, second)));
    other.add(PIPELINE.run(Article.of("a", Language.GERMAN, first)));
    assertThat(other.suspects()).extracting(Suspect::surface)
        .isEqualTo(discovery.suspects().stream().map(Suspect::surface).toList());
  }
}
