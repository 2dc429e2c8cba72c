package org.klartext.index;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.klartext.article.Article;
import org.klartext.index.query.QueryException;
import org.klartext.index.schema.Schema;

/**
 * Where an article stands among those found: by its score or date, then by id and path, which no two articles share.
 * Written down it is the cursor after which the next page begins; it holds even if the article is gone by then.
 *
 * @param order what the key is
 * @param key a score's bits, or a day since 1970; greater ones come first
 * @param id of the article, UTF-8
 * @param path of the article, UTF-8
 */
record Rank(Order order, long key, BytesRef id, BytesRef path) implements Comparable<Rank> {
  /** The key of an article without a date. */
  static final long NO_DATE = Long.MIN_VALUE;

  private static final Sort BY_DATE = new Sort(newestFirst(), text(Schema.ID), text(Schema.PATH));

  /** The place of an article of a segment by its score. */
  static Rank ofScore(LeafReader reader, int document, float score) throws IOException {
    return ofScore(score, value(reader, Schema.ID, document), value(reader, Schema.PATH, document));
  }

  /** The place of an article of a segment by its date. */
  static Rank ofDate(LeafReader reader, int document) throws IOException {
    SortedNumericDocValues dates = DocValues.getSortedNumeric(reader, Schema.DATE);
    long key = dates.advanceExact(document) ? dates.nextValue() : NO_DATE;
    return new Rank(Order.DATE, key, value(reader, Schema.ID, document), value(reader, Schema.PATH, document));
  }

  private static Rank ofScore(float score, BytesRef id, BytesRef path) {
    return new Rank(Order.SCORE, Float.floatToIntBits(score), id, path);
  }

  /** The place of an article that was read. */
  static Rank of(Order order, float score, Article article) {
    var id = new BytesRef(article.id());
    var path = new BytesRef(article.path());
    return switch (order) {
      case SCORE -> ofScore(score, id, path);
      case DATE -> new Rank(order, article.date().map(LocalDate::toEpochDay).orElse(NO_DATE), id, path);
    };
  }

  float score() {
    return Float.intBitsToFloat((int) key);
  }

  /** The order of dates as Lucene takes it. */
  static Sort byDate() {
    return BY_DATE;
  }

  /** This place as Lucene takes it, to go on after it in the order of dates. */
  FieldDoc place() {
    return new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {key, id, path});
  }

  /** In letters that need no quoting. */
  String cursor() {
    ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + Short.BYTES + id.length + path.length);
    bytes.put(sign(order)).putLong(key).putShort((short) id.length);
    bytes.put(id.bytes, id.offset, id.length).put(path.bytes, path.offset, path.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * @throws QueryException if it is no cursor, or one of another order
   */
  static Rank ofCursor(String cursor, Order order) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1));
      ByteBuffer in = ByteBuffer.wrap(bytes);
      byte written = in.get();
      long key = in.getLong();
      int split = in.position() + Short.BYTES + in.getShort(in.position());
      if (written != sign(order)) {
        throw new QueryException("the cursor is of another order; keep --sort from page to page", 1);
      }
      BytesRef id = new BytesRef(Arrays.copyOfRange(bytes, in.position() + Short.BYTES, split));
      return new Rank(order, key, id, new BytesRef(Arrays.copyOfRange(bytes, split, bytes.length)));
    } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new QueryException("\"" + cursor + "\" is no cursor; take the one that came with the page before", 1);
    }
  }

  private static BytesRef value(LeafReader reader, String field, int document) throws IOException {
    SortedDocValues values = DocValues.getSorted(reader, field);
    return values.advanceExact(document) ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())) : new BytesRef();
  }

  private static byte sign(Order order) {
    return switch (order) {
      case SCORE -> 's';
      case DATE -> 'd';
    };
  }

  @Override
  public int compareTo(Rank other) {
    int greaterFirst = Long.compare(other.key, key);
    int byId = greaterFirst != 0 ? greaterFirst : id.compareTo(other.id);
    return byId != 0 ? byId : path.compareTo(other.path);
  }

  private static SortField text(String field) {
    return new SortField(field, SortField.Type.STRING);
  }

  private static SortField newestFirst() {
    var sort = new SortedNumericSortField(Schema.DATE, SortField.Type.LONG, true);
    sort.setMissingValue(NO_DATE);
    return sort;
  }
}
