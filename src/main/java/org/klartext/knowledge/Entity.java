package org.klartext.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.language.Language;

/**
 * A thing that has a name, or a term.
 *
 * @param id kebab-case, unique in a layer; a later layer's entity takes the place of an earlier one's
 * @param type what kind of thing
 * @param name the canonical name, where no language has its own
 * @param shortName what a person is called for short, such as the surname
 * @param labels names that differ in a language
 * @param adjectives for places: the adjective's base form in a language, such as {@code ukrainisch}
 * @param people for places: the noun for its people in a language, in the plural, such as {@code Ukrainer}, {@code Polen}
 * @param genders for terms: {@code m}, {@code f}, {@code n} or {@code pl} of the wording in a language
 * @param chinese the pivots: full and short forms
 * @param wikidata its id there, where confirmed
 * @param gender of a person
 * @param aliases other right forms; they stay as they are
 * @param roles what it is at others
 * @param related ids that stand in the same articles
 * @param cues lower-case words that speak for it
 * @param risk for terms: of their surfaces
 * @param garbles surfaces that no derivation gives
 * @param changed examples, {@code de: before → after}
 * @param untouched examples, {@code de: text}
 * @param merged ids of entities below that turned out to be this one; they lead here
 */
public record Entity(
    String id,
    EntityType type,
    String name,
    Optional<String> shortName,
    Map<Language, String> labels,
    Map<Language, String> adjectives,
    Map<Language, String> people,
    Map<Language, String> genders,
    List<String> chinese,
    Optional<String> wikidata,
    Optional<String> gender,
    List<String> aliases,
    List<Role> roles,
    List<String> related,
    List<String> cues,
    Optional<Risk> risk,
    List<Garble> garbles,
    List<String> changed,
    List<String> untouched,
    List<String> merged) {
  public Entity {
    labels = Map.copyOf(labels);
    adjectives = Map.copyOf(adjectives);
    people = Map.copyOf(people);
    genders = Map.copyOf(genders);
    chinese = List.copyOf(chinese);
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    related = List.copyOf(related);
    cues = List.copyOf(cues);
    garbles = List.copyOf(garbles);
    changed = List.copyOf(changed);
    untouched = List.copyOf(untouched);
    merged = List.copyOf(merged);
  }

  /** The canonical name as {@code language} writes it. */
  public String name(Language language) {
    return labels.getOrDefault(language, name);
  }

  /** What it is called for short in {@code language}: the label's last word where the short name is the name's. */
  public String shortName(Language language) {
    if (shortName.isEmpty()) {
      return name(language);
    }
    String own = labels.get(language);
    boolean lastWord = name.endsWith(" " + shortName.get());
    return own == null || !lastWord ? shortName.get() : own.substring(own.lastIndexOf(' ') + 1);
  }

  /** Whether {@code pivot} names it for short: a foreign person without the given name before the dot. */
  public boolean isShortPivot(String pivot) {
    return shortName.isPresent() && !hasDot(pivot) && chinese.stream().anyMatch(Entity::hasDot);
  }

  private static boolean hasDot(String pivot) {
    return pivot.indexOf('·') >= 0;
  }
}
