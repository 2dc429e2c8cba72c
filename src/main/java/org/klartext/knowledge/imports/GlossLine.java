package org.klartext.knowledge.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a word and its meanings as the line of JSON that glosses are read from. */
final class GlossLine {
  private static final ObjectMapper JSON = new JsonMapper();

  private GlossLine() {}

  static String of(String zh, List<String> english) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("zh", zh);
    line.put("en", english);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
