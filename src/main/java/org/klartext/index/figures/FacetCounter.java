package org.klartext.index.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.klartext.index.figures.FacetCounts.Value;
import org.klartext.index.schema.Schema;

/** Counts the articles of a set by facets. */
public final class FacetCounter {
  private static final int MONTH_LETTERS = 7;
  private static final int SCORE_STEPS = 8;
  private static final double SCORE_STEP = 0.05;
  private static final Comparator<Value> MOST_FIRST =
      Comparator.comparingLong(Value::articles).reversed().thenComparing(Value::value);

  private final IndexReader reader;
  private final DocumentSet articles;

  public FacetCounter(IndexReader reader, DocumentSet articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /** The counts of one facet, {@code most} values of it, over all the articles. */
  public FacetCounts count(Facet facet, int most) throws IOException {
    return count(facet, most, false);
  }

  /**
   * The counts of one facet.
   *
   * @param most values of it
   * @param isPartial whether there are more articles than those of the set
   */
  public FacetCounts count(Facet facet, int most, boolean isPartial) throws IOException {
    Map<String, Long> counts =
        switch (facet) {
          case ENTITY -> several(Schema.ENTITY);
          case MECHANISM -> several(Schema.MECHANISM);
          case OUTLET -> single(Schema.OUTLET);
          case LANGUAGE -> single(Schema.LANGUAGE);
          case MONTH -> months();
          case GARBLE_SCORE -> scores();
        };
    var values = new ArrayList<Value>(counts.size());
    counts.forEach((value, count) -> values.add(new Value(value, count)));
    switch (facet) {
      case MONTH, GARBLE_SCORE -> values.sort(Comparator.comparing(Value::value));
      case ENTITY, OUTLET, LANGUAGE, MECHANISM -> values.sort(MOST_FIRST);
    }
    List<Value> shown = facet == Facet.MONTH ? latest(values, most) : values.subList(0, Math.min(most, values.size()));
    return new FacetCounts(facet, shown, values.size(), isPartial);
  }

  private static List<Value> latest(List<Value> months, int most) {
    return months.subList(Math.max(0, months.size() - most), months.size());
  }

  private Map<String, Long> single(String field) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
      var ordinals = new long[values.getValueCount()];
      DocIdSetIterator found = found(leaf);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (values.advanceExact(doc)) {
          ordinals[values.ordValue()]++;
        }
      }
      for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
        if (ordinals[ordinal] > 0) {
          counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Long::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Long> several(String field) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      var ordinals = new long[(int) values.getValueCount()];
      DocIdSetIterator found = found(leaf);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            ordinals[(int) values.nextOrd()]++;
          }
        }
      }
      for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
        if (ordinals[ordinal] > 0) {
          counts.merge(values.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Long::sum);
        }
      }
    }
    return counts;
  }

  private Map<String, Long> months() throws IOException {
    Map<Long, Long> days = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Schema.DATE);
      DocIdSetIterator found = found(leaf);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (values.advanceExact(doc)) {
          days.merge(values.nextValue(), 1L, Long::sum);
        }
      }
    }
    Map<String, Long> months = new TreeMap<>();
    days.forEach((day, count) -> months.merge(month(day), count, Long::sum));
    return months;
  }

  static String month(long day) {
    return LocalDate.ofEpochDay(day).toString().substring(0, MONTH_LETTERS);
  }

  private Map<String, Long> scores() throws IOException {
    var steps = new long[SCORE_STEPS + 1];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Schema.GARBLE_SCORE);
      DocIdSetIterator found = found(leaf);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (values.advanceExact(doc)) {
          double score = NumericUtils.sortableLongToDouble(values.nextValue());
          steps[(int) Math.min(SCORE_STEPS, score / SCORE_STEP)]++;
        }
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    for (int step = 0; step <= SCORE_STEPS; step++) {
      if (steps[step] > 0) {
        String from = String.format(Locale.ROOT, "%.2f", step * SCORE_STEP);
        String to = step == SCORE_STEPS ? "" : String.format(Locale.ROOT, "%.2f", (step + 1) * SCORE_STEP);
        counts.put(from + "–" + to, steps[step]);
      }
    }
    return counts;
  }

  private DocIdSetIterator found(LeafReaderContext leaf) {
    FixedBitSet bits = articles.leaf(leaf.ord);
    return new BitSetIterator(bits, bits.length());
  }
}
