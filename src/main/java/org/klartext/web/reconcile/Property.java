package org.klartext.web.reconcile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.Workbench;
import org.klartext.knowledge.Entity;
import org.klartext.language.Language;
import org.klartext.web.site.Site;

/** What is known of entities: columns that can be added to a table, and that a match can be held against. */
enum Property {
  NAME("Name"),
  TYPE("Type"),
  WIKIDATA("Wikidata id"),
  CHINESE("Chinese name (pivot)"),
  GERMAN("German name"),
  FRENCH("French name"),
  ALIAS("Other right name"),
  ROLE_AT("Has a role at"),
  RELATED("Stands in the same articles"),
  ARTICLES("Articles of the index that mention it"),
  SURFACE("How the index writes it");

  private final String title;

  Property(String title) {
    this.title = title;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  static Optional<Property> ofId(String id) {
    return Arrays.stream(values()).filter(property -> property.id().equals(id)).findFirst();
  }

  /** A value: a text, a number, or another entity. */
  sealed interface Value {
    record Text(String text) implements Value {}

    record Count(long number) implements Value {}

    record Other(Named entity) implements Value {}

    default void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      switch (this) {
        case Text value -> json.writeStringField("str", value.text());
        case Count value -> json.writeNumberField("int", value.number());
        case Other value -> {
          json.writeStringField("id", value.entity().id());
          json.writeStringField("name", value.entity().name());
        }
      }
      json.writeEndObject();
    }

    /** Whether {@code said}, an id or a text, is this. */
    default boolean is(String said) {
      return switch (this) {
        case Text value -> value.text().equalsIgnoreCase(said);
        case Count value -> Long.toString(value.number()).equals(said);
        case Other value -> value.entity().id().equals(said) || value.entity().name().equalsIgnoreCase(said);
      };
    }
  }

  /** Its values for an entity, best first; may be none. */
  List<Value> of(Entity entity, Site site) throws IOException {
    return switch (this) {
      case NAME -> texts(Stream.of(entity.name()));
      case TYPE -> texts(Stream.of(entity.type().code()));
      case WIKIDATA -> texts(entity.wikidata().stream());
      case CHINESE -> texts(entity.chinese().stream());
      case GERMAN -> texts(Stream.of(entity.name(Language.GERMAN)));
      case FRENCH -> texts(Stream.of(entity.name(Language.FRENCH)));
      case ALIAS -> texts(entity.aliases().stream());
      case ROLE_AT -> others(entity.roles().stream().map(role -> role.at()), site.workbench());
      case RELATED -> others(entity.related().stream(), site.workbench());
      case ARTICLES -> List.of(new Value.Count(site.index().open().mentions(entity.id(), 0).articles()));
      case SURFACE ->
          texts(site.index().open().mentions(entity.id(), 0).surfaces().stream().map(count -> count.surface()));
    };
  }

  private static List<Value> texts(Stream<String> texts) {
    var values = new ArrayList<Value>();
    texts.distinct().forEach(text -> values.add(new Value.Text(text)));
    return values;
  }

  private static List<Value> others(Stream<String> ids, Workbench workbench) {
    var values = new ArrayList<Value>();
    ids.distinct().forEach(id -> values.add(new Value.Other(new Named(id, workbench.nameOf(id)))));
    return values;
  }
}
