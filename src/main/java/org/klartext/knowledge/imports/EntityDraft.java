package org.klartext.knowledge.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Role;
import org.klartext.language.Language;

/** An entity in the making; what is empty is left out, and Chinese forms are cleaned. */
final class EntityDraft {
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（][^)）]*[)）]");
  private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·A-Za-z0-9]*\\p{IsHan}[\\p{IsHan}·A-Za-z0-9]*");
  private static final Pattern DOTS = Pattern.compile("[•‧・･]");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");

  private final String name;
  private String id = "";
  private EntityType type = EntityType.ORG;
  private String shortName = "";
  private String wikidata = "";
  private String gender = "";
  private final Map<Language, String> labels = new EnumMap<>(Language.class);
  private final Set<String> chinese = new LinkedHashSet<>();
  private final Set<String> aliases = new LinkedHashSet<>();
  private final List<Role> roles = new ArrayList<>();
  private final List<String> cues = new ArrayList<>();
  private final List<Garble> garbles = new ArrayList<>();

  EntityDraft(String name) {
    this.name = name.strip();
  }

  /**
   * @throws IllegalArgumentException if it cannot be an id
   */
  EntityDraft id(String wanted) {
    if (!wanted.isEmpty()) {
      EntityJson.checkId(wanted);
    }
    id = wanted;
    return this;
  }

  EntityDraft type(EntityType kind) {
    type = kind;
    return this;
  }

  EntityDraft shortName(String form) {
    shortName = form;
    return this;
  }

  /**
   * @throws IllegalArgumentException if it is no id of Wikidata
   */
  EntityDraft wikidata(String item) {
    if (!item.isEmpty() && !WIKIDATA.matcher(item).matches()) {
      throw new IllegalArgumentException("“" + item + "” is no id of Wikidata; those look like Q7407093");
    }
    wikidata = item;
    return this;
  }

  EntityDraft gender(String letter) {
    gender = letter;
    return this;
  }

  EntityDraft label(String language, String label) {
    if (!label.isEmpty() && !label.equals(name)) {
      Language.ofCode(language).ifPresent(known -> labels.put(known, label.strip()));
    }
    return this;
  }

  /** Adds a Chinese form; what explains it in brackets is left out, and what is no name is not taken. */
  EntityDraft chinese(String form) {
    String plain = IN_BRACKETS.matcher(DOTS.matcher(form).replaceAll("·")).replaceAll("").strip();
    if (CHINESE.matcher(plain).matches()) {
      chinese.add(plain);
    }
    return this;
  }

  EntityDraft alias(String form) {
    if (!form.isBlank() && !form.equals(name)) {
      aliases.add(form.strip());
    }
    return this;
  }

  EntityDraft role(Role role) {
    roles.add(role);
    return this;
  }

  EntityDraft cue(String word) {
    cues.add(word.toLowerCase(Locale.ROOT));
    return this;
  }

  EntityDraft garble(Garble garble) {
    garbles.add(garble);
    return this;
  }

  boolean hasChinese() {
    return !chinese.isEmpty();
  }

  Entity entity() {
    return new Entity(
        id.isEmpty() ? usualId() : id,
        type,
        name,
        optional(shortName),
        labels,
        Map.of(),
        Map.of(),
        Map.of(),
        List.copyOf(chinese),
        optional(wikidata),
        optional(gender),
        List.copyOf(aliases),
        roles,
        List.of(),
        cues,
        Optional.empty(),
        garbles,
        List.of(),
        List.of(),
        List.of());
  }

  private String usualId() {
    return usualId(name, wikidata);
  }

  /** The id of a thing whose row names none. */
  static String usualId(String name, String wikidata) {
    return wikidata.isEmpty() ? slug(name) : wikidata.toLowerCase(Locale.ROOT);
  }

  /** {@code Sanae Takaichi} as {@code sanae-takaichi}; {@code x} for a name without Latin letters. */
  static String slug(String name) {
    String plain = Normalizer.normalize(Folding.fold(name), Normalizer.Form.NFD);
    String slug = NO_ID.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "x" : slug;
  }

  private static Optional<String> optional(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
