package org.klartext.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.evaluate.Annotation.Garble;
import org.klartext.evaluate.Verdict.Place;
import org.klartext.evaluate.Verdict.Worth;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

class JudgeTest {
  private static final String TEXT = "Intel baut um.\nIntel-Chef Kissinger sprach, so Kissinger. Henry Kissinger schwieg.";

  /** An article of which some places are put right or doubted. */
  private static final class Draft {
    private final String text;
    private final EditScript.Builder edits;
    private final List<Mention> mentions = new ArrayList<>();
    private int from;

    Draft(String text) {
      this.text = text;
      this.edits = EditScript.builder(text);
    }

    Draft applied(String surface, String written, String name) {
      SourceSpan at = next(surface);
      edits.replace(at.start(), at.end(), written, new Cause("names", "names.homograph", 0.9, "a test"));
      mentions.add(mention(at, written, name, Status.APPLIED));
      return this;
    }

    Draft doubted(String surface, String name) {
      SourceSpan at = next(surface);
      mentions.add(mention(at, surface, name, Status.UNSURE));
      return this;
    }

    private SourceSpan next(String surface) {
      int start = text.indexOf(surface, from);
      from = start + surface.length();
      return new SourceSpan(start, from);
    }

    private Mention mention(SourceSpan at, String written, String name, Status status) {
      return new Mention(
          "id", name, EntityType.PERSON, at.in(text), at, new CleanSpan(0, 0), written,
          Mechanism.HOMOGRAPH, "基辛格", status, 0.9, List.of(), List.of());
    }

    Verdict judged(Annotation annotation) {
      Article article = Article.of("a", Language.GERMAN, text);
      EditScript script = edits.build();
      var normalized = new NormalizedText(article.source(), List.of(new StageScript("names", script)));
      var placed = mentions.stream().map(m -> m.at(m.source(), script.toClean(m.source(), Reach.TIGHT))).toList();
      return Judge.judge("a.txt", new CleanArticle(article, normalized, placed, 0), annotation, true);
    }
  }

  private static Garble garble(String surface, String canonical, Kind kind, String context) {
    return new Garble(surface, canonical, Optional.empty(), kind, true, Optional.of(context).filter(c -> !c.isEmpty()));
  }

  private static Annotation of(Garble garble, String... stays) {
    return new Annotation(List.of(garble), List.of(stays));
  }

  @Test
  void one_place_put_right_counts_and_all_of_them_count_as_everywhere() {
    Annotation annotation = of(garble("Kissinger", "Pat Gelsinger", Kind.HOMOGRAPH, "Intel-Chef Kissinger sprach, so Kissinger"));
    Verdict once = new Draft(TEXT).applied("Kissinger", "Gelsinger", "Pat Gelsinger").judged(annotation);
    assertThat(once.finds()).singleElement().satisfies(
        find -> {
          assertThat(find.isRight()).isTrue();
          assertThat(find.isRightEverywhere()).isFalse();
          assertThat(find.place()).contains(new Place(2, 12));
        });
    Verdict twice =
        new Draft(TEXT)
            .applied("Kissinger", "Gelsinger", "Pat Gelsinger")
            .applied("Kissinger", "Gelsinger", "Pat Gelsinger")
            .judged(annotation);
    assertThat(twice.finds().getFirst().isRightEverywhere()).isTrue();
    assertThat(twice.claims()).extracting(Verdict.Claim::worth).containsOnly(Worth.RIGHT);
  }

  @Test
  void the_wrong_name_over_a_garble_is_detected_but_wrong() {
    Verdict verdict =
        new Draft(TEXT)
            .applied("Kissinger", "Gates", "Bill Gates")
            .judged(of(garble("Kissinger", "Pat Gelsinger", Kind.HOMOGRAPH, "Intel-Chef Kissinger")));
    assertThat(verdict.finds().getFirst().isRight()).isFalse();
    assertThat(verdict.finds().getFirst().isDetected()).isTrue();
    assertThat(verdict.claims().getFirst().worth()).isEqualTo(Worth.WRONG);
  }

  @Test
  void a_doubt_that_names_the_right_one_is_no_change_but_detects() {
    Verdict verdict =
        new Draft(TEXT)
            .doubted("Kissinger", "Pat Gelsinger")
            .judged(of(garble("Kissinger", "Pat Gelsinger", Kind.HOMOGRAPH, "Intel-Chef Kissinger")));
    assertThat(verdict.finds().getFirst().isRight()).isFalse();
    assertThat(verdict.finds().getFirst().isDoubted()).isTrue();
  }

  @Test
  void a_change_of_what_must_stay_is_wrong_and_breaks_it() {
    Annotation annotation =
        of(garble("Intel", "x", Kind.CASING, "Intel baut"), "Henry Kissinger", "Intel-Chef");
    Verdict verdict = new Draft(TEXT).applied("Henry Kissinger", "Pat Gelsinger", "Pat Gelsinger").judged(annotation);
    assertThat(verdict.broken()).extracting(Verdict.Broken::surface).containsExactly("Henry Kissinger");
    assertThat(verdict.claims().getFirst().worth()).isEqualTo(Worth.WRONG);
  }

  @Test
  void what_nobody_annotated_is_not_judged() {
    Verdict verdict =
        new Draft(TEXT)
            .applied("Kissinger", "Gelsinger", "Pat Gelsinger")
            .judged(of(garble("Intel", "x", Kind.CASING, "Intel baut")));
    assertThat(verdict.claims().getFirst().worth()).isEqualTo(Worth.UNJUDGED);
  }

  @Test
  void in_right_text_each_change_is_false() {
    Verdict verdict = new Draft(TEXT).applied("Kissinger", "Gelsinger", "Pat Gelsinger").judged(Annotation.RIGHT);
    assertThat(verdict.claims().getFirst().worth()).isEqualTo(Worth.WRONG);
    assertThat(verdict.falseChanges()).singleElement().satisfies(
        change -> {
          assertThat(change.before()).isEqualTo("Kissinger");
          assertThat(change.left()).endsWith("Intel-Chef ");
        });
    Scores scores = Scores.of(List.of(verdict));
    assertThat(scores.rightWords()).isEqualTo(11);
    assertThat(scores.falseNameRate()).hasValue(100_000.0 / 11);
  }

  @Test
  void an_uncertain_garble_counts_neither_for_nor_against() {
    var unsure =
        new Garble("Kissinger", "Pat Gelsinger", Optional.empty(), Kind.HOMOGRAPH, false, Optional.empty());
    assertThat(new Draft(TEXT).judged(of(unsure)).finds()).isEmpty();
  }

  @Test
  void scores_are_shares_of_what_was_annotated_and_judged() {
    Annotation annotation =
        new Annotation(
            List.of(
                garble("Kissinger", "Pat Gelsinger", Kind.HOMOGRAPH, "Intel-Chef Kissinger"),
                garble("Henry", "Pat", Kind.PINYIN, "")),
            List.of());
    Verdict verdict =
        new Draft(TEXT)
            .applied("Kissinger", "Gelsinger", "Pat Gelsinger")
            .applied("Henry", "Bill", "Bill Gates")
            .judged(annotation);
    Scores scores = Scores.of(List.of(verdict));
    assertThat(scores.names().recall()).hasValue(0.5);
    assertThat(scores.names().applied().precision()).hasValue(0.5);
    assertThat(scores.names().f1()).hasValue(0.5);
    assertThat(scores.entitiesRendered()).hasValue(0.5);
    assertThat(scores.kinds().keySet()).containsExactly(Kind.HOMOGRAPH, Kind.PINYIN);
  }
}
