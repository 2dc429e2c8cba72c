package org.klartext.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.klartext.web.site.ProblemException;

/** The body of a request: one object of JSON. */
final class Body {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Body() {}

  /**
   * @throws ProblemException if it is none, or half of a character stands in it, which no text can hold
   */
  static JsonNode object(byte[] bytes) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest("broken JSON: " + e.getOriginalMessage());
    }
    if (json == null || !json.isObject()) {
      throw ProblemException.badRequest("a JSON object is needed");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(json.toString())) {
      throw ProblemException.badRequest("half of a character stands in it (a lone surrogate)");
    }
    return json;
  }
}
