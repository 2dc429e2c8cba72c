package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.EntityAnswer.NamedRole;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.article.Article;
import org.klartext.index.EntityMentions;
import org.klartext.index.EntityMentions.Example;
import org.klartext.index.SurfaceCount;
import org.klartext.index.concordance.KwicLine;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Role;
import org.klartext.language.Language;

/** What is known of an entity, for people. */
final class EntityCard {
  private static final int LABEL = 10;
  private static final int INDENT = 2;
  private static final int MOST_SURFACES = 8;
  private static final int MOST_COMPANY = 8;
  private static final int WORDS = 8;

  private final Output out;
  private final Paint paint;
  private final int width;
  private final UnaryOperator<String> names;
  private boolean first = true;

  /**
   * @param names the names of entities, by id
   */
  EntityCard(Console console, UnaryOperator<String> names) {
    this.names = names;
    out = console.out();
    paint = console.paint();
    width = console.width();
  }

  /** One entity, with an empty line before it unless it is the first. */
  void show(Reading reading, Optional<EntityMentions> mentions) {
    if (!first) {
      out.line();
    }
    first = false;
    card(reading);
    mentions.ifPresent(this::mentions);
  }

  private void mentions(EntityMentions mentions) {
    if (mentions.articles() == 0) {
      field("articles", List.of("none in the index"));
      return;
    }
    field(
        "articles",
        List.of(
            String.format(
                Locale.ROOT,
                "%,d in the index, %,d %s",
                mentions.articles(),
                mentions.mentions(),
                mentions.mentions() == 1 ? "mention" : "mentions")));
    field("written", mentions.surfaces().stream().limit(MOST_SURFACES).map(EntityCard::surface).toList());
    field("months", mentions.months().stream().map(month -> month.value() + " " + month.count()).toList());
    field(
        "with",
        mentions.company().stream()
            .limit(MOST_COMPANY)
            .map(other -> names.apply(other.entity()) + " " + other.together())
            .toList());
    for (Example example : mentions.examples()) {
      example(example);
    }
  }

  private static String surface(SurfaceCount counted) {
    String surface = Columns.shown(counted.surface()) + " " + counted.count() + "×";
    return switch (counted.status()) {
      case KEPT -> surface;
      case APPLIED -> surface + " (" + counted.mechanism().code() + ", put right)";
      case UNSURE -> surface + " (" + counted.mechanism().code() + ", in doubt)";
    };
  }

  private void example(Example example) {
    Article article = example.article().article();
    var facts = new ArrayList<String>();
    facts.add(Columns.shown(article.path()));
    article.date().ifPresent(date -> facts.add(date.toString()));
    example.article().title().ifPresent(title -> facts.add(Columns.shown(title)));
    String count = String.format(Locale.ROOT, "%4d× ", example.mentions().size());
    out.line(" ".repeat(INDENT + LABEL) + count + Columns.cut(String.join(" · ", facts), width - INDENT - LABEL - 6));
    if (!example.mentions().isEmpty()) {
      line(example.line(example.mentions().getFirst(), WORDS));
    }
  }

  /** The first mention, with the source's form where it reads otherwise. */
  private void line(KwicLine line) {
    String was = line.clean().match().equals(line.source().match()) ? "" : " (was " + line.source().match() + ")";
    String text =
        "… " + Columns.shown(line.clean().left()) + paint.match(Columns.shown(line.clean().match()))
            + Columns.shown(was + line.clean().right()) + " …";
    String indent = " ".repeat(INDENT + LABEL + 6);
    Columns.wrapped(text, width - indent.length()).forEach(part -> out.line(indent + part));
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
