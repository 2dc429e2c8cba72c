package org.klartext.index.figures;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.NumericUtils;
import org.klartext.index.figures.FacetCounts.Value;
import org.klartext.index.schema.Schema;

/** Counts the articles of a set by facets. */
public final class FacetCounter {
  private static final int MONTH_LETTERS = 7;
  private static final int SCORE_STEPS = 8;
  private static final double SCORE_STEP = 0.05;

  private final FacetOrdinals ordinals;
  private final List<LeafReaderContext> leaves;
  private final DocumentSet articles;

  public FacetCounter(FacetOrdinals ordinals, DocumentSet articles) {
    this.ordinals = ordinals;
    leaves = ordinals.reader().leaves();
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
    return switch (facet) {
      case ENTITY -> mostFirst(facet, Schema.ENTITY, most, isPartial);
      case MECHANISM -> mostFirst(facet, Schema.MECHANISM, most, isPartial);
      case OUTLET -> mostFirst(facet, Schema.OUTLET, most, isPartial);
      case LANGUAGE -> mostFirst(facet, Schema.LANGUAGE, most, isPartial);
      case MONTH -> {
        List<Value> months = inOrder(months());
        List<Value> latest = months.subList(Math.max(0, months.size() - most), months.size());
        yield new FacetCounts(facet, latest, months.size(), isPartial);
      }
      case GARBLE_SCORE -> {
        List<Value> scores = inOrder(scores());
        yield new FacetCounts(facet, scores.subList(0, Math.min(most, scores.size())), scores.size(), isPartial);
      }
    };
  }

  private static List<Value> inOrder(Map<String, Long> counts) {
    var values = new ArrayList<Value>(counts.size());
    counts.forEach((value, count) -> values.add(new Value(value, count)));
    return values;
  }

  /** The numbers of values are in the order of the values, so that equal counts are in it too. */
  private FacetCounts mostFirst(Facet facet, String field, int most, boolean isPartial) throws IOException {
    int[] counts = counts(field);
    var best = new PriorityQueue<Integer>(
        Comparator.comparingInt((Integer number) -> counts[number]).thenComparing(Comparator.reverseOrder()));
    int distinct = 0;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        distinct++;
        best.add(number);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    var values = new ArrayDeque<Value>(best.size());
    while (!best.isEmpty()) {
      int number = best.remove();
      values.addFirst(new Value(ordinals.value(field, number), counts[number]));
    }
    return new FacetCounts(facet, List.copyOf(values), distinct, isPartial);
  }

  private int[] counts(String field) throws IOException {
    var counts = new int[ordinals.size(field)];
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      LongValues numbers = ordinals.numbers(field, leaf);
      DocIdSetIterator found = found(leaf);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            counts[(int) numbers.get(values.nextOrd())]++;
          }
        }
      }
    }
    return counts;
  }

  private Map<String, Long> months() throws IOException {
    Map<Long, Long> days = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
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
    for (LeafReaderContext leaf : leaves) {
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
