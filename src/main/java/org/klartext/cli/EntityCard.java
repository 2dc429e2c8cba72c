package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.klartext.app.EntityAnswer;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.EntityAnswer.NamedRole;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Role;
import org.klartext.language.Language;

/** What is known of an entity, for people. */
final class EntityCard {
  private static final int LABEL = 10;
  private static final int INDENT = 2;

  private final Output out;
  private final Paint paint;
  private final int width;

  EntityCard(Console console) {
    out = console.out();
    paint = console.paint();
    width = console.width();
  }

  void show(EntityAnswer answer) {
    boolean first = true;
    for (Reading reading : answer.readings()) {
      if (!first) {
        out.line();
      }
      first = false;
      card(reading);
    }
  }

  private void card(Reading reading) {
    Entity entity = reading.entity();
    out.line(paint.bold(entity.name()) + "  " + paint.dim(entity.type().code() + " · " + entity.id()));
    for (String origin : reading.origins()) {
      for (String line : Columns.wrapped(origin + ".", width - INDENT)) {
        out.line(" ".repeat(INDENT) + line);
      }
    }
    field("Chinese", entity.chinese());
    labels(entity);
    if (entity.type() != EntityType.TERM) {
      field("also", entity.aliases());
    }
    field("roles", reading.roles().stream().map(EntityCard::role).toList());
    field("related", reading.related().stream().map(Named::name).toList());
    entity.wikidata().ifPresent(id -> field("Wikidata", List.of(id)));
  }

  private void labels(Entity entity) {
    for (Map.Entry<Language, String> label : entity.labels().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
      field(label.getKey().locale().getDisplayLanguage(Locale.ENGLISH), List.of(label.getValue()));
    }
  }

  private static String role(NamedRole named) {
    Role role = named.role();
    String as = role.as().equals("ceo") ? "CEO" : role.as().replace('-', ' ');
    return as + " of " + named.name() + years(role.from(), role.to());
  }

  private static String years(String from, String to) {
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    if (to.isEmpty()) {
      return " (since " + from + ")";
    }
    return from.isEmpty() ? " (until " + to + ")" : " (" + from + "–" + to + ")";
  }

  private void field(String label, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    var lines = new ArrayList<>(Columns.wrapped(String.join(", ", values), width - INDENT - LABEL));
    String head = paint.place(Columns.padded(label, LABEL));
    for (String line : lines) {
      out.line(" ".repeat(INDENT) + head + line);
      head = " ".repeat(LABEL);
    }
  }
}
