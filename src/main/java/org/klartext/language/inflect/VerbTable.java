package org.klartext.language.inflect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.Language;

/** What the dictionaries do not say of verbs: auxiliaries and particles; from {@code verbs.json}. */
final class VerbTable {
  private static final List<String> PREFIXES =
      List.of(
          "be", "durch", "ent", "er", "ge", "hinter", "miss", "um", "unter", "ver", "wider", "zer", "über", "re", "ré");

  private final Set<String> withBe;
  private final Set<String> withEither;
  private final Set<String> particles;

  private VerbTable(Set<String> withBe, Set<String> withEither, Set<String> particles) {
    this.withBe = withBe;
    this.withEither = withEither;
    this.particles = particles;
  }

  static VerbTable of(Language language) {
    try (InputStream in = VerbTable.class.getResourceAsStream("verbs.json")) {
      JsonNode verbs = new ObjectMapper().readTree(Objects.requireNonNull(in)).path(language.code());
      return new VerbTable(words(verbs.path("be")), words(verbs.path("either")), words(verbs.path("particles")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The particles that a verb may begin with and is always parted from, such as {@code auf} of {@code aufteilen}. */
  List<String> particlesOf(String verb) {
    return particles.stream().filter(verb::startsWith).sorted(Paradigm.SHORTEST_FIRST.reversed()).toList();
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  /**
   * {@code have} or {@code be}; empty if it may be either.
   *
   * @param verb its infinitive
   * @param base the infinitive without a separable particle
   */
  Optional<String> auxiliary(String verb, String base) {
    if (withBe.contains(verb) || withBe.contains(base)) {
      return Optional.of("be");
    }
    boolean doubtful = withEither.contains(base) || PREFIXES.stream().anyMatch(prefix -> isMade(base, prefix));
    return doubtful ? Optional.empty() : Optional.of("have");
  }

  /** {@code entgehen} and {@code begehen} are made from {@code gehen}, and only one of them goes with its auxiliary. */
  private boolean isMade(String verb, String prefix) {
    String rest = verb.startsWith(prefix) ? verb.substring(prefix.length()) : "";
    return withBe.contains(rest) || withEither.contains(rest);
  }
}
