package org.klartext.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.klartext.language.Language;

/** One entity as one line of JSON, and back. */
public final class EntityJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private EntityJson() {}

  private record RoleLine(@Nullable String at, @Nullable String as, @Nullable String from, @Nullable String to) {}

  private record GarbleLine(
      @Nullable String surface,
      @Nullable String how,
      @Nullable String zh,
      @Nullable String lang,
      @Nullable String de,
      @Nullable String fr,
      @Nullable String risk) {}

  private record Line(
      @Nullable String id,
      @Nullable String type,
      @Nullable String name,
      @JsonProperty("short") @Nullable String shortName,
      @Nullable String de,
      @Nullable String fr,
      @Nullable List<String> zh,
      @Nullable String wikidata,
      @Nullable String gender,
      @Nullable String deGender,
      @Nullable String frGender,
      @Nullable String deAdjective,
      @Nullable String dePeople,
      @Nullable String frAdjective,
      @Nullable List<String> aliases,
      @Nullable List<RoleLine> roles,
      @Nullable List<String> related,
      @Nullable List<String> cues,
      @Nullable String risk,
      @Nullable List<GarbleLine> garbles,
      @Nullable List<String> changed,
      @Nullable List<String> untouched,
      @Nullable List<String> merged) {}

  /**
   * The entity of a line.
   *
   * @throws KnowledgeException saying what is wrong, without the file's name
   */
  public static Entity parse(String json) {
    try {
      Line line = JSON.readValue(json, Line.class);
      if (line == null) {
        throw new IllegalArgumentException("nothing stands there");
      }
      return entity(line);
    } catch (JacksonException e) {
      throw new KnowledgeException(e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * @throws IllegalArgumentException naming what is no id
   */
  public static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("\"" + id + "\" is no id; write it like-this");
    }
  }

  private static Entity entity(Line line) {
    String id = required(line.id, "id");
    checkId(id);
    String name = required(line.name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("entity " + id + " has no name");
    }
    return new Entity(
        id,
        EntityType.ofCode(required(line.type, "type")),
        name,
        Optional.ofNullable(line.shortName),
        byLanguage(line.de, line.fr),
        byLanguage(line.deAdjective, line.frAdjective),
        byLanguage(line.dePeople, null),
        byLanguage(line.deGender, line.frGender),
        list(line.zh),
        Optional.ofNullable(line.wikidata),
        Optional.ofNullable(line.gender),
        list(line.aliases),
        list(line.roles).stream().map(EntityJson::role).toList(),
        list(line.related),
        list(line.cues),
        Optional.ofNullable(line.risk).map(Risk::ofCode),
        list(line.garbles).stream().map(EntityJson::garble).toList(),
        list(line.changed),
        list(line.untouched),
        list(line.merged));
  }

  private static Role role(RoleLine role) {
    return new Role(
        required(role.at, "at"), required(role.as, "as"), role.from == null ? "" : role.from, role.to == null ? "" : role.to);
  }

  private static Garble garble(GarbleLine garble) {
    Optional<Language> language = Optional.ofNullable(garble.lang).map(EntityJson::language);
    String written = garble.de == null ? garble.fr : garble.de;
    return new Garble(
        required(garble.surface, "surface"),
        Mechanism.ofCode(required(garble.how, "how")),
        garble.zh == null ? "" : garble.zh,
        language,
        Optional.ofNullable(written),
        Optional.ofNullable(garble.risk).map(Risk::ofCode));
  }

  private static String required(@Nullable String value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }

  private static Language language(String code) {
    return Language.ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("no language \"" + code + "\"; there are de and fr"));
  }

  private static Map<Language, String> byLanguage(@Nullable String german, @Nullable String french) {
    Map<Language, String> map = new EnumMap<>(Language.class);
    if (german != null) {
      map.put(Language.GERMAN, german);
    }
    if (french != null) {
      map.put(Language.FRENCH, french);
    }
    return map;
  }

  private static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
