package org.klartext.knowledge.imports;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Role;

/**
 * A JSON dump of Wikidata: an array with one item a line. Items are taken that have a Chinese name, a Latin one and a known
 * type. Roles come from P39 (position held), P108 (employer) and P169 (chief executive), where they name the other by its
 * id.
 */
final class WikidataReader implements EntityReader {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final List<String> CHINESE = List.of("zh-hans", "zh-cn", "zh", "zh-hant", "zh-tw", "zh-hk");
  private static final List<String> LATIN = List.of("en", "de", "fr");
  private static final int SHORTEST_ITEM = 3;

  @Override
  public void read(BufferedReader rows, RowSink sink) throws IOException {
    int number = 0;
    for (String row = rows.readLine(); row != null; row = rows.readLine()) {
      number++;
      String item = row.strip();
      if (item.endsWith(",")) {
        item = item.substring(0, item.length() - 1);
      }
      if (item.length() < SHORTEST_ITEM) {
        continue;
      }
      if (!item.contains("\"zh")) {
        sink.passed();
        continue;
      }
      try {
        item(JSON.readTree(item), sink);
      } catch (JacksonException e) {
        sink.bad(number, e.getOriginalMessage());
      } catch (IllegalArgumentException e) {
        sink.bad(number, String.valueOf(e.getMessage()));
      }
    }
  }

  private static void item(JsonNode item, RowSink sink) {
    Optional<EntityType> type = Types.ofItem(values(item, "P31"));
    String name = LATIN.stream().map(code -> label(item, code)).filter(text -> !text.isEmpty()).findFirst().orElse("");
    if (type.isEmpty() || name.isEmpty()) {
      sink.passed();
      return;
    }
    var draft =
        new EntityDraft(name)
            .wikidata(item.path("id").asText())
            .type(type.get())
            .label("de", label(item, "de"))
            .label("fr", label(item, "fr"));
    for (String code : CHINESE) {
      draft.chinese(label(item, code));
      item.path("aliases").path(code).forEach(alias -> draft.chinese(alias.path("value").asText()));
    }
    if (!draft.hasChinese()) {
      sink.passed();
      return;
    }
    for (String code : LATIN) {
      item.path("aliases").path(code).forEach(alias -> draft.alias(alias.path("value").asText()));
    }
    roles(item).forEach(draft::role);
    values(item, "P21").stream().findFirst().ifPresent(sex -> draft.gender(gender(sex)));
    sink.entity(draft.entity());
  }

  private static String label(JsonNode item, String code) {
    return item.path("labels").path(code).path("value").asText("");
  }

  private static String gender(String sex) {
    return switch (sex) {
      case "Q6581097" -> "m";
      case "Q6581072" -> "f";
      default -> "";
    };
  }

  /** What an item is at others. P169 says of a company who leads it, so it is turned round when all items are known. */
  private static List<Role> roles(JsonNode item) {
    var roles = new ArrayList<Role>();
    for (String property : List.of("P39", "P108")) {
      Optional<String> as = Types.role(property);
      for (JsonNode statement : item.path("claims").path(property)) {
        String other = value(statement);
        if (as.isPresent() && !other.isEmpty()) {
          roles.add(
              new Role(other.toLowerCase(Locale.ROOT), as.get(), year(statement, "P580"), year(statement, "P582")));
        }
      }
    }
    for (JsonNode statement : item.path("claims").path("P169")) {
      String person = value(statement);
      if (!person.isEmpty()) {
        roles.add(
            new Role(
                person.toLowerCase(Locale.ROOT), Importer.LED_BY, year(statement, "P580"), year(statement, "P582")));
      }
    }
    return roles;
  }

  /** The items that {@code item} has as values of a property. */
  private static List<String> values(JsonNode item, String property) {
    var values = new ArrayList<String>();
    for (JsonNode statement : item.path("claims").path(property)) {
      String value = value(statement);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  private static String value(JsonNode statement) {
    return statement.path("mainsnak").path("datavalue").path("value").path("id").asText("");
  }

  /** The year of a qualifier, {@code +2019-03-00T00:00:00Z}; the empty text if there is none. */
  private static String year(JsonNode statement, String qualifier) {
    String time = statement.path("qualifiers").path(qualifier).path(0).path("datavalue").path("value").path("time").asText("");
    return time.matches("\\+\\d{4}-.*") ? time.substring(1, 5) : "";
  }
}
