package org.klartext.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.index.plan.Plan;
import org.klartext.index.query.Field;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryNode.Clause;
import org.klartext.index.query.QueryNode.Occur;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** Plans what has to be looked for to find what was asked. */
final class QueryBuilder {
  private final List<Language> languages;
  private final Layer layer;

  QueryBuilder(Layer layer, Optional<Language> language) {
    this.layer = layer;
    this.languages = language.map(List::of).orElseGet(() -> List.of(Language.values()));
  }

  /**
   * @throws QueryException if nothing of the query can be looked for, or a value is not of its field's kind
   */
  Plan build(QueryNode asked) {
    Plan plan =
        build(asked, layer.field()).orElseThrow(() -> new QueryException("nothing to search for; type a word", 1));
    if (languages.size() == Language.values().length || isOfWords(asked)) {
      return plan;
    }
    return new Plan.Clauses(
        List.of(
            new Plan.Clause(Plan.Occur.MUST, plan),
            new Plan.Clause(Plan.Occur.FILTER, new Plan.Fact(Schema.LANGUAGE, languages.getFirst().code()))));
  }

  /** Whether whatever is found has to have a word: fields of words belong to one language, so no other is found. */
  private static boolean isOfWords(QueryNode node) {
    return switch (node) {
      case QueryNode.Words words -> true;
      case QueryNode.Phrase phrase -> true;
      case QueryNode.Wildcard wildcard -> true;
      case QueryNode.Fuzzy fuzzy -> true;
      case QueryNode.Exact exact -> true;
      case QueryNode.Near near -> true;
      case QueryNode.Boost boost -> isOfWords(boost.node());
      case QueryNode.In in ->
          in.field().isLayer() && isOfWords(in.node())
              || in.field() == Field.ENTITY && in.node() instanceof QueryNode.Words;
      case QueryNode.Group group ->
          group.clauses().stream().anyMatch(clause -> clause.occur() != Occur.MUST_NOT)
              && group.clauses().stream()
                  .filter(clause -> clause.occur() != Occur.MUST_NOT)
                  .allMatch(clause -> isOfWords(clause.node()));
      case QueryNode.Range range -> false;
      case QueryNode.All all -> false;
    };
  }

  /** Empty where analysis leaves nothing, as of a lone hyphen. */
  private Optional<Plan> build(QueryNode node, Field field) {
    return switch (node) {
      case QueryNode.All all -> Optional.of(all(field));
      case QueryNode.Boost boost -> build(boost.node(), field).map(plan -> new Plan.Weighted(plan, boost.factor()));
      case QueryNode.Group group -> group(group, field);
      case QueryNode.In in -> build(in.node(), in.field());
      case QueryNode.Words words -> field.isLayer() ? text(field).words(words) : Optional.of(value(words, field));
      case QueryNode.Phrase phrase -> field.isLayer() ? text(field).phrase(phrase) : Optional.of(value(phrase, field));
      case QueryNode.Wildcard wildcard ->
          field.isLayer() ? text(field).wildcard(wildcard) : Optional.of(pattern(wildcard, field));
      case QueryNode.Fuzzy fuzzy -> {
        if (!field.isLayer()) {
          throw new QueryException("\"~\" is for words, not for " + field.code() + ":", fuzzy.column());
        }
        yield text(field).fuzzy(fuzzy);
      }
      case QueryNode.Exact exact -> text(field).exact(exact);
      case QueryNode.Near near -> text(nearField(near, field)).near(near);
      case QueryNode.Range range -> Optional.of(range(range, field));
    };
  }

  /** The layer that things near each other stand in: the one that any of them asks for. */
  private static Field nearField(QueryNode.Near near, Field outer) {
    if (!outer.isLayer()) {
      throw new QueryException("NEAR is for words, not for " + outer.code() + ":", near.column());
    }
    Field layer = outer;
    for (QueryNode operand : near.operands()) {
      if (operand instanceof QueryNode.In in && in.field().isLayer() && in.field() != Field.ANY) {
        if (layer != outer && layer != in.field()) {
          throw new QueryException("things near each other stand in one layer, not in clean: and source:", in.column());
        }
        layer = in.field();
      }
    }
    return layer;
  }

