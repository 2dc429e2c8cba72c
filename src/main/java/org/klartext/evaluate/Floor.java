package org.klartext.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Scores that must not get worse.
 *
 * <pre>{@code
 * {"at_least": {"recall": 0.9, "precision": 0.98, "recall.pinyin": 0.8},
 *  "at_most": {"broken": 0, "false_changes_per_100k": 1}}
 * }</pre>
 *
 * @param atLeast the least a score may be, by its name in {@link #scores}
 * @param atMost the most
 */
public record Floor(Map<String, Double> atLeast, Map<String, Double> atMost) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Floor {
    atLeast = Map.copyOf(atLeast);
    atMost = Map.copyOf(atMost);
  }

  /**
   * @throws AnnotationException if it is no floor, naming file and place
   * @throws IOException if the file cannot be read
   */
  public static Floor read(Path file) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      for (String key : (Iterable<String>) root::fieldNames) {
        if (!key.equals("at_least") && !key.equals("at_most")) {
          throw new AnnotationException(file + ": \"" + key + "\" is neither at_least nor at_most");
        }
      }
      return new Floor(bounds(root, "at_least", file), bounds(root, "at_most", file));
    } catch (JsonProcessingException e) {
      throw new AnnotationException(
          file + ": line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
              + ": no valid JSON: " + e.getOriginalMessage());
    }
  }

  private static Map<String, Double> bounds(JsonNode root, String key, Path file) {
    Map<String, Double> bounds = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> bound : root.path(key).properties()) {
      if (!bound.getValue().isNumber()) {
        throw new AnnotationException(file + ": " + key + "." + bound.getKey() + " is no number");
      }
      bounds.put(bound.getKey(), bound.getValue().asDouble());
    }
    return bounds;
  }

  /**
   * What is worse than it may be, a line each, sorted; empty if all is well. A score that cannot be told counts as worse,
   * so that a floor does not hold because nothing was measured.
   */
  public List<String> breaches(Scores scores) {
    Map<String, OptionalDouble> measured = scores(scores);
    var breaches = new ArrayList<String>();
    atLeast.forEach((name, bound) -> add(breaches, measured, name, bound, true));
    atMost.forEach((name, bound) -> add(breaches, measured, name, bound, false));
    breaches.sort(null);
    return breaches;
  }

  private static void add(
      List<String> breaches, Map<String, OptionalDouble> measured, String name, double bound, boolean isLeast) {
    String wanted = (isLeast ? "at least " : "at most ") + shown(bound);
    OptionalDouble score = measured.getOrDefault(name, OptionalDouble.empty());
    if (score.isEmpty()) {
      breaches.add(name + " was not measured, wanted " + wanted);
    } else if (isLeast ? score.getAsDouble() < bound : score.getAsDouble() > bound) {
      breaches.add(name + " is " + shown(score.getAsDouble()) + ", wanted " + wanted);
    }
  }

  private static String shown(double score) {
    return String.format(Locale.ROOT, "%.4f", score).replaceFirst("\\.?0+$", "");
  }

  /** Scores by name: {@code recall}, {@code recall.homograph}, {@code detected.calque}, {@code broken} and so on. */
  static Map<String, OptionalDouble> scores(Scores scores) {
    Map<String, OptionalDouble> named = new LinkedHashMap<>();
    named.put("recall", scores.names().recall());
    named.put("precision", scores.applied().precision());
    named.put("entities_rendered", scores.entitiesRendered());
    named.put("wrong", OptionalDouble.of(scores.applied().wrong()));
    named.put("broken", OptionalDouble.of(scores.broken()));
    named.put("restored", OptionalDouble.of((double) scores.restored() / Math.max(1, scores.articles())));
    named.put("false_changes_per_100k", scores.falseChangeRate());
    named.put("false_names_per_100k", scores.falseNameRate());
    named.put("calibration_error", OptionalDouble.of(scores.calibration().error()));
    scores.kinds()
        .forEach(
            (kind, tally) -> {
              named.put("recall." + kind.code(), tally.recall());
              named.put("precision." + kind.code(), tally.applied().precision());
              named.put(
                  "detected." + kind.code(),
                  tally.annotated() == 0
                      ? OptionalDouble.empty()
                      : OptionalDouble.of((double) tally.detected() / tally.annotated()));
            });
    return named;
  }
}
