package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;
import org.klartext.text.SourceText;

class JudgementPassTest {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Pipeline PIPELINE = Pipelines.standard(KNOWLEDGE);
  private static final String OPENAI =
      "Der OpenAI-Chef Ultraman sprach in Berlin über KI -Chips. OpenAI wächst, sagte Ultraman. Ultramans Plan ist kühn.";
  private static final Target ALTMAN = new Target.OfName("Ultraman", "sam-altman");

  private static CleanArticle article(String id, String outlet, String text) {
    return PIPELINE.run(
        new Article(
            id,
            id,
            Language.GERMAN,
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 8, 1)),
            Optional.of(outlet),
            new SourceText(text),
            List.of()));
  }

  private static Judgement judged(String id, Verdict verdict, Target target, Scope scope) {
    return new Judgement(id, Instant.EPOCH, "maria", verdict, target, scope, "weil es so ist");
  }

  private static CleanArticle judge(CleanArticle model, Judgement... judgements) {
    return new JudgementPass(KNOWLEDGE, new Ledger(List.of(judgements))).judge(model);
  }

  private static Scope outlet(String name) {
    return new Scope(new TreeSet<>(), Optional.of(name), Optional.empty(), Optional.empty());
  }

  @Test
  void a_rejected_name_stands_as_it_was_read_and_is_mentioned_no_more() {
    CleanArticle model = article("a1", "36kr", OPENAI);
    assertThat(model.text().clean()).contains("OpenAI-Chef Altman", "Altmans Plan");
    CleanArticle judged = judge(model, judged("j1", Verdict.NEGATIVE, ALTMAN, Scope.CORPUS));
    assertThat(judged.text().clean()).isEqualTo(OPENAI.replace("KI -Chips", "KI-Chips"));
    assertThat(judged.mentions()).extracting(Mention::entity).doesNotContain("sam-altman").contains("openai");
    assertThat(judged.garbleScore()).isLessThan(model.garbleScore());
  }

  @Test
  void a_rejection_does_not_leak_into_another_scope() {
    CleanArticle model = article("a1", "36kr", OPENAI);
    for (Scope elsewhere :
        List.of(
            outlet("Tokusatsu"),
            Scope.ofArticles(List.of("a2")),
            new Scope(new TreeSet<>(), Optional.empty(), Optional.of(LocalDate.of(2024, 8, 2)), Optional.empty()),
            new Scope(new TreeSet<>(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2024, 7, 31))))) {
      assertThat(judge(model, judged("j1", Verdict.NEGATIVE, ALTMAN, elsewhere))).isEqualTo(model);
    }
    assertThat(judge(model, judged("j1", Verdict.NEGATIVE, new Target.OfName("Kissinger", "sam-altman"), Scope.CORPUS)))
        .isEqualTo(model);
  }

  @Test
  void one_mention_can_be_rejected_alone() {
    CleanArticle model = article("a1", "36kr", OPENAI);
    int start = OPENAI.indexOf("Ultraman. ");
    var second = new Target.OfMention("a1", start, start + 8, "Ultraman", "sam-altman");
    CleanArticle judged = judge(model, judged("j1", Verdict.NEGATIVE, second, Scope.CORPUS));
    assertThat(judged.text().clean()).contains("OpenAI-Chef Altman", "sagte Ultraman.", "Altmans Plan");
  }

  @Test
  void the_narrower_judgement_wins_whichever_came_last() {
    CleanArticle model = article("a1", "36kr", OPENAI);
    Judgement all = judged("j1", Verdict.NEGATIVE, ALTMAN, Scope.CORPUS);
    Judgement here = judged("j2", Verdict.POSITIVE, ALTMAN, outlet("36KR"));
    assertThat(judge(model, all, here).text().clean()).isEqualTo(model.text().clean());
    assertThat(judge(model, here, all).text().clean()).isEqualTo(model.text().clean());
  }

  @Test
  void a_name_accepted_against_the_model_is_written_with_its_ending() {
    String text = "Ultraman ist ein Held. Ultramans Serie lief im Fernsehen.";
    CleanArticle model = article("a1", "36kr", text);
    assertThat(model.text().clean()).isEqualTo(text);
    CleanArticle judged = judge(model, judged("j1", Verdict.POSITIVE, ALTMAN, Scope.CORPUS));
    assertThat(judged.text().clean()).isEqualTo("Altman ist ein Held. Altmans Serie lief im Fernsehen.");
    assertThat(judged.mentions())
        .filteredOn(mention -> mention.entity().equals("sam-altman"))
        .hasSize(2)
        .allMatch(mention -> mention.status() == Status.APPLIED && mention.confidence() == 1)
        .allMatch(mention -> mention.clean().in(judged.text().clean()).equals(mention.written()));
  }

  @Test
  void a_word_that_the_model_takes_for_nothing_can_be_named() {
    CleanArticle model = article("a1", "36kr", "Der Schlaumeier kommt nach Berlin.");
    var target = new Target.OfName("Schlaumeier", "sam-altman");
    CleanArticle judged = judge(model, judged("j1", Verdict.POSITIVE, target, Scope.CORPUS));
    assertThat(judged.text().clean()).contains("Altman kommt nach Berlin.");
    assertThat(judge(article("a2", "36kr", "Die Schlaumeierei endet."), judged("j1", Verdict.POSITIVE, target, Scope.CORPUS)).text().clean())
        .isEqualTo("Die Schlaumeierei endet.");
  }

  @Test
  void a_rejected_rule_changes_nothing_and_others_go_on() {
    CleanArticle model = article("a1", "36kr", OPENAI);
    String rule =
        model.text().edits().stream()
            .map(edit -> edit.weakestCause().rule())
            .filter(name -> name.startsWith("typography."))
            .findFirst()
            .orElseThrow();
    CleanArticle judged = judge(model, judged("j1", Verdict.NEGATIVE, new Target.OfRule(rule), Scope.CORPUS));
    assertThat(judged.text().clean()).contains("KI -Chips", "Altman");
  }

  @Test
  void unsure_keeps_the_word_and_shows_the_doubt() {
    CleanArticle judged =
        judge(article("a1", "36kr", OPENAI), judged("j1", Verdict.UNSURE, ALTMAN, Scope.CORPUS));
    assertThat(judged.text().clean()).contains("OpenAI-Chef Ultraman");
    assertThat(judged.mentions())
        .filteredOn(mention -> mention.entity().equals("sam-altman"))
        .hasSize(3)
        .allMatch(mention -> mention.status() == Status.UNSURE);
  }

  @Test
  void the_source_is_never_lost_whatever_is_judged() {
    CleanArticle model = article("a1", "36kr", OPENAI);
    for (Verdict verdict : Verdict.values()) {
      for (Target target : List.of(ALTMAN, new Target.OfName("OpenAI", "nvidia"), new Target.OfRule("names.homograph"))) {
        var judgements = new ArrayList<Judgement>(List.of(judged("j1", verdict, target, Scope.CORPUS)));
        judgements.add(judged("j2", Verdict.POSITIVE, new Target.OfName("Berlin", "tsmc"), Scope.CORPUS));
        CleanArticle judged = judge(model, judgements.toArray(Judgement[]::new));
        assertThat(judged.text().script().invert().apply(judged.text().clean())).isEqualTo(OPENAI);
        assertThat(judged.mentions())
            .allMatch(mention -> mention.clean().in(judged.text().clean()).equals(mention.written()))
            .allMatch(mention -> mention.source().in(OPENAI).equals(mention.surface()));
      }
    }
  }
}
