package org.klartext.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.klartext.index.schema.Schema;

/** Which files an index holds, as of one moment. Safe for use by many threads. */
final class FileTable implements AutoCloseable {
  private final DirectoryReader reader;

  FileTable(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Whether all of the file is in the index, and as the stamp says. */
  boolean holds(Stamp stamp) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum postings = leaf.postings(new Term(Schema.FILE, stamp.file()), PostingsEnum.NONE);
      int document = postings == null ? DocIdSetIterator.NO_MORE_DOCS : nextLive(postings, leaf.getLiveDocs());
      if (document != DocIdSetIterator.NO_MORE_DOCS) {
        return value(leaf, Schema.DIGEST, document).equals(stamp.digest())
            && value(leaf, Schema.FINGERPRINT, document).equals(stamp.fingerprint());
      }
    }
    return false;
  }

  void forEach(Consumer<String> action) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Schema.FILE);
    if (terms == null) {
      return;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum files = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef file = files.next(); file != null; file = files.next()) {
      postings = files.postings(postings, PostingsEnum.NONE);
      if (live == null || nextLive(postings, live) != DocIdSetIterator.NO_MORE_DOCS) {
        action.accept(file.utf8ToString());
      }
    }
  }

  boolean isAllOf(String fingerprint) throws IOException {
    return new IndexSearcher(reader).count(new TermQuery(new Term(Schema.FINGERPRINT, fingerprint)))
        == reader.numDocs();
  }

  static Map<String, String> userData(@Nullable Iterable<Map.Entry<String, String>> entries) {
    var data = new HashMap<String, String>();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  private static int nextLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = postings.nextDoc();
    }
    return document;
  }

  private static String value(LeafReader leaf, String field, int document) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, field);
    return values.advanceExact(document) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
