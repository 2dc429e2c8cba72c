package org.klartext.knowledge.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.klartext.knowledge.EntityType;

/** What other bodies of knowledge call the types of things, and their roles; from {@code types.json}. */
final class Types {
  private static final Map<String, Map<String, String>> TABLE = read();
  private static final Map<String, String> OF_TABLES = part("table");
  private static final Map<String, String> OF_ITEMS = part("wikidata");
  private static final Map<String, String> ROLES = part("roles");

  private Types() {}

  private static Map<String, Map<String, String>> read() {
    try (InputStream in = Types.class.getResourceAsStream("/org/klartext/knowledge/imports/types.json")) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(in), new TypeReference<Map<String, Map<String, String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> part(String name) {
    return Objects.requireNonNull(TABLE.get(name));
  }

  /**
   * @throws IllegalArgumentException if nothing is known of the type
   */
  static EntityType ofTable(String type) {
    return EntityType.ofCode(OF_TABLES.getOrDefault(type, type));
  }

  /** The type of a thing that is an instance of {@code classes}: of the first that is known. */
  static Optional<EntityType> ofItem(Collection<String> classes) {
    return classes.stream().filter(OF_ITEMS::containsKey).findFirst().map(OF_ITEMS::get).map(EntityType::ofCode);
  }

  /** The role that a property of Wikidata states, such as {@code P169}; empty for those that state none. */
  static Optional<String> role(String property) {
    return Optional.ofNullable(ROLES.get(property));
  }
}
