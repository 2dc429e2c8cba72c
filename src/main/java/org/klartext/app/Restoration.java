package org.klartext.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.klartext.text.CodePoints;

/**
 * The source of an article, put together again from a record's clean text and its edits alone.
 *
 * @param id the article's id
 * @param path where it was read
 * @param source what came out
 * @param digest SHA-256 of it in UTF-8, in hex
 * @param isProven whether the record's own source has the same
 */
public record Restoration(String id, String path, String source, String digest, boolean isProven) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads one line of an export as {@code jsonl}.
   *
   * @throws IllegalArgumentException if it is no record, or an edit does not fit the text
   */
  public static Restoration of(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
    if (!json.path("text").isTextual() || !json.path("source").isTextual()) {
      throw new IllegalArgumentException("no record of klartext export --format jsonl");
    }
    String source = source(json);
    String digest = digest(source);
    boolean proven = digest.equals(digest(json.get("source").asText()));
    return new Restoration(json.path("id").asText(), json.path("path").asText(), source, digest, proven);
  }

  private static String source(JsonNode json) {
    String text = json.get("text").asText();
    var unit = CodePoints.of(text);
    var source = new StringBuilder();
    int at = 0;
    for (JsonNode edit : json.path("edits")) {
      int start = unit.toUtf16(edit.path("clean").path(0).asInt());
      int end = unit.toUtf16(edit.path("clean").path(1).asInt());
      if (start < at || end > text.length() || !text.substring(start, end).equals(edit.path("to").asText())) {
        throw new IllegalArgumentException("an edit does not fit the text: " + edit);
      }
      source.append(text, at, start).append(edit.path("from").asText());
      at = end;
    }
    return source.append(text, at, text.length()).toString();
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
