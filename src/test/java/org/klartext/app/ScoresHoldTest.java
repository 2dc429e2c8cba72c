package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.evaluate.Floor;
import org.klartext.evaluate.Scores;
import org.klartext.evaluate.Verdict;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;

/** The scores do not get worse: on the project's own annotated articles, and on others where those are at hand. */
class ScoresHoldTest {
  private static final Path OWN = Path.of("src/test/resources/golden/annotated");

  /** Written by someone who had not seen the knowledge, as translations of Chinese news: what is missed there is missed in life. */
  private static final Path UNSEEN = Path.of("src/test/resources/golden/unseen");

  private static final Path GOLD = Path.of("../shared/gold");
  private static final Path FLOORS = Path.of("src/test/resources/evaluate");

  private final Workbench workbench = Workbench.standard();

  private List<Verdict> verdicts(Path folder, int threads) {
    var left = new ArrayList<Ingested>();
    List<Verdict> verdicts =
        workbench.evaluate(List.of(folder), IngestOptions.DEFAULT, threads, left::add);
    assertThat(left).noneMatch(Ingested.Rejected.class::isInstance).noneMatch(Ingested.Skipped.class::isInstance);
    return verdicts;
  }

  private void holds(Path folder, String floor) throws IOException {
    Scores scores = Scores.of(verdicts(folder, 2));
    assertThat(Floor.read(FLOORS.resolve(floor)).breaches(scores)).as(folder.toString()).isEmpty();
  }

  @Test
  void on_own_articles() throws IOException {
    holds(OWN, "floor-own.json");
  }

  @Test
  void on_articles_written_without_sight_of_the_knowledge() throws IOException {
    holds(UNSEEN, "floor-unseen.json");
  }

  @Test
  void on_gold() throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "no " + GOLD);
    holds(GOLD, "floor-gold.json");
  }

  @Test
  void verdicts_are_the_same_for_any_number_of_threads() {
    assertThat(verdicts(OWN, 3)).isEqualTo(verdicts(OWN, 1));
  }

  @Test
  void a_plain_table_knows_the_surfaces_but_not_when_they_are_right() {
    List<Verdict> own = workbench.evaluateTable(List.of(OWN), IngestOptions.DEFAULT, 2, left -> {});
    Scores table = Scores.of(own);
    assertThat(table.restored()).isEqualTo(table.articles());
    assertThat(table.names().right()).isPositive();
    assertThat(table.applied().precision().orElse(1)).isLessThan(Scores.of(verdicts(OWN, 2)).applied().precision().orElse(0));
  }
}
