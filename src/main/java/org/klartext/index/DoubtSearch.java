package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.figures.TermCounts;
import org.klartext.index.schema.Schema;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * Finds what a person should look at among some articles. It is counted from the index; of the articles only those are
 * read that are shown as examples.
 */
final class DoubtSearch {
  private static final int EXAMPLES = 3;

  private final StoredArticles stored;
  private final DocumentSet part;
  private final double sureFrom;

  /**
   * @param part the articles
   * @param sureFrom changes at least this sure need no look
   */
  DoubtSearch(StoredArticles stored, DocumentSet part, double sureFrom) {
    this.stored = stored;
    this.part = part;
    this.sureFrom = sureFrom;
  }

  /** What is judged in one go. */
  private record Key(String surface, String entity, Status status) {
    static Key of(DoubtTerm term) {
      return new Key(term.surface(), term.entity(), term.status());
    }

    static Key of(DoubtPlace place) {
      return new Key(place.surface(), place.entity(), place.status());
    }

    DoubtPlace place(long count) {
      return new DoubtPlace(count, surface, entity, status);
    }
  }

  /** All that is counted under one key. */
  private static final class Group {
    private final List<String> terms = new ArrayList<>();
    private final Map<Mechanism, Long> mechanisms = new EnumMap<>(Mechanism.class);
    private double leastConfidence = 1;
    private long count;

    void add(DoubtTerm term, String written, long times) {
      terms.add(written);
      mechanisms.merge(term.mechanism(), times, Long::sum);
      leastConfidence = Math.min(leastConfidence, term.confidence());
      count += times;
    }

    Mechanism mechanism() {
      return mechanisms.entrySet().stream()
          .max(Map.Entry.<Mechanism, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  /** The first {@code limit} after a place. */
  Doubts after(Optional<DoubtPlace> place, int limit) throws IOException {
    Map<Key, Group> groups = groups();
    List<DoubtPlace> places =
        groups.entrySet().stream()
            .map(entry -> entry.getKey().place(entry.getValue().count))
            .filter(one -> place.isEmpty() || one.compareTo(place.get()) > 0)
            .sorted()
            .limit(limit + 1L)
            .toList();
    var page = new ArrayList<Doubt>(places.size());
    for (DoubtPlace one : places.subList(0, Math.min(limit, places.size()))) {
      page.add(doubt(Key.of(one), groups));
    }
    long mentions = groups.values().stream().mapToLong(group -> group.count).sum();
    boolean goesOn = limit > 0 && places.size() > limit;
    return new Doubts(
        groups.size(), mentions, page, goesOn ? Optional.of(places.get(limit - 1).cursor()) : Optional.empty());
  }

  private Doubt doubt(Key key, Map<Key, Group> groups) throws IOException {
    Group group = Objects.requireNonNull(groups.get(key));
    return new Doubt(
        key.surface,
        key.entity,
        key.status,
        group.mechanism(),
        group.leastConfidence,
        group.count,
        examples(key, group.terms));
  }

  private Map<Key, Group> groups() throws IOException {
    var groups = new HashMap<Key, Group>();
    TermCounts.Action add =
        (written, count, articles) -> {
          DoubtTerm term = DoubtTerm.parse(written);
          if (term.isOpen(sureFrom)) {
            groups.computeIfAbsent(Key.of(term), key -> new Group()).add(term, written, count);
          }
        };
    var counts = new TermCounts(stored.reader(), part);
    add(counts, Status.UNSURE, DoubtTerm.WHOLE + 1, add);
    add(counts, Status.APPLIED, (int) Math.ceil(sureFrom * DoubtTerm.WHOLE), add);
    return groups;
  }

  private static void add(TermCounts counts, Status status, int below, TermCounts.Action action) throws IOException {
    counts.forEach(Schema.DOUBT, DoubtTerm.from(status, 0), DoubtTerm.from(status, below), action);
  }

  private List<EntityMentions.Example> examples(Key key, List<String> terms) throws IOException {
    var examples = new ArrayList<EntityMentions.Example>();
    for (int document : firstByPath(terms)) {
      CleanArticle article = stored.read(document);
      List<Mention> mentions =
          article.mentions().stream()
              .filter(
                  mention ->
                      DoubtTerm.of(mention).filter(term -> Key.of(term).equals(key) && term.isOpen(sureFrom)).isPresent())
              .toList();
      examples.add(new EntityMentions.Example(article, mentions));
    }
    return examples;
  }

  private Collection<Integer> firstByPath(List<String> terms) throws IOException {
    SortedMap<BytesRef, Integer> first = new TreeMap<>();
    for (LeafReaderContext leaf : stored.reader().leaves()) {
      SortedMap<Integer, Integer> ofSegment = new TreeMap<>();
      for (String term : terms) {
        addFirst(leaf, term, ofSegment);
      }
      SortedDocValues paths = DocValues.getSorted(leaf.reader(), Schema.PATH);
      for (Map.Entry<Integer, Integer> found : ofSegment.entrySet()) {
        keepFirst(first, BytesRef.deepCopyOf(paths.lookupOrd(found.getKey())), leaf.docBase + found.getValue());
      }
    }
    return first.values();
  }

  /** Of a segment, where paths are compared by their numbers. */
  private void addFirst(LeafReaderContext leaf, String term, SortedMap<Integer, Integer> first) throws IOException {
    SortedDocValues paths = DocValues.getSorted(leaf.reader(), Schema.PATH);
    PostingsEnum postings = leaf.reader().postings(new Term(Schema.DOUBT, term), PostingsEnum.NONE);
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (part.holds(leaf.ord, postings.docID()) && paths.advanceExact(postings.docID())) {
        keepFirst(first, paths.ordValue(), postings.docID());
      }
    }
  }

  private static <K> void keepFirst(SortedMap<K, Integer> first, K key, int document) {
    first.put(key, document);
    if (first.size() > EXAMPLES) {
      first.remove(first.lastKey());
    }
  }
}
