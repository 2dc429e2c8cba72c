package org.klartext.evaluate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads annotations: one JSON object a file.
 *
 * <pre>{@code
 * {"garbles": [{"surface": "Kissinger", "canonical": "Pat Gelsinger", "kind": "homograph"}],
 *  "keep": ["Lip-Bu Tan"], "traps": ["Henry Kissinger"]}
 * }</pre>
 *
 * <p>{@code clean}, {@code certain} and {@code context} of a garble are optional; {@code keep} and {@code traps} mean
 * the same. Other keys are notes for people.
 */
public final class AnnotationReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String file;

  private AnnotationReader(String file) {
    this.file = file;
  }

  /**
   * @throws AnnotationException if it is malformed, naming file and place
   * @throws IOException if the file cannot be read
   */
  public static Annotation read(Path file) throws IOException {
    return parse(Files.readAllBytes(file), file.toString());
  }

  /**
   * Reads an annotation that stands in no file.
   *
   * @param file what it is called in a message
   * @throws AnnotationException if it is malformed
   */
  public static Annotation parse(byte[] bytes, String file) throws IOException {
    var reader = new AnnotationReader(file);
    try {
      return reader.annotation(JSON.readTree(bytes));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
      throw new AnnotationException(file + ": " + place + "no valid JSON: " + e.getOriginalMessage());
    }
  }

  private Annotation annotation(JsonNode root) {
    if (!root.isObject()) {
      throw wrong("the file", "is no object {…}");
    }
    var garbles = new ArrayList<Annotation.Garble>();
    for (JsonNode garble : array(root, "garbles")) {
      garbles.add(garble(garble, "garbles[" + garbles.size() + "]"));
    }
    var stays = new ArrayList<String>();
    for (String key : List.of("traps", "keep")) {
      int at = 0;
      for (JsonNode surface : array(root, key)) {
        stays.add(stay(surface, key + "[" + at++ + "]"));
      }
    }
    return new Annotation(garbles, stays);
  }

  private JsonNode array(JsonNode root, String key) {
    JsonNode array = root.path(key);
    if (!array.isMissingNode() && !array.isArray()) {
      throw wrong(key, "is no array […]");
    }
    return array;
  }

  private Annotation.Garble garble(JsonNode node, String place) {
    if (!node.isObject()) {
      throw wrong(place, "is no object {…}");
    }
    JsonNode certain = node.path("certain");
    if (!certain.isMissingNode() && !certain.isBoolean()) {
      throw wrong(place, "\"certain\" is neither true nor false");
    }
    return new Annotation.Garble(
        text(node, "surface", place).orElseThrow(() -> wrong(place, "has no \"surface\"")),
        text(node, "canonical", place).orElseThrow(() -> wrong(place, "has no \"canonical\"")),
        text(node, "clean", place),
        kind(text(node, "kind", place).orElseThrow(() -> wrong(place, "has no \"kind\"")), place),
        certain.asBoolean(true),
        text(node, "context", place).filter(context -> !context.isEmpty()));
  }

  private Optional<String> text(JsonNode node, String key, String place) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || key.equals("surface") && value.asText().isEmpty()) {
      throw wrong(place, "\"" + key + "\" is no text");
    }
    return Optional.of(value.asText());
  }

  private Kind kind(String code, String place) {
    for (Kind kind : Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    String known = Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
    throw wrong(place, "\"" + code + "\" is no kind; there are " + known);
  }

  private String stay(JsonNode node, String place) {
    JsonNode surface = node.isObject() ? node.path("surface") : node;
    if (!surface.isTextual() || surface.asText().isEmpty()) {
      throw wrong(place, "is no text");
    }
    return surface.asText();
  }

  private AnnotationException wrong(String place, String what) {
    return new AnnotationException(file + ": " + place + " " + what);
  }
}
