package org.klartext.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.index.analysis.Analysis;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.plan.Nearby;
import org.klartext.index.query.Field;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryNode.Clause;
import org.klartext.index.query.QueryNode.Occur;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** Plans what has to stand near each other, in the words of one language. */
final class NearQueries {
  private static final int FIRST_LETTERS_THAT_MAY_NOT_DIFFER = 1;

  private final Language language;

  NearQueries(Language language) {
    this.language = language;
  }

  /** Empty where analysis leaves nothing of an operand. */
  Optional<Nearby> of(QueryNode.Near near) {
    var sources = new ArrayList<Nearby>();
    for (QueryNode operand : near.operands()) {
      Optional<Nearby> source = operand(operand, near.column());
      if (source.isEmpty()) {
        return Optional.empty();
      }
      sources.add(source.get());
    }
    return Optional.of(new Nearby.Together(sources, near.distance() - 1));
  }

  private Optional<Nearby> operand(QueryNode node, int column) {
    return switch (node) {
      case QueryNode.Words words -> words(words.text(), words.entities(), true);
      case QueryNode.Phrase phrase -> phrase(phrase);
      case QueryNode.Wildcard wildcard -> Optional.of(wildcard(wildcard));
      case QueryNode.Fuzzy fuzzy -> {
        LayerTokens tokens = LayerTokens.of(fuzzy.text(), language);
        yield tokens.size() == 1
            ? Optional.of(new Nearby.Alike(tokens.term(0), fuzzy.edits(), FIRST_LETTERS_THAT_MAY_NOT_DIFFER))
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

  private Optional<Nearby> in(QueryNode.In in) {
    if (in.field().isLayer()) {
      return operand(in.node(), in.column());
    }
    if (in.field() == Field.ENTITY && in.node() instanceof QueryNode.Words words) {
      return either(words.entities().stream().map(NearQueries::entity).toList());
    }
    throw refused(in.field().code() + ":", in.column());
  }

  private Optional<Nearby> either(QueryNode.Group group, int column) {
    var sources = new ArrayList<Nearby>();
    for (Clause clause : group.clauses()) {
      if (clause.occur() != Occur.SHOULD) {
        throw refused("AND and NOT in ( )", column);
      }
      operand(clause.node(), column).ifPresent(sources::add);
    }
    return either(sources);
  }

  private Optional<Nearby> phrase(QueryNode.Phrase phrase) {
    var parts = new ArrayList<Nearby>();
    for (QueryNode.Part part : phrase.parts()) {
      words(part.text(), part.entities(), phrase.slop() > 0).ifPresent(parts::add);
    }
    if (parts.size() <= 1) {
      return parts.stream().findFirst();
    }
    return Optional.of(phrase.slop() == 0 ? new Nearby.Row(parts) : new Nearby.Together(parts, phrase.slop()));
  }

  private Optional<Nearby> words(String text, List<String> entities, boolean inCompounds) {
    var sources = new ArrayList<Nearby>();
    LayerTokens tokens = LayerTokens.of(text, language);
    if (tokens.size() == 1) {
      sources.add(new Nearby.Term(tokens.term(0)));
      if (inCompounds && language == Language.GERMAN) {
        sources.add(new Nearby.Term(Schema.PART_TERM + tokens.term(0)));
      }
    } else if (tokens.size() > 1) {
      var row = new ArrayList<Nearby>();
      for (int i = 0; i < tokens.size(); i++) {
        row.add(new Nearby.Term(tokens.term(i)));
      }
      sources.add(new Nearby.Row(row));
    }
    entities.stream().map(NearQueries::entity).forEach(sources::add);
    return either(sources);
  }

  private Nearby wildcard(QueryNode.Wildcard wildcard) {
    return new Nearby.Like(Analysis.of(language).normalize("", wildcard.pattern()).utf8ToString());
  }

  private static Nearby entity(String id) {
    return new Nearby.Term(Schema.ENTITY_TERM + id);
  }

  private static Optional<Nearby> either(List<Nearby> sources) {
    return sources.size() <= 1 ? sources.stream().findFirst() : Optional.of(new Nearby.Either(sources));
  }

  private static QueryException refused(String what, int column) {
    return new QueryException("NEAR takes words, phrases, entity: and groups of them parted by OR, not " + what, column);
  }
}
