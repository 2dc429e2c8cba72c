package org.klartext.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;
import org.klartext.record.CleanArticleCodec;
import org.klartext.record.RecordException;

/** The articles themselves. */
final class StoredArticles {
  private static final Set<String> RECORD = Set.of(Schema.RECORD);
  private static final Set<String> BOTH = Set.of(Schema.RECORD, Schema.MODEL);

  private final DirectoryReader reader;
  private final IndexFolder folder;

  StoredArticles(DirectoryReader reader, IndexFolder folder) {
    this.reader = reader;
    this.folder = folder;
  }

  DirectoryReader reader() {
    return reader;
  }

  CleanArticle read(int document) throws IOException {
    return read(reader.storedFields(), document);
  }

  /**
   * Gives every article, in the order of the files' paths and, within a file, of the file; eight bytes of memory an
   * article, and one article at a time.
   */
  void forEach(Consumer<CleanArticle> action) throws IOException {
    forEach(everything(), action);
  }

  /** The same for some of the articles. */
  void forEach(DocumentSet wanted, Consumer<CleanArticle> action) throws IOException {
    forEach(wanted, this::read, action);
  }

  /** The same, as the pipeline made them. */
  void forEachModel(DocumentSet wanted, Consumer<CleanArticle> action) throws IOException {
    forEach(wanted, this::model, action);
  }

  private interface Reading {
    CleanArticle read(StoredFields fields, int document) throws IOException;
  }

  private DocumentSet everything() {
    var all = new DocumentSet(reader.leaves());
    reader.leaves().forEach(leaf -> all.leaf(leaf.ord).set(0, leaf.reader().maxDoc()));
    return all;
  }

  private void forEach(DocumentSet wanted, Reading reading, Consumer<CleanArticle> action) throws IOException {
    StoredFields fields = reader.storedFields();
    long[] articles = byFile(wanted);
    int from = 0;
    while (from < articles.length) {
      int to = from + 1;
      while (to < articles.length && articles[to] >>> Integer.SIZE == articles[from] >>> Integer.SIZE) {
        to++;
      }
      if (to - from > 1) {
        sortByPlace(articles, from, to);
      }
      for (int i = from; i < to; i++) {
        action.accept(reading.read(fields, (int) articles[i]));
      }
      from = to;
    }
  }

  /** Puts the articles of one file in its order; they stand there by their numbers in the index. */
  private void sortByPlace(long[] articles, int from, int to) throws IOException {
    NumericDocValues places = MultiDocValues.getNumericValues(reader, Schema.PLACE);
    for (int i = from; i < to && places != null; i++) {
      int document = (int) articles[i];
      long place = places.advanceExact(document) ? places.longValue() : 0;
      articles[i] = place << Integer.SIZE | document;
    }
    Arrays.sort(articles, from, to);
  }

  /** Each article's file in the upper half, its number in the index in the lower, sorted. */
  private long[] byFile(DocumentSet wanted) throws IOException {
    SortedDocValues files = MultiDocValues.getSortedValues(reader, Schema.FILE);
    if (files == null) {
      return new long[0];
    }
    long[] found = new long[reader.numDocs()];
    int size = 0;
    for (LeafReaderContext context : reader.leaves()) {
      Bits live = context.reader().getLiveDocs();
      PostingsEnum postings =
          context.reader().postings(new Term(Schema.KIND, Schema.ARTICLE), PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = context.docBase + postings.docID();
        boolean isThere = live == null || live.get(postings.docID());
        if (isThere && wanted.holds(context.ord, postings.docID()) && files.advanceExact(document)) {
          found[size++] = (long) files.ordValue() << Integer.SIZE | document;
        }
      }
    }
    Arrays.sort(found, 0, size);
    return ArrayUtil.copyOfSubArray(found, 0, size);
  }

  private CleanArticle read(StoredFields fields, int document) throws IOException {
    return decoded(fields.document(document, RECORD).getBinaryValue(Schema.RECORD), document);
  }

  /** As the pipeline made it, before it was judged. */
  CleanArticle model(StoredFields fields, int document) throws IOException {
    Document stored = fields.document(document, BOTH);
    BytesRef model = stored.getBinaryValue(Schema.MODEL);
    return decoded(model == null ? stored.getBinaryValue(Schema.RECORD) : model, document);
  }

  private CleanArticle decoded(@Nullable BytesRef record, int document) {
    TimeLimit.check();
    try {
      if (record == null) {
        throw new RecordException("article " + document + " is not stored");
      }
      return CleanArticleCodec.decode(record.bytes, record.offset, record.length);
    } catch (RecordException e) {
      throw folder.damaged(e);
    }
  }
}
