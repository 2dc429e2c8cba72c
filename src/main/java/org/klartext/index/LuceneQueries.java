package org.klartext.index;

import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.klartext.index.plan.Nearby;
import org.klartext.index.plan.Plan;
import org.klartext.index.schema.Schema;

/** A plan as Lucene carries it out. */
final class LuceneQueries {
  private LuceneQueries() {}

  static Query of(Plan plan) {
    return switch (plan) {
      case Plan.Everything all -> fact(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));
      case Plan.Known known -> fact(new FieldExistsQuery(known.field()));
      case Plan.Fact fact -> fact(new TermQuery(new Term(fact.field(), fact.value())));
      case Plan.FactLike like -> fact(new WildcardQuery(new Term(like.field(), like.pattern())));
      case Plan.Days days -> fact(LongField.newRangeQuery(Schema.DATE, days.first(), days.last()));
      case Plan.Garbled garbled ->
          fact(DoubleField.newRangeQuery(Schema.GARBLE_SCORE, garbled.least(), garbled.most()));
      case Plan.Clauses clauses -> clauses(clauses);
      case Plan.Weighted weighted -> new BoostQuery(of(weighted.plan()), weighted.factor());
      case Plan.Best best -> new DisjunctionMaxQuery(best.plans().stream().map(LuceneQueries::of).toList(), 0);
      case Plan.Word word -> new TermQuery(new Term(word.field(), word.term()));
      case Plan.WordOrPart either ->
          new SynonymQuery.Builder(either.field())
              .addTerm(new Term(either.field(), either.term()))
              .addTerm(new Term(either.field(), either.part()), either.weight())
              .build();
      case Plan.Row row -> row(row);
      case Plan.Beginning beginning ->
          new PrefixQuery(
              new Term(beginning.field(), beginning.letters()), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
      case Plan.Like like ->
          new WildcardQuery(
              new Term(like.field(), like.pattern()),
              Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
              MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
      case Plan.Alike alike -> alike(alike);
      case Plan.Exact exact -> new ExactQuery(of(exact.folded()), exact.field(), exact.language(), exact.forms());
      case Plan.Near near -> new IntervalQuery(near.field(), of(near.nearby()));
    };
  }

  private static IntervalsSource of(Nearby nearby) {
    return switch (nearby) {
      case Nearby.Term term -> Intervals.term(term.term());
      case Nearby.Like like -> Intervals.wildcard(new BytesRef(like.pattern()), Nearby.MOST_EXPANSIONS);
      case Nearby.Alike alike ->
          Intervals.fuzzyTerm(alike.term(), alike.edits(), alike.fixed(), true, Nearby.MOST_EXPANSIONS);
      case Nearby.Row row -> Intervals.phrase(all(row.parts()));
      case Nearby.Either either -> Intervals.or(all(either.parts()));
      case Nearby.Together together ->
          Intervals.maxgaps(together.gaps(), Intervals.unordered(all(together.parts())));
    };
  }

  private static IntervalsSource[] all(List<Nearby> parts) {
    return parts.stream().map(LuceneQueries::of).toArray(IntervalsSource[]::new);
  }

  private static Query clauses(Plan.Clauses clauses) {
    var query = new BooleanQuery.Builder();
    for (Plan.Clause clause : clauses.clauses()) {
      query.add(
          of(clause.plan()),
          switch (clause.occur()) {
            case MUST -> BooleanClause.Occur.MUST;
            case SHOULD -> BooleanClause.Occur.SHOULD;
            case MUST_NOT -> BooleanClause.Occur.MUST_NOT;
            case FILTER -> BooleanClause.Occur.FILTER;
          });
    }
    return query.build();
  }

  private static Query row(Plan.Row row) {
    var query = new MultiPhraseQuery.Builder().setSlop(row.slop());
    for (List<String> position : row.terms()) {
      query.add(position.stream().map(term -> new Term(row.field(), term)).toArray(Term[]::new));
    }
    return query.build();
  }

  /** An automaton made once: Lucene's own fuzzy query makes it anew for every article that is to be highlighted. */
  private static Query alike(Plan.Alike alike) {
    int fixed = alike.term().offsetByCodePoints(0, alike.fixed());
    var automata = new LevenshteinAutomata(alike.term().substring(fixed), true);
    return new AutomatonQuery(
        new Term(alike.field(), alike.term()),
        automata.toAutomaton(alike.edits(), alike.term().substring(0, fixed)),
        false,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static Query fact(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
