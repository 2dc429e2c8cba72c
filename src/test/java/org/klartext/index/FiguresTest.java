package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.klartext.index.Written.french;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.knowledge.Mechanism;
import org.klartext.resolve.Status;

final class FiguresTest {
  private static final String ULTRAMAN = "[Ultraman=>Altman@sam-altman:homograph]";

  @TempDir private Path folder;

  /** What is counted must not change by what was replaced or removed. */
  @BeforeEach
  void write() throws IOException {
    try (var session = IndexSession.open(folder, "k")) {
      session.replaceFile("x", "1", List.of(german("old", ULTRAMAN + " " + ULTRAMAN).by("weg").article()));
      String twice = ULTRAMAN + " und noch " + ULTRAMAN + " bei [OpenAI@openai]";
      session.replaceFile("m", "1", List.of(german("m", twice).by("36Kr").article()));
      session.commit();
      session.replaceFile(
          "b",
          "1",
          List.of(
              german("z", "[Sam Altman@sam-altman] und [Byte@bytedance:literal]{ =>}.").article(),
              french("a", "d’" + ULTRAMAN).by("36kr").article()));
      session.removeFile("x");
      session.commit();
    }
  }

  @Test
  void articles_edits_and_mentions_are_counted() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      assertThat(searcher.articles()).isEqualTo(3);
      assertThat(searcher.counts(Figure.LANGUAGE)).containsExactly(new Count("de", 2), new Count("fr", 1));
      assertThat(searcher.counts(Figure.OUTLET)).containsExactly(new Count("36kr", 2));
      assertThat(searcher.counts(Figure.STAGE)).containsExactly(new Count("names", 3), new Count("typography", 1));
      assertThat(searcher.counts(Figure.RULE))
          .containsExactly(new Count("names.pivot", 3), new Count("typography.space", 1));
      assertThat(searcher.counts(Figure.MECHANISM))
          .containsExactly(new Count("homograph", 3), new Count("exact", 2), new Count("literal", 1));
      assertThat(searcher.counts(Figure.STATUS))
          .containsExactly(new Count("applied", 3), new Count("kept", 2), new Count("unsure", 1));
      assertThat(searcher.counts(Figure.ENTITY))
          .containsExactly(new Count("sam-altman", 4), new Count("bytedance", 1), new Count("openai", 1));
      assertThat(searcher.garbles(10))
          .containsExactly(
              new SurfaceCount("sam-altman", "Ultraman", Mechanism.HOMOGRAPH, Status.APPLIED, 3),
              new SurfaceCount("bytedance", "Byte", Mechanism.LITERAL, Status.UNSURE, 1));
      assertThat(searcher.garbles(1)).hasSize(1);
    }
  }

  @Test
  void an_entity_has_its_articles_surfaces_and_mechanisms() throws IOException {
    try (var searcher = Searcher.open(folder)) {
      EntityMentions altman = searcher.mentionsOf("sam-altman", 2);
      assertThat(altman.articles()).isEqualTo(3);
      assertThat(altman.mentions()).isEqualTo(4);
      assertThat(altman.surfaces())
          .containsExactly(
              new SurfaceCount("sam-altman", "Ultraman", Mechanism.HOMOGRAPH, Status.APPLIED, 3),
              new SurfaceCount("sam-altman", "Sam Altman", Mechanism.EXACT, Status.KEPT, 1));
      assertThat(altman.examples().stream().map(example -> example.article().article().id())).containsExactly("m", "a");
      assertThat(altman.examples().getFirst().mentions()).hasSize(2).allMatch(m -> m.entity().equals("sam-altman"));
      assertThat(searcher.mentionsOf("sam", 2)).isEqualTo(new EntityMentions(0, 0, List.of(), List.of(), List.of(), List.of()));
      assertThat(searcher.mentionsOf("sam-altman", 0).examples()).isEmpty();
    }
  }

  @Test
  void articles_come_in_the_order_of_their_files_and_within_one_as_it_was_read() throws IOException {
    var ids = new ArrayList<String>();
    try (var searcher = Searcher.open(folder)) {
      searcher.forEach(article -> ids.add(article.article().id()));
    }
    assertThat(ids).containsExactly("z", "a", "m");
  }
}
