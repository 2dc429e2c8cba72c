package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;

/** Each entry of the knowledge carries examples; here they are held against it. */
class KnowledgeExamplesTest {
  /** Examples are single sentences with little around them; this many of all were put right on 2026-11-22. */
  private static final double SHARE_PUT_RIGHT = 0.2;

  private static final String ARROW = " → ";

  private final Knowledge knowledge = Knowledge.builtIn();
  private final Pipeline names = new Pipeline(List.of(new NamesStage(knowledge)));

  @Test
  void right_examples_stay() {
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < knowledge.size(); i++) {
      for (String example : knowledge.entity(i).untouched()) {
        String right = example.substring(4);
        String clean = read(example, right);
        if (!clean.equals(right)) {
          broken.add(knowledge.id(i) + ": " + right + ARROW + clean);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void garbled_examples_are_put_right_or_left_alone() {
    int right = 0;
    int all = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < knowledge.size(); i++) {
      Entity entity = knowledge.entity(i);
      for (String example : entity.changed()) {
        String[] sides = example.substring(4).split(ARROW);
        String clean = read(example, sides[0]);
        all++;
        if (clean.equals(sides[1])) {
          right++;
        } else if (!clean.equals(sides[0])) {
          wrong.add(entity.id() + ": " + clean + " instead of " + sides[1]);
        }
      }
    }
    assertThat((double) right / all).as("%d of %d put right", right, all).isGreaterThan(SHARE_PUT_RIGHT);
    assertThat(wrong).as("put wrong").hasSizeLessThan(all / 10);
  }

  private String read(String example, String text) {
    Language language = Language.ofCode(example.substring(0, 2)).orElseThrow();
    return names.run(Article.of("example", language, text)).text().clean();
  }
}
