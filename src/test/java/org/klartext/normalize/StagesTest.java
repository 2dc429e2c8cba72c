package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.language.Language;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;
import org.klartext.text.SourceSpan;

class StagesTest {
  @Test
  void stages_come_in_the_order_in_which_they_build_on_each_other() {
    assertThat(Stages.text()).extracting(Stage::name).containsExactly("encoding", "boilerplate", "typography");
  }

  @Test
  void typography_leaves_foreign_blocks_alone_and_repairs_around_them() {
    String text = "Die KI -Chips kommen.\nThe KI -Chips arrive.\nDie KI -Chips bleiben.";
    int start = text.indexOf("The");
    var foreign = List.of(new SourceSpan(start, text.indexOf("\nDie KI -Chips bleiben")));
    var input = new Stage.Input(text, Article.of("a", Language.GERMAN, text), foreign, 0);
    EditScript script = Texts.stage("typography").propose(input).script();
    assertThat(script.apply(text))
        .isEqualTo("Die KI-Chips kommen.\nThe KI -Chips arrive.\nDie KI-Chips bleiben.");
  }

  @Test
  void every_edit_says_which_rule_made_it_and_why() {
    for (Golden one : Golden.of("synthetic")) {
      for (Stage stage : Stages.text()) {
        for (Edit edit : Texts.propose(stage, one.before(), one.language()).edits()) {
          assertThat(edit.causes())
              .allSatisfy(
                  cause -> {
                    assertThat(cause.rule()).startsWith(stage.name() + ".");
                    assertThat(cause.stage()).isEqualTo(stage.name());
                    assertThat(cause.why()).endsWith(".");
                    assertThat(cause.confidence()).isBetween(0.85, 1.0);
                  });
        }
      }
    }
  }

  @Test
  void an_empty_text_stays_empty() {
    assertThat(Texts.clean("", Language.GERMAN)).isEmpty();
    assertThat(Texts.clean("\n\n", Language.FRENCH)).isEqualTo("\n\n");
  }
}
