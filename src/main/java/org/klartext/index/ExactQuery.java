package org.klartext.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterMatchesIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.record.CleanArticleCodec;

/**
 * Words in a row just as they are written. The index says which articles hold the forms; whether several stand in a
 * row, and where a form stands among others of its word, is read from the stored text.
 */
final class ExactQuery extends Query {
  private static final Set<String> RECORD = Set.of(Schema.RECORD);

  /** In steps of an iterator: an article is read from disk. */
  private static final float COST_OF_READING = 100_000;

  private final Query folded;
  private final String field;
  private final Language language;
  private final List<String> forms;

  /**
   * @param folded finds the words in any form
   * @param field the layer's
   * @param forms as they are to be written
   */
  ExactQuery(Query folded, String field, Language language, List<String> forms) {
    this.folded = folded;
    this.field = field;
    this.language = language;
    this.forms = List.copyOf(forms);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
    var both = new BooleanQuery.Builder().add(folded, BooleanClause.Occur.MUST);
    for (String form : forms) {
      Query written =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Schema.exactField(language), form)), BooleanClause.Occur.SHOULD)
              .add(new TermQuery(new Term(Schema.exactField(field), form)), BooleanClause.Occur.SHOULD)
              .build();
      both.add(written, BooleanClause.Occur.FILTER);
    }
    return new ExactWeight(searcher.createWeight(searcher.rewrite(both.build()), mode, boost));
  }

  /** Looks into the text where the index alone cannot tell. */
  private final class ExactWeight extends FilterWeight {
    ExactWeight(Weight weight) {
      super(ExactQuery.this, weight);
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }

    @Override
    public int count(LeafReaderContext context) throws IOException {
      return forms.size() == 1 ? in.count(context) : -1;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(context);
      if (supplier == null || forms.size() == 1) {
        return supplier;
      }
      Scorer scorer = supplier.get(Long.MAX_VALUE);
      return new DefaultScorerSupplier(new Checked(scorer, context));
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext context, int document) throws IOException {
      Matches matches = in.matches(context, document);
      if (matches == null) {
        return null;
      }
      String text = text(context, document);
      return MatchesUtils.forField(field, () -> next(matches.getMatches(field), text));
    }

    /** The matches of the right form, the first of them already reached; null if there is none. */
    private @Nullable MatchesIterator next(@Nullable MatchesIterator all, String text) throws IOException {
      if (all == null) {
        return null;
      }
      return new FilterMatchesIterator(all) {
        @Override
        public boolean next() throws IOException {
          while (in.next()) {
            if (isExact(text.substring(in.startOffset(), in.endOffset()))) {
              return true;
            }
          }
          return false;
        }
      };
    }

    private boolean holds(LeafReaderContext context, int document) throws IOException {
      Matches matches = in.matches(context, document);
      MatchesIterator places = matches == null ? null : next(matches.getMatches(field), text(context, document));
      return places != null && places.next();
    }

    /** A scorer that asks the text as well. */
    private final class Checked extends Scorer {
      private final Scorer scorer;
      private final TwoPhaseIterator checked;

      Checked(Scorer scorer, LeafReaderContext context) {
        this.scorer = scorer;
        TwoPhaseIterator inner = scorer.twoPhaseIterator();
        checked =
            new TwoPhaseIterator(inner == null ? scorer.iterator() : inner.approximation()) {
              @Override
              public boolean matches() throws IOException {
                return (inner == null || inner.matches()) && holds(context, approximation.docID());
              }

              @Override
              public float matchCost() {
                return COST_OF_READING;
              }
            };
      }

      @Override
      public int docID() {
        return scorer.docID();
      }

      @Override
      public float score() throws IOException {
        return scorer.score();
      }

      @Override
      public TwoPhaseIterator twoPhaseIterator() {
        return checked;
      }

      @Override
      public DocIdSetIterator iterator() {
        return TwoPhaseIterator.asDocIdSetIterator(checked);
      }

      @Override
      public float getMaxScore(int upTo) throws IOException {
        return scorer.getMaxScore(upTo);
      }
    }
  }

  private boolean isExact(String span) {
    LayerTokens tokens = LayerTokens.of(span, language);
    if (tokens.size() != forms.size()) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      if (!span.substring(tokens.start(i), tokens.end(i)).equals(forms.get(i))) {
        return false;
      }
    }
    return true;
  }

  private String text(LeafReaderContext context, int document) throws IOException {
    BytesRef record = context.reader().storedFields().document(document, RECORD).getBinaryValue(Schema.RECORD);
    CleanArticle article = CleanArticleCodec.decode(record.bytes, record.offset, record.length);
    return field.equals(Layer.CLEAN.in(language)) ? article.text().clean() : article.article().source().value();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    folded.visit(visitor.getSubVisitor(BooleanClause.Occur.MUST, this));
  }

  @Override
  public String toString(String ignored) {
    return "=" + forms + " in " + field;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactQuery query
        && folded.equals(query.folded)
        && field.equals(query.field)
        && forms.equals(query.forms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(folded, field, forms);
  }
}
