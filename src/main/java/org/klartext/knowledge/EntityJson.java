package org.klartext.knowledge;

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

  private record RoleLine(String at, String as, @Nullable String from, @Nullable String to) {}

  private record GarbleLine(
      String surface,
      String how,
      @Nullable String zh,
      @Nullable String lang,
      @Nullable String de,
      @Nullable String fr,
      @Nullable String risk) {}

  private record Line(
      String id,
      String type,
      String name,
      @Nullable String shortName,
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
      @Nullable List<String> untouched) {}

  /**
   * The entity of a line.
   *
   * @throws KnowledgeException saying what is wrong, without the file's name
   */
  public static Entity parse(String json) {
    try {
      return entity(JSON.readValue(json.replace("\"short\":", "\"shortName\":"), Line.class));
    } catch (JacksonException e) {
      throw new KnowledgeException(e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new KnowledgeException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Entity entity(Line line) {
    if (!ID.matcher(line.id).matches()) {
      throw new IllegalArgumentException("\"" + line.id + "\" is no id; write it like-this");
    }
    if (line.name.isBlank()) {
      throw new IllegalArgumentException("entity " + line.id + " has no name");
    }
    return new Entity(
        line.id,
        EntityType.ofCode(line.type),
        line.name,
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
        list(line.untouched));
  }

  private static Role role(RoleLine role) {
    return new Role(
        role.at, role.as, role.from == null ? "" : role.from, role.to == null ? "" : role.to);
  }

  private static Garble garble(GarbleLine garble) {
    Optional<Language> language = Optional.ofNullable(garble.lang).flatMap(Language::ofCode);
    String written = garble.de == null ? garble.fr : garble.de;
    return new Garble(
        garble.surface,
        Mechanism.ofCode(garble.how),
        garble.zh == null ? "" : garble.zh,
        language,
        Optional.ofNullable(written),
        Optional.ofNullable(garble.risk).map(Risk::ofCode));
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
