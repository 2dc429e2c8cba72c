package org.klartext.resolve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The weights of the log-linear model, in log-odds, by feature.
 *
 * @param trainedOn what the weights were learned from
 * @param applyAt probability from which a garble is put right
 * @param doubtAt probability from which a doubt is shown
 * @param temperature what the scores are divided by for the confidences that are told, so that of those told with 0.9 nine in
 *     ten are right; decisions are made without it; 1 if a file leaves it out
 * @param weights by feature; a feature that is not named weighs nothing
 */
public record Weights(
    String trainedOn, double applyAt, double doubtAt, double temperature, Map<String, Double> weights) {
  public Weights {
    if (temperature < 0) {
      throw new IllegalArgumentException("a temperature of " + temperature);
    }
    temperature = temperature == 0 ? 1 : temperature;
    weights = Map.copyOf(weights);
  }

  /** The weights that come with the program. */
  public static Weights builtIn() {
    try (InputStream in = Weights.class.getResourceAsStream("/org/klartext/resolve/weights.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(in), Weights.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Weights from a file of the same form as the program's own.
   *
   * @throws IOException if it cannot be read, or is no such file
   */
  public static Weights read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), Weights.class);
  }

  /** Writes a file that {@link #read} reads, features in the order of their names. */
  public void write(Path file) throws IOException {
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .writeValue(file.toFile(), this);
  }

  double of(String feature) {
    return weights.isEmpty() ? 1 : weights.getOrDefault(feature, 0.0);
  }

  /** Weights that count: each feature weighs one, so that a score's parts are what was observed. */
  Weights counting() {
    return new Weights(trainedOn, applyAt, doubtAt, temperature, Map.of());
  }
}
