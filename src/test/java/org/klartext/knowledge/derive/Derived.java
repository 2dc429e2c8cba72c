package org.klartext.knowledge.derive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.Surface;

/** What a derivation makes of an entity given as a line. */
final class Derived {
  private Derived() {}

  /** The glosses that come with the program. */
  static Glosses glosses() {
    var in = Objects.requireNonNull(Derived.class.getResourceAsStream("/org/klartext/knowledge/glosses.jsonl"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return Glosses.read("glosses.jsonl", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Glosses glosses(String lines) {
    try {
      return Glosses.read("test.jsonl", new BufferedReader(new StringReader(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entity of which only the fields that matter are given: {@code person, "zh":["黄仁勋"]}. */
  static Entity entity(String type, String name, String fields) {
    String rest = fields.isEmpty() ? "" : "," + fields.replace('\'', '"');
    return EntityJson.parse("{\"id\":\"x\",\"type\":\"%s\",\"name\":\"%s\"%s}".formatted(type, name, rest));
  }

  static Entity chinese(String type, String name, String zh) {
    return entity(type, name, "'zh':['%s']".formatted(zh));
  }

  static List<Surface> surfaces(Derivation derivation, Entity entity) {
    var surfaces = new ArrayList<Surface>();
    derivation.derive(entity, surfaces::add);
    return surfaces;
  }

  static List<String> texts(Derivation derivation, Entity entity) {
    return surfaces(derivation, entity).stream().map(Surface::text).toList();
  }
}
