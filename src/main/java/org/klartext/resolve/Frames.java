package org.klartext.resolve;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.language.Language;

/** The words of a language that frame a name: what a chief executive is called, how an outlet is quoted. */
final class Frames {
  private static final int MOST_SEEN = 100_000;

  private final Map<String, Set<String>> roles;
  private final Map<String, Set<String>> kinds;
  private final Set<String> price;
  private final Set<String> anyRole = new HashSet<>();
  private final Map<String, Boolean> seen = new ConcurrentHashMap<>();

  private Frames(Map<String, Set<String>> roles, Map<String, Set<String>> kinds, Set<String> price) {
    this.roles = roles;
    this.kinds = kinds;
    this.price = price;
    roles.values().forEach(anyRole::addAll);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Resource(
      Map<String, Map<String, List<String>>> roles,
      Map<String, Map<String, List<String>>> kinds,
      Map<String, List<String>> fields,
      Map<String, List<String>> price) {}

  private static final class BuiltIn {
    static final Resource RESOURCE = read();

    private static Resource read() {
      try (InputStream in = Frames.class.getResourceAsStream("/org/klartext/resolve/frames.json")) {
        return new ObjectMapper().readValue(Objects.requireNonNull(in), Resource.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Map<Language, Frames> builtIn() {
    Resource resource = BuiltIn.RESOURCE;
    Map<Language, Frames> frames = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      frames.put(
          language,
          new Frames(
              folded(resource.roles, language),
              folded(resource.kinds, language),
              folded(resource.price.getOrDefault(language.code(), List.of()))));
    }
    return frames;
  }

  /** The wider field of each domain of knowledge. */
  static Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    BuiltIn.RESOURCE.fields.forEach((field, domains) -> domains.forEach(domain -> fields.put(domain, field)));
    return fields;
  }

  private static Map<String, Set<String>> folded(Map<String, Map<String, List<String>>> words, Language language) {
    Map<String, Set<String>> folded = new HashMap<>();
    words.forEach((key, all) -> folded.put(key, folded(all.getOrDefault(language.code(), List.of()))));
    return folded;
  }

  private static Set<String> folded(List<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(Folding.fold(word)));
    return folded;
  }

  /** The folded words for a role, such as {@code ceo}. */
  Set<String> role(String role) {
    return roles.getOrDefault(role, Set.of());
  }

  /** Whether a folded word is one for any role. */
  boolean isRole(String word) {
    Boolean known = seen.get(word);
    if (known == null) {
      if (seen.size() > MOST_SEEN) {
        seen.clear();
      }
      known = isForm(word, anyRole);
      seen.put(word, known);
    }
    return known;
  }

  /** The folded words that stand near things of a kind. */
  Set<String> kind(EntityType type) {
    return kinds.getOrDefault(type.code(), Set.of());
  }

  /** The folded words that make an amount of what follows a number. */
  Set<String> price() {
    return price;
  }

  /** Whether {@code word} is one of {@code words}, inflected or as the end of a compound. */
  static boolean isForm(String word, Set<String> words) {
    for (int cut = 0; cut <= 3 && word.length() - cut > 2; cut++) {
      String stem = word.substring(0, word.length() - cut);
      if (words.contains(stem)) {
        return true;
      }
    }
    for (String role : words) {
      if (role.length() > 3 && word.length() > role.length() && word.endsWith(role)) {
        return true;
      }
    }
    return false;
  }
}
