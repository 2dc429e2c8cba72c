package org.klartext.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightFitterTest {
  private static final long SEED = 20_261_122;

  /** Places where a role decides, and where popularity says nothing. */
  private static List<Example> places(int count) {
    var random = new SplittableRandom(SEED);
    var places = new ArrayList<Example>();
    for (int i = 0; i < count; i++) {
      boolean role = random.nextBoolean();
      Map<String, Double> features =
          role ? Map.of("prior", 1.0, "role", 1.0, "noise", random.nextDouble()) : Map.of("prior", 1.0, "noise", random.nextDouble());
      places.add(new Example(List.of(features), List.of(role ? 0 : Example.NOTHING), 1));
    }
    return places;
  }

  @Test
  void what_decides_gains_weight() {
    var examples = places(400);
    Map<String, Double> weights = new WeightFitter(Map.of("prior", 0.0, "role", 0.0), 0.01).fit(examples);
    assertThat(weights.get("role")).isGreaterThan(3);
    assertThat(weights.get("prior")).isLessThan(-1);
    assertThat(Math.abs(weights.getOrDefault("noise", 0.0))).isLessThan(1);
    assertThat(WeightFitter.loss(examples, weights)).isLessThan(0.2);
  }

  @Test
  void strong_holding_keeps_the_weights() {
    Map<String, Double> weights = new WeightFitter(Map.of("prior", 1.0, "role", 2.0), 1e6).fit(places(50));
    assertThat(weights.get("role")).isCloseTo(2.0, within(0.05));
  }

  @Test
  void the_same_examples_give_the_same_weights() {
    var fitter = new WeightFitter(Map.of("prior", 0.5), 0.1);
    assertThat(fitter.fit(places(100))).isEqualTo(fitter.fit(places(100)));
  }

  @Test
  void probabilities_of_all_readings_are_one() {
    var example = new Example(List.of(Map.of("a", 1.0), Map.of("b", 2.0)), List.of(1), 1);
    double[] probabilities = WeightFitter.probabilities(example, Map.of("a", 3.0, "b", -1.0));
    assertThat(probabilities).hasSize(3);
    assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isCloseTo(1, within(1e-12));
    assertThat(probabilities[1]).isGreaterThan(probabilities[2]);
  }

  @Test
  void an_example_says_what_is_right() {
    assertThatThrownBy(() -> new Example(List.of(), List.of(), 1)).hasMessageContaining("right reading");
  }
}
