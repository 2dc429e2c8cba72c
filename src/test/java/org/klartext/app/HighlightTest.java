package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.Hit;
import org.klartext.index.Layer;
import org.klartext.index.SearchRequest;
import org.klartext.index.analysis.Compounds;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.CleanSpan;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/**
 * A thousand random queries over real articles. Each highlight stands on what was asked for: a form of a word, a part of
 * a compound, a mention of an entity, or on what one of these is in the other layer. And nothing asked for is left
 * unmarked.
 */
class HighlightTest {
  private static final long SEED = 20_261_129;
  private static final int QUERIES = 1000;

  @TempDir private Path folder;

  /** A query with what may be marked for it. */
  private record Asked(String text, Layer layer, Language language, Set<String> terms, Set<String> entities) {}

  @Test
  void highlights_stand_on_what_was_asked_for_in_either_layer() throws IOException {
    Workbench workbench = SampleIndex.ofAll(folder.resolve("index"));
    var articles = new ArrayList<CleanArticle>();
    workbench.forEach(folder.resolve("index"), articles::add);
    var random = new Random(SEED);
    long checked = 0;
    try (OpenIndex index = workbench.open(folder.resolve("index"))) {
      for (int i = 0; i < QUERIES; i++) {
        Asked asked = asked(random, articles);
        SearchRequest request = SearchRequest.of(asked.text()).withLanguage(asked.language()).withLimit(20);
        List<Hit> hits = index.search(request, false).result().hits();
        assertThat(hits).as(asked + ", seed " + SEED).isNotEmpty();
        for (Hit hit : hits) {
          check(hit, asked);
          checked += hit.highlights().clean().size() + hit.highlights().source().size();
        }
      }
    }
    assertThat(checked).isGreaterThan(10L * QUERIES);
  }

  private static Asked asked(Random random, List<CleanArticle> articles) {
    while (true) {
      CleanArticle article = articles.get(random.nextInt(articles.size()));
      Language language = article.article().language();
      boolean inClean = random.nextBoolean();
      String text = inClean ? article.text().clean() : article.article().source().value();
      LayerTokens tokens = LayerTokens.of(text, language);
      int at = random.nextInt(tokens.size());
      String word = text.substring(tokens.start(at), tokens.end(at));
      if (!word.chars().allMatch(Character::isLetterOrDigit) || word.length() < 3) {
        continue;
      }
      Set<String> terms = new HashSet<>(Set.of(tokens.term(at)));
      String layer = inClean ? "clean:" : "source:";
      switch (random.nextInt(5)) {
        case 0 -> {
          return new Asked("(" + word + ")", Layer.ANY, language, terms, Set.of());
        }
        case 1 -> {
          return new Asked(layer + word, inClean ? Layer.CLEAN : Layer.SOURCE, language, terms, Set.of());
        }
        case 2 -> {
          return new Asked(layer + "=" + word, inClean ? Layer.CLEAN : Layer.SOURCE, language, terms, Set.of());
        }
        case 3 -> {
          int other = Math.min(tokens.size() - 1, at + 1 + random.nextInt(4));
          String second = text.substring(tokens.start(other), tokens.end(other));
          if (second.chars().allMatch(Character::isLetterOrDigit) && other > at) {
            terms.add(tokens.term(other));
            return new Asked(word + " NEAR/9 " + second, Layer.ANY, language, terms, Set.of());
          }
        }
        default -> {
          if (!article.mentions().isEmpty()) {
            Mention mention = article.mentions().get(random.nextInt(article.mentions().size()));
            return new Asked(
                "entity:" + mention.entity() + " OR " + word, Layer.ANY, language, terms, Set.of(mention.entity()));
          }
        }
      }
    }
  }

  private static void check(Hit hit, Asked asked) {
    CleanArticle article = hit.article();
    String clean = article.text().clean();
    String source = article.article().source().value();
    int free = 0;
    for (CleanSpan span : hit.highlights().clean()) {
      assertThat(span.start()).as("in order: " + asked).isGreaterThanOrEqualTo(free);
      free = span.end();
      boolean isOwn = stands(clean, span.start(), span.end(), asked) || mentions(article, asked, span.start(), span.end(), true);
      boolean isImage =
          hit.highlights().source().stream().anyMatch(other -> article.text().toClean(other, Reach.TIGHT).equals(span));
      assertThat(isOwn || isImage).as("%s marks [%s] at %s of %s", asked, span.in(clean), span, article.article().path()).isTrue();
    }
    free = 0;
    for (SourceSpan span : hit.highlights().source()) {
      assertThat(span.start()).as("in order: " + asked).isGreaterThanOrEqualTo(free);
      free = span.end();
      boolean isOwn =
          stands(source, span.start(), span.end(), asked) || mentions(article, asked, span.start(), span.end(), false);
      boolean isImage =
          hit.highlights().clean().stream().anyMatch(other -> article.text().toSource(other, Reach.TIGHT).equals(span));
      assertThat(isOwn || isImage).as("%s marks [%s] at %s of %s", asked, span.in(source), span, article.article().path()).isTrue();
    }
    complete(hit, asked);
  }

  /** Whether the span is a word asked for, or a part of a compound. */
  private static boolean stands(String text, int start, int end, Asked asked) {
    LayerTokens tokens = LayerTokens.of(text.substring(start, end), asked.language());
    for (int i = 0; i < tokens.size(); i++) {
      if (!asked.terms().contains(tokens.term(i))) {
        return false;
      }
    }
    return tokens.size() > 0 || Compounds.of(asked.language()).parts(text.substring(start, end)).isEmpty();
  }

  private static boolean mentions(CleanArticle article, Asked asked, int start, int end, boolean inClean) {
    return article.mentions().stream()
        .filter(mention -> asked.entities().contains(mention.entity()))
        .anyMatch(
            mention ->
                inClean
                    ? mention.clean().start() <= start && end <= mention.clean().end()
                    : mention.source().start() <= start && end <= mention.source().end());
  }

  /** In a query for one word of one layer, every place of it is marked. */
  private static void complete(Hit hit, Asked asked) {
    boolean isExact = asked.text().contains("=");
    if (asked.terms().size() != 1 || asked.layer() == Layer.ANY || isExact) {
      return;
    }
    boolean inClean = asked.layer() == Layer.CLEAN;
    String text = inClean ? hit.article().text().clean() : hit.article().article().source().value();
    LayerTokens tokens = LayerTokens.of(text, asked.language());
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      if (asked.terms().contains(tokens.term(i))) {
        boolean marked =
            inClean
                ? hit.highlights().clean().stream().anyMatch(span -> span.start() <= start && end <= span.end())
                : hit.highlights().source().stream().anyMatch(span -> span.start() <= start && end <= span.end());
        assertThat(marked).as("%s leaves [%s] at %d unmarked", asked, text.substring(start, end), start).isTrue();
      }
    }
  }
}
