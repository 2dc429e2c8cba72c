package org.klartext.index.figures;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.klartext.index.schema.Schema;

/** Adds up how garbled articles are, by what they have in common. */
public final class ErrorGroups {
  private final IndexReader reader;
  private final DocumentSet articles;

  public ErrorGroups(IndexReader reader, DocumentSet articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /** The sums of one group. */
  private static final class Sums {
    private long articles;
    private long words;
    private long garbles;
    private double score;
  }

  /** Says to which group an article belongs. */
  private interface Grouping {
    String value(int document) throws IOException;
  }

  /** By outlet, in the order of their names; articles without one are not among them. */
  public List<ErrorGroup> byOutlet() throws IOException {
    return by(leaf -> value(DocValues.getSorted(leaf, Schema.OUTLET)));
  }

  public List<ErrorGroup> byLanguage() throws IOException {
    return by(leaf -> value(DocValues.getSorted(leaf, Schema.LANGUAGE)));
  }

  /** By month, the earliest first; articles without a date are not among them. */
  public List<ErrorGroup> byMonth() throws IOException {
    return by(
        leaf -> {
          SortedNumericDocValues days = DocValues.getSortedNumeric(leaf, Schema.DATE);
          return document -> days.advanceExact(document) ? FacetCounter.month(days.nextValue()) : "";
        });
  }

  private static Grouping value(SortedDocValues values) {
    return document -> values.advanceExact(document) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }

  /** Makes the grouping of one segment. */
  private interface InLeaf {
    Grouping of(LeafReader leaf) throws IOException;
  }

  private List<ErrorGroup> by(InLeaf grouping) throws IOException {
    Map<String, Sums> groups = new TreeMap<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      Grouping group = grouping.of(leaf);
      NumericDocValues words = DocValues.getNumeric(leaf, Schema.WORDS);
      NumericDocValues garbles = DocValues.getNumeric(leaf, Schema.GARBLES);
      SortedNumericDocValues scores = DocValues.getSortedNumeric(leaf, Schema.GARBLE_SCORE);
      FixedBitSet bits = articles.leaf(context.ord);
      DocIdSetIterator found = new BitSetIterator(bits, bits.length());
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        String value = group.value(doc);
        if (!value.isEmpty()) {
          Sums sums = groups.computeIfAbsent(value, v -> new Sums());
          sums.articles++;
          sums.words += words.advanceExact(doc) ? words.longValue() : 0;
          sums.garbles += garbles.advanceExact(doc) ? garbles.longValue() : 0;
          sums.score += scores.advanceExact(doc) ? NumericUtils.sortableLongToDouble(scores.nextValue()) : 0;
        }
      }
    }
    return groups.entrySet().stream()
        .map(
            entry -> {
              Sums sums = entry.getValue();
              return new ErrorGroup(
                  entry.getKey(), sums.articles, sums.words, sums.garbles, sums.score / sums.articles);
            })
        .toList();
  }
}
