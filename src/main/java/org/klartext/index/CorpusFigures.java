package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.klartext.index.RankedArticles.Ranked;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.figures.Association;
import org.klartext.index.figures.Collocate;
import org.klartext.index.figures.DocumentSet;
import org.klartext.index.figures.ErrorGroups;
import org.klartext.index.figures.KeyWord;
import org.klartext.index.figures.Keyness;
import org.klartext.index.figures.Neighbourhood;
import org.klartext.index.figures.TermCounts;
import org.klartext.index.figures.WordFigure;
import org.klartext.index.figures.WordList;
import org.klartext.index.figures.WordList.Frequency;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.record.CleanArticle;

/**
 * Figures over the articles that a query finds; {@code *} finds all. Words are those of the clean text, counted in
 * whichever form they stand.
 *
 * <p>Methods throw {@link org.klartext.index.query.QueryException} if a query cannot be understood.
 */
public final class CorpusFigures {
  /** Articles whose text is read to see what stands near a word; beyond, the figures are of these. */
  public static final int MOST_READ = 20_000;

  private final Failures failures;
  private final LiveSearcher searcher;
  private final Commit commit;
  private final StoredArticles stored;

  CorpusFigures(Failures failures, LiveSearcher searcher, Commit commit) {
    this.failures = failures;
    this.searcher = searcher;
    this.commit = commit;
    stored = commit.stored();
  }

  /** How garbled the articles are, and how; {@code most} rows of each list. */
  public ErrorProfile errors(SearchRequest part, int most) throws IOException {
    return failures.told(
        () -> {
          Query query = Asked.of(part).query();
          DocumentSet articles = commit.matching().of(searcher, query);
          var counts = new TermCounts(stored.reader(), articles);
          var groups = new ErrorGroups(stored.reader(), articles);
          var suspicious = new ArrayList<ErrorProfile.Suspicious>();
          counts.forEach(
              Schema.STRANGE,
              "",
              (word, count, in) -> suspicious.add(new ErrorProfile.Suspicious(word, count, in)));
          suspicious.sort(ErrorProfile.Suspicious.MOST_FIRST);
          return new ErrorProfile(
              articles.size(),
              groups.byLanguage(),
              counted(counts, Schema.MECHANISM, most),
              counted(counts, Schema.RULE, most),
              groups.byOutlet(),
              groups.byMonth(),
              mostGarbled(query, most),
              suspicious.subList(0, Math.min(most, suspicious.size())),
              suspicious.size());
        });
  }

  private static List<Count> counted(TermCounts terms, String field, int most) throws IOException {
    var counts = new ArrayList<Count>();
    terms.forEach(field, "", (value, count, in) -> counts.add(new Count(value, count)));
    counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
    return counts.subList(0, Math.min(most, counts.size()));
  }

  private List<ErrorProfile.Garbled> mostGarbled(Query query, int most) throws IOException {
    var sort =
        new Sort(
            new SortedNumericSortField(Schema.GARBLE_SCORE, SortField.Type.DOUBLE, true),
            new SortField(Schema.ID, SortField.Type.STRING));
    int wanted = Math.max(1, Math.min(most, stored.reader().maxDoc()));
    var garbled = new ArrayList<ErrorProfile.Garbled>();
    for (ScoreDoc found : searcher.search(query, new TopFieldCollectorManager(sort, wanted, null, 1)).scoreDocs) {
      CleanArticle article = stored.read(found.doc);
      if (article.garbleScore() > 0 && garbled.size() < most) {
        garbled.add(ErrorProfile.Garbled.of(article));
      }
    }
    return garbled;
  }

  /**
   * The most frequent words of one language.
   *
   * @param withFunctionWords whether articles, pronouns and the like count
   */
  public List<WordFigure> words(SearchRequest part, Language language, boolean withFunctionWords, int most)
      throws IOException {
    return failures.told(
        () -> {
          DocumentSet articles = set(part, language);
          var list = new WordList(stored.reader(), language);
          long words = list.words(articles);
          var forms = new WordForms(stored);
          Predicate<String> wanted = withFunctionWords ? form -> true : contentWords(language);
          var figures = new ArrayList<WordFigure>();
          for (Map.Entry<String, Frequency> entry : mostFirst(list.frequencies(articles))) {
            if (figures.size() == most) {
              break;
            }
            String form = forms.form(entry.getKey(), language);
            if (wanted.test(form)) {
              figures.add(figure(entry.getKey(), form, entry.getValue(), words));
            }
          }
          return figures;
        });
  }