  private Optional<Plan> group(QueryNode.Group group, Field field) {
    var clauses = new ArrayList<Plan.Clause>();
    for (Clause clause : group.clauses()) {
      build(clause.node(), field).ifPresent(plan -> clauses.add(new Plan.Clause(occur(clause), plan)));
    }
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    if (clauses.stream().allMatch(clause -> clause.occur() == Plan.Occur.MUST_NOT)) {
      clauses.add(new Plan.Clause(Plan.Occur.MUST, new Plan.Everything()));
    }
    return Optional.of(new Plan.Clauses(clauses));
  }

  private static Plan.Occur occur(Clause clause) {
    return switch (clause.occur()) {
      case MUST -> Plan.Occur.MUST;
      case SHOULD -> Plan.Occur.SHOULD;
      case MUST_NOT -> Plan.Occur.MUST_NOT;
    };
  }

  private TextQueries text(Field field) {
    Layer searched =
        switch (field) {
          case CLEAN -> Layer.CLEAN;
          case SOURCE -> Layer.SOURCE;
          default -> Layer.ANY;
        };
    return new TextQueries(searched, languages);
  }

  private static Plan all(Field field) {
    return field.isLayer() ? new Plan.Everything() : new Plan.Known(field.code());
  }

  private Plan value(QueryNode.Words words, Field field) {
    return field == Field.ENTITY ? entity(words.entities()) : value(words.text(), field, words.column());
  }

  private Plan entity(List<String> ids) {
    return new TextQueries(layer, languages).entity(ids);
  }

  private Plan value(QueryNode.Phrase phrase, Field field) {
    if (field == Field.ENTITY) {
      return entity(phrase.entities());
    }
    var text = new ArrayList<String>();
    phrase.parts().forEach(part -> text.add(part.text()));
    return value(String.join(" ", text), field, phrase.column());
  }

  private Plan value(String text, Field field, int column) {
    return switch (field) {
      case DATE -> {
        DateSpan days = DateSpan.parse(text, column);
        yield new Plan.Days(days.first(), days.last());
      }
      case GARBLE_SCORE -> {
        double score = number(text, column);
        yield new Plan.Garbled(score, score);
      }
      default -> new Plan.Fact(field.code(), folded(text, field));
    };
  }

  private static Plan pattern(QueryNode.Wildcard wildcard, Field field) {
    if (field == Field.DATE || field == Field.GARBLE_SCORE) {
      throw new QueryException(field.code() + ": takes a range, such as [… TO …]", wildcard.column());
    }
    return new Plan.FactLike(field.code(), folded(wildcard.pattern(), field));
  }

  private static Plan range(QueryNode.Range range, Field field) {
    return switch (field) {
      case DATE -> {
        long from = DateSpan.parse(range.from(), range.column()).from(range.includesFrom());
        long to = DateSpan.parse(range.to(), range.column()).to(range.includesTo());
        checkOrder(from <= to, range);
        yield new Plan.Days(from, to);
      }
      case GARBLE_SCORE -> {
        double from = range.from().equals("*") ? 0 : number(range.from(), range.column());
        double to = range.to().equals("*") ? 1 : number(range.to(), range.column());
        double least = range.includesFrom() ? from : Math.nextUp(from);
        double most = range.includesTo() ? to : Math.nextDown(to);
        checkOrder(least <= most, range);
        yield new Plan.Garbled(least, most);
      }
      default -> throw new QueryException("a range is for date: and garble_score:", range.column());
    };
  }

  private static void checkOrder(boolean ordered, QueryNode.Range range) {
    if (!ordered) {
      throw new QueryException(
          "nothing lies between " + range.from() + " and " + range.to() + "; the smaller comes first", range.column());
    }
  }

  private static double number(String text, int column) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new QueryException("\"" + text + "\" is no number", column);
    }
  }

  private static String folded(String value, Field field) {
    boolean caseless = field != Field.PATH && field != Field.ID;
    return caseless ? value.toLowerCase(Locale.ROOT) : value;
  }
}
