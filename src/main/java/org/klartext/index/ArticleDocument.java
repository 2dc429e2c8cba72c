package org.klartext.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.klartext.article.Article;
import org.klartext.index.analysis.CountedTerms;
import org.klartext.index.analysis.DistinctTerms;
import org.klartext.index.analysis.LayerStream;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.duplicates.Signature;
import org.klartext.index.schema.Schema;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.record.CleanArticleCodec;
import org.klartext.resolve.Status;

/** An article as the index holds it, field by field. */
final class ArticleDocument {
  /** Fields that nobody asks an article for; their terms are only counted. */
  private static final Set<String> COUNTED_ALONE = Set.of(Schema.MENTION, Schema.DOUBT, Schema.STRANGE);

  private final CleanArticle clean;
  private final Article article;
  private final Document document = new Document();
  private List<String> strange = List.of();

  private ArticleDocument(CleanArticle clean) {
    this.clean = clean;
    this.article = clean.article();
  }

  /** The articles of a file, or some of them, from the {@code first}th on. */
  static List<Document> all(
      List<CleanArticle> articles, UnaryOperator<CleanArticle> judge, Stamp stamp, long first) {
    var documents = new ArrayList<Document>(Math.max(1, articles.size()));
    for (CleanArticle article : articles) {
      documents.add(judged(article, judge.apply(article), stamp, first + documents.size()));
    }
    return documents;
  }

  /**
   * An article as it was judged, with what the pipeline made of it beside it where that is something else.
   *
   * @param place which of its file's articles it is
   */
  static Document judged(CleanArticle model, CleanArticle judged, Stamp stamp, long place) {
    Document document = of(judged, stamp);
    document.add(new NumericDocValuesField(Schema.PLACE, place));
    if (!judged.equals(model)) {
      document.add(new StoredField(Schema.MODEL, CleanArticleCodec.encode(model)));
      document.add(new StringField(Schema.JUDGED, Schema.YES, Field.Store.NO));
    }
    return document;
  }

  private static Document of(CleanArticle clean, Stamp stamp) {
    var made = new ArticleDocument(clean);
    stamp.addTo(made.document);
    made.facts();
    made.layers();
    made.counts();
    return made.document;
  }

  private void facts() {
    document.add(new StringField(Schema.KIND, Schema.ARTICLE, Field.Store.NO));
    document.add(new StoredField(Schema.RECORD, CleanArticleCodec.encode(clean)));
    sorted(Schema.ID, article.id());
    sorted(Schema.PATH, article.path());
    facet(Schema.LANGUAGE, article.language().code(), article.language().code());
    ArticleFacts facts = ArticleFacts.of(clean);
    facts.outlet().ifPresent(name -> facet(Schema.OUTLET, name, name.toLowerCase(Locale.ROOT)));
    facts.outletsRead().forEach(read -> document.add(new StringField(Schema.OUTLET, read, Field.Store.NO)));
    article.date().ifPresent(date -> document.add(new LongField(Schema.DATE, date.toEpochDay(), Field.Store.NO)));
    document.add(new DoubleField(Schema.GARBLE_SCORE, clean.garbleScore(), Field.Store.NO));
  }

  private void layers() {
    Language language = article.language();
    String text = clean.text().clean();
    LayerTokens tokens = LayerTokens.of(text, language);
    var words = new WrittenWords(text, tokens, language);
    String cleanField = Layer.CLEAN.in(language);
    String sourceField = Layer.SOURCE.in(language);
    layer(cleanField, tokens, words, Layer.CLEAN);
    String source = article.source().value();
    boolean isUnchanged = source.equals(text);
    LayerTokens read = isUnchanged ? tokens : LayerTokens.of(source, language);
    WrittenWords readWords = isUnchanged ? words : new WrittenWords(source, read, language);
    layer(sourceField, read, readWords, Layer.SOURCE);
    exact(words.forms(), isUnchanged ? words.forms() : readWords.forms());
    document.add(new NumericDocValuesField(Schema.WORDS, tokens.size()));
    strange = words.strange(clean.mentions());
    Signature.of(tokens).ifPresent(this::signature);
  }

  private void layer(String field, LayerTokens tokens, WrittenWords words, Layer layer) {
    var stream = new LayerStream(tokens, words.marks(clean.mentions(), layer));
    document.add(new Field(field, stream, Schema.LAYER));
    document.add(new NumericDocValuesField(Schema.lengthField(field), stream.size()));
  }

  /** Nearly all words stand in both layers; they are written once. */
  private void exact(Set<String> clean, Set<String> source) {
    Language language = article.language();
    var both = new LinkedHashSet<>(clean);
    both.retainAll(source);
    present(Schema.exactField(language), both);
    clean.removeAll(both);
    present(Schema.exactField(Layer.CLEAN.in(language)), clean);
    source.removeAll(both);
    present(Schema.exactField(Layer.SOURCE.in(language)), source);
  }

  private void present(String field, Set<String> terms) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, new DistinctTerms(terms), Schema.PRESENT));
    }
  }

  private void signature(Signature signature) {
    document.add(new BinaryDocValuesField(Schema.SIGNATURE, new BytesRef(signature.bytes())));
    for (BytesRef band : signature.bands()) {
      document.add(new StringField(Schema.BAND, band, Field.Store.NO));
    }
  }

  private void counts() {
    var counts = new TreeMap<String, SortedMap<String, Integer>>();
    strange.forEach(word -> count(counts, Schema.STRANGE, word));
    long garbles =
        clean.mentions().stream()
            .filter(mention -> mention.status() != Status.KEPT && mention.mechanism() != Mechanism.EXACT)
            .count();
    document.add(new NumericDocValuesField(Schema.GARBLES, garbles));
    ArticleFacts.forEach(clean, (field, term) -> count(counts, field, term));
    for (Map.Entry<String, SortedMap<String, Integer>> field : counts.entrySet()) {
      document.add(new Field(field.getKey(), new CountedTerms(field.getValue()), Schema.COUNTED));
      if (!COUNTED_ALONE.contains(field.getKey())) {
        for (String term : field.getValue().keySet()) {
          document.add(new SortedSetDocValuesField(field.getKey(), new BytesRef(term)));
        }
      }
    }
  }

  private static void count(Map<String, SortedMap<String, Integer>> counts, String field, String term) {
    counts.computeIfAbsent(field, f -> new TreeMap<>()).merge(term, 1, Integer::sum);
  }

  private void sorted(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private void facet(String field, String value, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
    document.add(new SortedDocValuesField(field, new BytesRef(value)));
  }
}