  /** How often given words stand in the articles of one language; each is one word after analysis. */
  public List<WordFigure> frequencies(SearchRequest part, Language language, List<String> asked) throws IOException {
    return failures.told(
        () -> {
          DocumentSet articles = set(part, language);
          var list = new WordList(stored.reader(), language);
          long words = list.words(articles);
          Map<String, Frequency> frequencies = list.frequencies(articles);
          var figures = new ArrayList<WordFigure>();
          for (String word : asked) {
            LayerTokens tokens = LayerTokens.of(word, language);
            for (int i = 0; i < tokens.size(); i++) {
              Frequency frequency = frequencies.getOrDefault(tokens.term(i), new Frequency(0, 0));
              figures.add(figure(tokens.term(i), word.substring(tokens.start(i), tokens.end(i)), frequency, words));
            }
          }
          return figures;
        });
  }

  private static WordFigure figure(String term, String form, Frequency frequency, long words) {
    return new WordFigure(
        term, form, frequency.count(), frequency.articles(), Association.perMillion(frequency.count(), words));
  }

  private static List<Map.Entry<String, Frequency>> mostFirst(Map<String, Frequency> frequencies) {
    var sorted = new ArrayList<>(frequencies.entrySet());
    sorted.sort(
        Comparator.comparingLong((Map.Entry<String, Frequency> entry) -> -entry.getValue().count())
            .thenComparing(Map.Entry::getKey));
    return sorted;
  }

  /**
   * The words that one part of the index has remarkably more often than another.
   *
   * @param against the other part; empty for all articles that are not in the first
   * @param least how often a word has to stand in the first part
   */
  public List<KeyWord> keyness(
      SearchRequest part, Optional<SearchRequest> against, Language language, int least, int most) throws IOException {
    return failures.told(
        () -> {
          Query of = in(language, Asked.of(part).query());
          Query other =
              against.isPresent()
                  ? in(language, Asked.of(against.get()).query())
                  : new BooleanQuery.Builder()
                      .add(in(language, Asked.of(part.withQuery("*")).query()), BooleanClause.Occur.MUST)
                      .add(of, BooleanClause.Occur.MUST_NOT)
                      .build();
          DocumentSet first = commit.matching().of(searcher, of);
          DocumentSet second = commit.matching().of(searcher, other);
          var list = new WordList(stored.reader(), language);
          long firstWords = list.words(first);
          long secondWords = list.words(second);
          if (firstWords == 0 || secondWords == 0) {
            return List.of();
          }
          var forms = new WordForms(stored);
          var rows = new ArrayList<KeyWord>();
          for (Keyness.Row row :
              Keyness.of(list.frequencies(first), firstWords, list.frequencies(second), secondWords, least, most)) {
            rows.add(
                new KeyWord(
                    forms.form(row.term(), language),
                    row.first(),
                    Association.perMillion(row.first(), firstWords),
                    row.second(),
                    Association.perMillion(row.second(), secondWords),
                    row.logLikelihood(),
                    row.logRatio()));
          }
          return rows;
        });
  }

  /**
   * The words that stand near what a query finds.
   *
   * @param node a word, a phrase, an entity: whatever can be found
   * @param window words on either side
   * @param least how often a word has to stand there
   */
  public Collocates collocates(
      SearchRequest node,
      Language language,
      int window,
      int least,
      Neighbourhood.Measure measure,
      boolean withFunctionWords,
      int most)
      throws IOException {
    return failures.told(
        () -> {
          Query query = in(language, Asked.of(node).query());
          Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1);
          var highlighter = new Highlighter(searcher, weight);
          var near = new Neighbourhood(language, window);
          var ranked =
              new RankedArticles(searcher, query, weight, Order.SCORE, Optional.empty(), Optional.empty(), MOST_READ);
          int read = 0;
          Optional<Ranked> next = ranked.next();
          while (next.isPresent() && read < MOST_READ) {
            int document = next.get().document();
            CleanArticle article = stored.read(document);
            near.add(
                article.text().clean(),
                highlighter.places(document, article).stream()
                    .filter(place -> place.clean().end() > place.clean().start())
                    .map(place -> new Neighbourhood.Node(place.clean().start(), place.clean().end()))
                    .toList());
            read++;
            next = ranked.next();
          }
          DocumentSet all = set(node.withQuery("*"), language);
          var list = new WordList(stored.reader(), language);
          List<Collocate> rows =
              near.closest(
                  list.frequencies(all),
                  list.words(all),
                  withFunctionWords ? form -> true : contentWords(language),
                  least,
                  measure,
                  most);
          return new Collocates(near.nodes(), read, searcher.count(query), rows);
        });
  }

  /** Neither articles, pronouns and the like nor single letters. */
  private static Predicate<String> contentWords(Language language) {
    Lexicon.Reader reader = LanguagePack.of(language).lexicon().reader();
    return form ->
        form.length() > 1
            && Character.isLetter(form.charAt(0))
            && !reader.isFunctionWord(form.toLowerCase(language.locale()));
  }

  private DocumentSet set(SearchRequest part, Language language) throws IOException {
    return commit.matching().of(searcher, in(language, Asked.of(part).query()));
  }

  private static Query in(Language language, Query query) {
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(
            new TermQuery(
                new Term(Schema.LANGUAGE, language.code())),
            BooleanClause.Occur.FILTER)
        .build();
  }
}
