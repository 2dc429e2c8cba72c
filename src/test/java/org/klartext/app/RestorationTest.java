package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.SearchRequest;
import org.klartext.knowledge.Knowledge;
import org.klartext.normalize.JudgementPass;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;
import org.klartext.resolve.Mention;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;
import org.klartext.text.CodePoints;

/** A thousand steps of judging, taking back and indexing anew, drawn from a seed. */
class RestorationTest {
  private static final long SEED = 20260301;
  private static final int STEPS = 1_000;
  private static final int CHECK_EVERY = 50;
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final List<String> RULES = List.of("names.homograph", "names.pinyin", "typography.space-before-hyphen");

  @TempDir private Path folder;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Workbench workbench = Workbench.standard();
  private final Map<String, CleanArticle> models = new TreeMap<>();

  @Test
  void every_source_comes_back_and_the_index_is_what_the_ledger_says() throws IOException {
    Path index = folder.resolve("index");
    List<Path> corpus = corpus();
    workbench.index(corpus, index, IndexOptions.DEFAULT, IndexListener.NONE);
    workbench.forEach(index, article -> models.put(article.article().id(), article));
    Review review = workbench.review(index);
    for (int step = 1; step <= STEPS; step++) {
      step(step, corpus, index, review);
      if (step % CHECK_EVERY == 0 || step == STEPS) {
        check(index, review.ledger(), "seed " + SEED + ", step " + step);
      }
    }
    assertThat(review.ledger().entries()).hasSizeGreaterThan(STEPS / 2);
    List<Entry> undone = new ArrayList<>();
    for (Judgement held : review.ledger().inForce()) {
      undone.add(new Entry.Undo("end-" + held.id(), time(STEPS + 1), "maria", held.id(), ""));
    }
    review.judge(undone, false, (before, after) -> {});
    Map<String, CleanArticle> left = new TreeMap<>();
    workbench.forEach(index, article -> left.put(article.article().id(), article));
    assertThat(left).isEqualTo(models);
  }

  /** The sample corpus, and the seeds where they are at hand. */
  private static List<Path> corpus() {
    var corpus = new ArrayList<Path>(List.of(Path.of("corpus")));
    Path seeds = Path.of("../shared/seeds");
    if (Files.isDirectory(seeds)) {
      corpus.add(seeds);
    }
    return corpus;
  }

  private void step(int step, List<Path> corpus, Path index, Review review) throws IOException {
    int dice = random.nextInt(200);
    Ledger ledger = review.ledger();
    if (dice == 0) {
      workbench.index(corpus, index, new IndexOptions(IndexOptions.DEFAULT.ingest(), 1, false, true), IndexListener.NONE);
    } else if (dice < 70 && !ledger.inForce().isEmpty()) {
      List<Judgement> held = ledger.inForce();
      String id = held.get(random.nextInt(held.size())).id();
      review.judge(List.of(new Entry.Undo("j" + step, time(step), "maria", id, "")), false, (before, after) -> {});
    } else {
      review.judge(List.of(judgement(step)), false, (before, after) -> {});
    }
  }

  private static Instant time(int step) {
    return Instant.EPOCH.plusSeconds(step);
  }

  private Judgement judgement(int step) {
    List<CleanArticle> articles = List.copyOf(models.values());
    CleanArticle article = articles.get(random.nextInt(articles.size()));
    Target target = new Target.OfRule(RULES.get(random.nextInt(RULES.size())));
    if (!article.mentions().isEmpty() && random.nextInt(10) > 0) {
      Mention mention = article.mentions().get(random.nextInt(article.mentions().size()));
      String entity = random.nextInt(4) > 0 ? mention.entity() : "sam-altman";
      var unit = CodePoints.of(article.article().source().value());
      target =
          random.nextBoolean()
              ? new Target.OfName(mention.surface(), entity)
              : new Target.OfMention(
                  article.article().id(),
                  unit.toCodePoint(mention.source().start()),
                  unit.toCodePoint(mention.source().end()),
                  mention.surface(),
                  entity);
    }
    Scope scope = random.nextInt(3) == 0 ? Scope.CORPUS : Scope.ofArticles(List.of(article.article().id()));
    Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
    return new Judgement("j" + step, time(step), "maria", verdict, target, scope, "drawn");
  }

  private void check(Path index, Ledger ledger, String when) throws IOException {
    var judge = new JudgementPass(Knowledge.builtIn(), ledger);
    Map<String, CleanArticle> stored = new LinkedHashMap<>();
    workbench.forEach(index, article -> stored.put(article.article().id(), article));
    assertThat(stored.keySet()).as(when).containsExactlyInAnyOrderElementsOf(models.keySet());
    for (CleanArticle article : stored.values()) {
      CleanArticle model = Objects.requireNonNull(models.get(article.article().id()));
      assertThat(article).as(when).isEqualTo(judge.judge(model));
      Restoration restored = Restoration.of(RecordJson.toLine(article));
      assertThat(restored.isProven()).as(when).isTrue();
      assertThat(restored.source()).as(when).isEqualTo(model.article().source().value());
    }
    Map<String, CleanArticle> asOf = new LinkedHashMap<>();
    workbench
        .review(index)
        .forEachAsOf(time(STEPS), SearchRequest.of("*:*"), article -> asOf.put(article.article().id(), article));
    assertThat(asOf).as(when).isEqualTo(stored);
    assertThat(LedgerFile.of(index).read()).isEqualTo(ledger);
  }
}
