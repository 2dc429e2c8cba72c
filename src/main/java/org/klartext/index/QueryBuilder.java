package org.klartext.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.klartext.index.query.Field;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryNode.Clause;
import org.klartext.index.query.QueryNode.Occur;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** Makes Lucene queries of what was asked. Facts about an article filter and do not rank. */
final class QueryBuilder {
  private static final Query ARTICLES = fact(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));

  private final List<Language> languages;
  private final Layer layer;

  QueryBuilder(Layer layer, Optional<Language> language) {
    this.layer = layer;
    this.languages = language.map(List::of).orElseGet(() -> List.of(Language.values()));
  }

  /**
   * @throws QueryException if nothing of the query can be looked for, or a value is not of its field's kind
   */
  Query build(QueryNode asked) {
    Query query =
        build(asked, layer.field()).orElseThrow(() -> new QueryException("nothing to search for; type a word", 1));
    if (languages.size() == Language.values().length || isOfWords(asked)) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(new TermQuery(new Term(Schema.LANGUAGE, languages.getFirst().code())), BooleanClause.Occur.FILTER)
        .build();
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
  private Optional<Query> build(QueryNode node, Field field) {
    return switch (node) {
      case QueryNode.All all -> Optional.of(all(field));
      case QueryNode.Boost boost -> build(boost.node(), field).map(query -> new BoostQuery(query, boost.factor()));
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

  private Optional<Query> group(QueryNode.Group group, Field field) {
    var query = new BooleanQuery.Builder();
    int found = 0;
    boolean onlyNot = true;
    for (Clause clause : group.clauses()) {
      Optional<Query> built = build(clause.node(), field);
      if (built.isPresent()) {
        found++;
        onlyNot &= clause.occur() == Occur.MUST_NOT;
        query.add(
            built.get(),
            switch (clause.occur()) {
              case MUST -> BooleanClause.Occur.MUST;
              case SHOULD -> BooleanClause.Occur.SHOULD;
              case MUST_NOT -> BooleanClause.Occur.MUST_NOT;
            });
      }
    }
    if (found == 0) {
      return Optional.empty();
    }
    if (onlyNot) {
      query.add(ARTICLES, BooleanClause.Occur.MUST);
    }
    return Optional.of(query.build());
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

  private static Query all(Field field) {
    return field.isLayer() ? ARTICLES : fact(new FieldExistsQuery(field.code()));
  }

  private Query value(QueryNode.Words words, Field field) {
    return field == Field.ENTITY ? entity(words.entities()) : value(words.text(), field, words.column());
  }

  private Query entity(List<String> ids) {
    return new TextQueries(layer, languages).entity(ids);
  }

  private Query value(QueryNode.Phrase phrase, Field field) {
    if (field == Field.ENTITY) {
      return entity(phrase.entities());
    }
    var text = new ArrayList<String>();
    phrase.parts().forEach(part -> text.add(part.text()));
    return value(String.join(" ", text), field, phrase.column());
  }

  private Query value(String text, Field field, int column) {
    return switch (field) {
      case DATE -> {
        DateSpan days = DateSpan.parse(text, column);
        yield fact(LongField.newRangeQuery(Schema.DATE, days.first(), days.last()));
      }
      case GARBLE_SCORE -> fact(DoubleField.newExactQuery(Schema.GARBLE_SCORE, number(text, column)));
      default -> fact(new TermQuery(new Term(field.code(), folded(text, field))));
    };
  }

  private static Query pattern(QueryNode.Wildcard wildcard, Field field) {
    if (field == Field.DATE || field == Field.GARBLE_SCORE) {
      throw new QueryException(field.code() + ": takes a range, such as [… TO …]", wildcard.column());
    }
    return fact(new WildcardQuery(new Term(field.code(), folded(wildcard.pattern(), field))));
  }

  private static Query range(QueryNode.Range range, Field field) {
    return switch (field) {
      case DATE -> {
        long from = DateSpan.parse(range.from(), range.column()).from(range.includesFrom());
        long to = DateSpan.parse(range.to(), range.column()).to(range.includesTo());
        checkOrder(from <= to, range);
        yield fact(LongField.newRangeQuery(Schema.DATE, from, to));
      }
      case GARBLE_SCORE -> {
        double from = range.from().equals("*") ? 0 : number(range.from(), range.column());
        double to = range.to().equals("*") ? 1 : number(range.to(), range.column());
        double least = range.includesFrom() ? from : Math.nextUp(from);
        double most = range.includesTo() ? to : Math.nextDown(to);
        checkOrder(least <= most, range);
        yield fact(DoubleField.newRangeQuery(Schema.GARBLE_SCORE, least, most));
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

  private static Query fact(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
