package org.klartext.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** Shows a folded and stemmed term as it mostly stands: {@code inferenzchip} → {@code Inferenzchips}. */
final class WordForms {
  private static final int ARTICLES_READ = 8;

  private final StoredArticles stored;
  private final Map<Integer, String> texts = new HashMap<>();

  WordForms(StoredArticles stored) {
    this.stored = stored;
  }

  /** The most frequent form in the first articles that have the term. */
  String form(String term, Language language) throws IOException {
    Map<String, Integer> forms = new HashMap<>();
    int read = 0;
    for (LeafReaderContext leaf : stored.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum postings = leaf.reader().postings(new Term(Schema.clean(language), term), PostingsEnum.OFFSETS);
      while (read < ARTICLES_READ && postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          String text = text(leaf.docBase + postings.docID());
          for (int i = postings.freq(); i > 0; i--) {
            postings.nextPosition();
            forms.merge(text.substring(postings.startOffset(), postings.endOffset()), 1, Integer::sum);
          }
          read++;
        }
      }
    }
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }

  private String text(int document) throws IOException {
    String text = texts.get(document);
    if (text == null) {
      text = stored.read(document).text().clean();
      texts.put(document, text);
    }
    return text;
  }
}
