package org.klartext.index.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** The words of the clean text in one language, and how often they stand in parts of the index. */
public final class WordList {
  private final IndexReader reader;
  private final String field;

  public WordList(IndexReader reader, Language language) {
    this.reader = reader;
    field = Schema.clean(language);
  }

  /**
   * How often a term stands somewhere, and in how many articles.
   *
   * @param count occurrences
   * @param articles with at least one
   */
  public record Frequency(long count, long articles) {
    static final Frequency NONE = new Frequency(0, 0);

    Frequency plus(long more, long moreArticles) {
      return new Frequency(count + more, articles + moreArticles);
    }
  }

  /** Words in all in the articles of {@code part} that are in this language. */
  public long words(DocumentSet part) throws IOException {
    long words = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Schema.lengthField(field));
      NumericDocValues counts = DocValues.getNumeric(leaf.reader(), Schema.WORDS);
      FixedBitSet bits = part.leaf(leaf.ord);
      while (lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = lengths.docID();
        if (bits.get(document) && counts.advanceExact(document)) {
          words += counts.longValue();
        }
      }
    }
    return words;
  }

  /** How often every word stands in {@code part}; entities and parts of compounds are not among the words. */
  public Map<String, Frequency> frequencies(DocumentSet part) throws IOException {
    Map<String, Frequency> frequencies = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        count(terms.iterator(), part.leaf(leaf.ord), frequencies);
      }
    }
    return frequencies;
  }

  private static void count(TermsEnum terms, FixedBitSet part, Map<String, Frequency> frequencies) throws IOException {
    PostingsEnum postings = null;
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      byte first = term.length == 0 ? 0 : term.bytes[term.offset];
      if (first == Schema.ENTITY_TERM.charAt(0) || first == Schema.PART_TERM.charAt(0)) {
        continue;
      }
      postings = terms.postings(postings, PostingsEnum.FREQS);
      long count = 0;
      long articles = 0;
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (part.get(postings.docID())) {
          count += postings.freq();
          articles++;
        }
      }
      if (count > 0) {
        String word = term.utf8ToString();
        frequencies.put(word, frequencies.getOrDefault(word, Frequency.NONE).plus(count, articles));
      }
    }
  }

  /** The {@code most} greatest of {@code rows}, greatest first. */
  static <T> List<T> greatest(Iterable<T> rows, Comparator<T> order, int most) {
    if (most == 0) {
      return List.of();
    }
    var queue = new PriorityQueue<T>(order);
    for (T row : rows) {
      queue.add(row);
      if (queue.size() > most) {
        queue.remove();
      }
    }
    var sorted = new ArrayList<>(queue);
    sorted.sort(order.reversed());
    return sorted;
  }
}
