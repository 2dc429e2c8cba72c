package org.klartext.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorTest {
  @TempDir private Path folder;

  /** One garble, put right or not, in one article. */
  private static Scores scores(boolean right) {
    var garble =
        new Annotation.Garble("Kissinger", "Pat Gelsinger", Optional.empty(), Kind.HOMOGRAPH, true, Optional.empty());
    var find = new Verdict.Find(garble, Optional.of(new Verdict.Place(1, 1)), right, right, right, false);
    return Scores.of(List.of(new Verdict("a", false, 10, true, List.of(find), List.of(), 0, List.of(), List.of())));
  }

  @Test
  void a_score_below_the_floor_is_named_with_both_numbers() {
    var floor = new Floor(Map.of("recall.homograph", 0.5, "recall", 0.25), Map.of("broken", 0.0));
    assertThat(floor.breaches(scores(true))).isEmpty();
    assertThat(floor.breaches(scores(false)))
        .containsExactly("recall is 0, wanted at least 0.25", "recall.homograph is 0, wanted at least 0.5");
  }

  @Test
  void what_was_not_measured_does_not_hold() {
    var floor = new Floor(Map.of("recall.pinyin", 0.5), Map.of("false_names_per_100k", 1.0));
    assertThat(floor.breaches(scores(true)))
        .containsExactly(
            "false_names_per_100k was not measured, wanted at most 1", "recall.pinyin was not measured, wanted at least 0.5");
  }

  @Test
  void a_malformed_floor_is_named_with_its_place() throws IOException {
    Path file = folder.resolve("floor.json");
    Files.writeString(file, "{\"at_least\":{\"recall\":\"high\"}}");
    assertThatThrownBy(() -> Floor.read(file)).hasMessage(file + ": at_least.recall is no number");
    Files.writeString(file, "{\"atleast\":{}}");
    assertThatThrownBy(() -> Floor.read(file)).hasMessageContaining("\"atleast\" is neither at_least nor at_most");
    Files.writeString(file, "{\"at_least\":");
    assertThatThrownBy(() -> Floor.read(file)).hasMessageContaining("line 1, column");
  }
}
