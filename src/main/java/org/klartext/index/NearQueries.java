package org.klartext.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.analysis.Analysis;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.query.Field;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryNode.Clause;
import org.klartext.index.query.QueryNode.Occur;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** What stands near each other, in one field. */
final class NearQueries {
  private static final int MOST_EXPANSIONS = 1024;

  private final String field;
  private final Language language;

  NearQueries(String field, Language language) {
    this.field = field;
    this.language = language;
  }

  /** Empty where analysis leaves nothing of an operand. */
  Optional<IntervalsSource> of(QueryNode.Near near) {
    var sources = new ArrayList<IntervalsSource>();
    for (QueryNode operand : near.operands()) {
      Optional<IntervalsSource> source = operand(operand, near.column());
      if (source.isEmpty()) {
        return Optional.empty();
      }
      sources.add(source.get());
    }
    IntervalsSource together = Intervals.unordered(sources.toArray(IntervalsSource[]::new));
    return Optional.of(Intervals.maxgaps(near.distance() - 1, together));
  }

  private Optional<IntervalsSource> operand(QueryNode node, int column) {
    return switch (node) {
      case QueryNode.Words words -> words(words.text(), words.entities(), true);
      case QueryNode.Phrase phrase -> phrase(phrase);
      case QueryNode.Wildcard wildcard -> Optional.of(wildcard(wildcard));
      case QueryNode.Fuzzy fuzzy -> {
        LayerTokens tokens = LayerTokens.of(fuzzy.text(), language);
        yield tokens.size() == 1
            ? Optional.of(Intervals.fuzzyTerm(tokens.term(0), fuzzy.edits(), 1, true, MOST_EXPANSIONS))
            : words(fuzzy.text(), List.of(), true);
      }
      case QueryNode.In in -> in(in);
      case QueryNode.Near near -> of(near);
      case QueryNode.Group group -> either(group, column);
      case QueryNode.Boost boost -> operand(boost.node(), column);
      case QueryNode.Exact exact -> throw refused("words after \"=\"", exact.column());
      case QueryNode.Range range -> throw refused("a range", range.column());
      case QueryNode.All all -> throw refused("\"*\"", column);
    };
  }

  private Optional<IntervalsSource> in(QueryNode.In in) {
    if (in.field().isLayer()) {
      return operand(in.node(), in.column());
    }
    if (in.field() == Field.ENTITY && in.node() instanceof QueryNode.Words words) {
      return either(words.entities().stream().map(NearQueries::entity).toList());
    }
    throw refused(in.field().code() + ":", in.column());
  }

  private Optional<IntervalsSource> either(QueryNode.Group group, int column) {
    var sources = new ArrayList<IntervalsSource>();
    for (Clause clause : group.clauses()) {
      if (clause.occur() != Occur.SHOULD) {
        throw refused("AND and NOT in ( )", column);
      }
      operand(clause.node(), column).ifPresent(sources::add);
    }
    return either(sources);
  }

  private Optional<IntervalsSource> phrase(QueryNode.Phrase phrase) {
    var parts = new ArrayList<IntervalsSource>();
    for (QueryNode.Part part : phrase.parts()) {
      words(part.text(), part.entities(), phrase.slop() > 0).ifPresent(parts::add);
    }
    if (parts.size() <= 1) {
      return parts.stream().findFirst();
    }
    IntervalsSource[] all = parts.toArray(IntervalsSource[]::new);
    return Optional.of(
        phrase.slop() == 0 ? Intervals.phrase(all) : Intervals.maxgaps(phrase.slop(), Intervals.unordered(all)));
  }

  private Optional<IntervalsSource> words(String text, List<String> entities, boolean inCompounds) {
    var sources = new ArrayList<IntervalsSource>();
    LayerTokens tokens = LayerTokens.of(text, language);
    if (tokens.size() == 1) {
      sources.add(Intervals.term(tokens.term(0)));
      if (inCompounds && language == Language.GERMAN) {
        sources.add(Intervals.term(Schema.PART_TERM + tokens.term(0)));
      }
    } else if (tokens.size() > 1) {
      var row = new IntervalsSource[tokens.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = Intervals.term(tokens.term(i));
      }
      sources.add(Intervals.phrase(row));
    }
    entities.stream().map(NearQueries::entity).forEach(sources::add);
    return either(sources);
  }

  private IntervalsSource wildcard(QueryNode.Wildcard wildcard) {
    String folded = Analysis.of(language).normalize(field, wildcard.pattern()).utf8ToString();
    return Intervals.wildcard(new BytesRef(folded), MOST_EXPANSIONS);
  }

  private static IntervalsSource entity(String id) {
    return Intervals.term(Schema.ENTITY_TERM + id);
  }

  private static Optional<IntervalsSource> either(List<IntervalsSource> sources) {
    return sources.size() <= 1
        ? sources.stream().findFirst()
        : Optional.of(Intervals.or(sources.toArray(IntervalsSource[]::new)));
  }

  private static QueryException refused(String what, int column) {
    return new QueryException("NEAR takes words, phrases, entity: and groups of them parted by OR, not " + what, column);
  }
}
