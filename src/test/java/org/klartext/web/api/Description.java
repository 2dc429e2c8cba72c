package org.klartext.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.klartext.web.TestServer;

/** The OpenAPI document as it is served. */
final class Description {
  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;

  private Description(JsonNode document) {
    this.document = document;
  }

  static Description of(TestServer server) {
    return new Description(server.json("/api/v1/openapi.json"));
  }

  /** All operations, such as {@code GET /api/v1/search}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      path.getValue().fieldNames().forEachRemaining(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  /** The parameters of an operation that stand in the query. */
  Set<String> parameters(String operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation(operation).path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  /** What of an answer is not as the document says. */
  List<String> faults(String operation, HttpResponse<String> answer) {
    JsonNode said = operation(operation).path("responses").path(Integer.toString(answer.statusCode()));
    if (said.isMissingNode()) {
      return List.of("status " + answer.statusCode() + " is not said: " + answer.body());
    }
    if (!said.has("content")) {
      return answer.body().isEmpty() ? List.of() : List.of("a body where none is said: " + answer.body());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode content = said.path("content").path(type);
    if (content.isMissingNode()) {
      return List.of("type " + type + " is not said");
    }
    List<String> faults = new ArrayList<>();
    for (String part : parts(type, answer.body())) {
      for (Error error : schema(content.path("schema")).validate(read(part))) {
        faults.add(error.getInstanceLocation() + ": " + error.getMessage());
      }
    }
    if (said.path("headers").has("ETag") && answer.headers().firstValue("ETag").isEmpty()) {
      faults.add("no ETag");
    }
    return faults;
  }

  private static List<String> parts(String type, String body) {
    return switch (type) {
      case "application/x-ndjson" -> body.lines().toList();
      case "text/event-stream" ->
          body.lines().filter(line -> line.startsWith("data: ")).map(line -> line.substring("data: ".length())).toList();
      default -> List.of(body);
    };
  }

  private Schema schema(JsonNode node) {
    ObjectNode whole = ((ObjectNode) node).deepCopy();
    whole.set("components", document.path("components"));
    return SCHEMAS.getSchema(whole);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private JsonNode operation(String operation) {
    String[] parts = operation.split(" ");
    JsonNode found = document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    if (found.isMissingNode()) {
      throw new AssertionError(operation + " is not described");
    }
    return found;
  }
}
