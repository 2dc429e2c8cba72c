package org.klartext.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.klartext.index.IndexSession;
import org.klartext.index.SearchRequest;
import org.klartext.index.Searcher;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.lookup.NameLookup;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;

/** Measures searches over generated articles beside plain Lucene over one layer, and prints what it measured. */
final class SearchBench {
  private static final int TIMES = 200;
  private static final int BATCH = 500;
  private static final double BUFFER_MEGABYTES = 1_024;

  private SearchBench() {}

  /**
   * @param args how many articles, and the folder for the indexes; they are made if they are not there
   */
  public static void main(String[] args) throws Exception {
    int articles = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1], "news-" + articles);
    var news = new GeneratedNews(1);
    Path ours = folder.resolve("klartext");
    Path plain = folder.resolve("lucene");
    if (!Files.isDirectory(plain)) {
      long start = System.nanoTime();
      long letters = write(news, articles, ours);
      said("klartext", articles, letters, start, ours);
      start = System.nanoTime();
      writePlain(news, segments(ours), plain);
      said("plain Lucene", articles, letters, start, plain);
    }
    try (Searcher searcher = Searcher.open(ours);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(plain))) {
      search(news, searcher, new IndexSearcher(reader));
    }
    var lookup = new NameLookup(Knowledge.builtIn());
    List<String> names = List.of("Sam Altman", "Ultraman", "奥特曼", "ao4te4man4", "Zuckerb", "Mark Zukerberg", "Maqueron");
    row("entity lookup", Timing.of(TIMES, i -> lookup.candidates(names.get(i % names.size()), 5)));
  }

  static long write(GeneratedNews news, int articles, Path folder) throws IOException {
    long letters = 0;
    try (var session = IndexSession.open(folder, "bench")) {
      for (int first = 0; first < articles; first += BATCH) {
        var batch = new ArrayList<CleanArticle>();
        for (int i = first; i < Math.min(articles, first + BATCH); i++) {
          CleanArticle article = news.clean(i);
          letters += article.article().source().length();
          batch.add(article);
        }
        session.replaceFile("generated-" + first, "digest", batch);
      }
      session.commit();
    }
    return letters;
  }

  /** How many articles each segment holds, in their order. */
  private static List<Integer> segments(Path folder) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      return reader.leaves().stream().map(leaf -> leaf.reader().maxDoc()).toList();
    }
  }

  /** In as many segments as the index it is compared with: each costs a search something, whatever it holds. */
  private static void writePlain(GeneratedNews news, List<Integer> segments, Path folder) throws IOException {
    var type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    try (var writer =
        new IndexWriter(
            FSDirectory.open(folder),
            new IndexWriterConfig(new GermanAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(NoMergePolicy.INSTANCE))) {
      int number = 0;
      for (int size : segments) {
        for (int i = 0; i < size; i++) {
          var document = new Document();
          document.add(new Field("text", news.article(number++).source().value(), type));
          writer.addDocument(document);
        }
        writer.commit();
      }
    }
  }

  private static void search(GeneratedNews news, Searcher searcher, IndexSearcher plain) throws Exception {
    List<String> words = new ArrayList<>();
    for (int rank = 20; rank < 4_000; rank += 40) {
      words.add(news.word(Language.GERMAN, rank));
    }
    var queries = new ArrayList<Query>();
    try (var analyzer = new GermanAnalyzer()) {
      for (String word : words) {
        queries.add(new TermQuery(new Term("text", term(analyzer, word))));
      }
    }
    int n = words.size();
    Timing lucene = Timing.of(TIMES, i -> plain.search(queries.get(i % n), 10));
    row("plain Lucene, a word, the ten best", lucene);
    Timing stored =
        Timing.of(
            TIMES,
            i -> {
              var texts = new ArrayList<String>();
              for (var hit : plain.search(queries.get(i % n), 10).scoreDocs) {
                texts.add(plain.storedFields().document(hit.doc).get("text"));
              }
              return texts;
            });
    row("plain Lucene, a word, ten texts", stored);
    Timing one = Timing.of(TIMES, i -> searcher.search(german("clean:" + words.get(i % n)).withLimit(0)));
    row("a word in one layer, the total", one);
    Timing ids = Timing.of(TIMES, i -> searcher.numbers(german("clean:" + words.get(i % n)).withLimit(10)));
    row("a word in one layer, the ten best", ids);
    System.out.printf(Locale.ROOT, "%-46s %.2f%n", "  against plain Lucene", ids.p50() / lucene.p50());
    row("a word in either layer, ten hits marked", Timing.of(TIMES, i -> searcher.search(SearchRequest.of(words.get(i % n)))));
    row(
        "the same, near-duplicates grouped",
        Timing.of(TIMES, i -> searcher.search(SearchRequest.of(words.get(i % n)).groupingDuplicates())));
    row(
        "a phrase, ten hits marked",
        Timing.of(TIMES, i -> searcher.search(SearchRequest.of("\"die " + words.get(i % n) + "\""))));
    row(
        "an entity within ten words of a word",
        Timing.of(
            TIMES,
            i -> searcher.search(SearchRequest.of("entity:" + news.frequentEntity(i) + " NEAR/10 " + words.get(i % n)))));
    row(
        "facets: entity, outlet, month",
        Timing.of(
            TIMES,
            i ->
                searcher.facets(
                    SearchRequest.of(words.get(i % n)), List.of(Facet.ENTITY, Facet.OUTLET, Facet.MONTH), 10)));
    row(
        "ten concordance lines, both layers",
        Timing.of(TIMES, i -> searcher.concordance(SearchRequest.of(words.get(i % n)), KwicOrder.ARTICLE, 8)));
    row(
        "ten concordance lines, one layer",
        Timing.of(TIMES, i -> searcher.concordance(german("clean:" + words.get(i % n)), KwicOrder.ARTICLE, 8)));
  }

  private static String term(GermanAnalyzer analyzer, String word) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("text", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String first = stream.incrementToken() ? term.toString() : word;
      stream.end();
      return first;
    }
  }

  private static SearchRequest german(String query) {
    return SearchRequest.of(query).withLanguage(Language.GERMAN);
  }

  private static void row(String what, Timing timing) {
    System.out.printf(Locale.ROOT, "%-46s %s%n", what, timing);
  }

  private static void said(String what, int articles, long letters, long start, Path folder) throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-46s %,d articles, %.0f MB of text in %.0f s (%.1f MB/s), index %.0f MB%n",
        what, articles, letters / 1e6, seconds, letters / 1e6 / seconds, size(folder) / 1e6);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder).sorted(Comparator.naturalOrder())) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
