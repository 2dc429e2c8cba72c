package org.klartext.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.klartext.index.IndexSession;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.SearchRequest;
import org.klartext.index.Searcher;
import org.klartext.knowledge.Knowledge;
import org.klartext.normalize.JudgementPass;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;

/**
 * What people judged of an index, and what they should look at. Judgements stand beside the index and are applied to the
 * stored articles at once; a later {@link Workbench#index} applies them to what it reads.
 */
public final class Review {
  private static final String ALL = "*:*";
  private static final int MANY = 400;

  private final Path folder;
  private final Knowledge knowledge;
  private final String fingerprint;
  private final LedgerFile file;

  Review(Path folder, Knowledge knowledge, String fingerprint) {
    this.folder = folder;
    this.knowledge = knowledge;
    this.fingerprint = fingerprint;
    file = LedgerFile.of(folder);
  }

  /** All that was judged. */
  public Ledger ledger() throws IOException {
    return file.read();
  }

  /** Where the judgements stand. */
  public Path ledgerPath() {
    return file.path();
  }

  /**
   * Adds lines to the ledger and applies them.
   *
   * @param entries a line whose id has been given meanwhile gets another
   * @param dryRun whether nothing is kept
   * @param changed takes each article that becomes another, before and after
   * @return the lines as they stand in the ledger
   * @throws IndexUnavailableException if there is no index that can be written
   */
  public List<Entry> judge(List<? extends Entry> entries, boolean dryRun, BiConsumer<CleanArticle, CleanArticle> changed)
      throws IOException {
    return add(ledger -> ledger.numbered(entries), dryRun, changed);
  }

  /**
   * Adds lines of another ledger and applies them; what stands in this one already is left out.
   *
   * @param dryRun whether nothing is kept
   * @param changed takes each article that becomes another, before and after
   * @return the lines that were not there
   * @throws IndexUnavailableException if there is no index that can be written
   */
  public List<Entry> join(List<Entry> entries, boolean dryRun, BiConsumer<CleanArticle, CleanArticle> changed)
      throws IOException {
    return add(ledger -> ledger.missing(entries), dryRun, changed);
  }

  /** Applies the whole ledger again, as after lines were added to it by hand. */
  public void reapply(BiConsumer<CleanArticle, CleanArticle> changed) throws IOException {
    try (IndexSession session = session()) {
      apply(session, ledger(), List.of(SearchRequest.of(ALL)), changed);
      session.commit();
    }
  }

  /** The ledger is read when the index is locked: nobody else adds to it then. */
  private List<Entry> add(
      Function<Ledger, List<Entry>> lines, boolean dryRun, BiConsumer<CleanArticle, CleanArticle> changed)
      throws IOException {
    try (IndexSession session = session()) {
      Ledger before = ledger();
      List<Entry> added = lines.apply(before);
      Ledger after = before.with(added);
      var requests = new ArrayList<SearchRequest>();
      added.forEach(entry -> requests(entry, after, requests));
      apply(session, after, requests, changed);
      if (!dryRun) {
        // The ledger first: where the program ends in between, the judgements are there and can be applied again.
        file.append(added);
        session.commit();
      }
      return added;
    }
  }

  private IndexSession session() throws IOException {
    Searcher.open(folder).close();
    return IndexSession.open(folder, fingerprint);
  }

  private void apply(
      IndexSession session,
      Ledger ledger,
      List<SearchRequest> requests,
      BiConsumer<CleanArticle, CleanArticle> changed)
      throws IOException {
    session.judgeBy(new JudgementPass(knowledge, ledger)::judge);
    session.rejudge(requests, changed);
  }

  /**
   * What has to be looked at: doubts, and changes less sure than {@code sureFrom}, most frequent first.
   *
   * @param request {@code limit} and {@code after} count items
   */
  public ReviewList items(SearchRequest request, double sureFrom) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      return ReviewList.of(searcher.doubts(named(request, searcher), sureFrom));
    }
  }

  /** Gives the articles as they were judged at a time. */
  public void forEachAsOf(Instant time, SearchRequest request, Consumer<CleanArticle> sink) throws IOException {
    var judge = new JudgementPass(knowledge, ledger().asOf(time));
    try (Searcher searcher = Searcher.open(folder)) {
      searcher.forEachUnjudged(named(request, searcher), article -> sink.accept(judge.judge(article)));
    }
  }

  /** Gives the articles in which names were accepted or rejected as annotated text, of which {@code evaluate} learns. */
  public void forEachLesson(Consumer<JudgedLesson> sink) throws IOException {
    var pass = new JudgementPass(knowledge, ledger());
    try (Searcher searcher = Searcher.open(folder)) {
      searcher.forEachUnjudged(
          SearchRequest.of(ALL), model -> JudgedLesson.of(model, pass.judge(model)).ifPresent(sink));
    }
  }

  /** The ids of entities that the surface stands for in the index. */
  public Set<String> entitiesOf(String surface) throws IOException {
    Set<String> entities = new LinkedHashSet<>();
    collect(
        request("source:" + quoted(surface)),
        article ->
            article.mentions().stream().filter(one -> one.surface().equals(surface)).map(Mention::entity).toList(),
        entities);
    return entities;
  }

  /** The mention that stands at a place of an article's source, in code points. */
  public Optional<Target.OfMention> mention(String article, int start, int end) throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      return searcher.article(article).stream()
          .flatMap(clean -> clean.mentions().stream().map(mention -> target(clean, mention)))
          .filter(target -> target.start() == start && target.end() == end)
          .findFirst();
    }
  }

  private static Target.OfMention target(CleanArticle article, Mention mention) {
    ReviewItem.Line line = ReviewItem.Line.of(article, mention);
    return new Target.OfMention(line.article(), line.start(), line.end(), mention.surface(), mention.entity());
  }

  /** The ids of the articles that a query finds. */
  public Set<String> articles(SearchRequest request) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    collect(request, article -> List.of(article.article().id()), ids);
    return ids;
  }

  private void collect(SearchRequest request, Function<CleanArticle, List<String>> values, Set<String> into)
      throws IOException {
    try (Searcher searcher = Searcher.open(folder)) {
      searcher.forEach(named(request, searcher), article -> into.addAll(values.apply(article)));
    }
  }

  private SearchRequest named(SearchRequest request, Searcher searcher) {
    return request.withNames(new QueryNames(knowledge, entity -> searcher.mentionsOf(entity, 0).surfaces()));
  }

  /** Which articles an entry may change; too many do no harm. */
  private static void requests(Entry entry, Ledger ledger, List<SearchRequest> requests) {
    switch (entry) {
      case Entry.Undo undo -> ledger.entry(undo.undoes()).ifPresent(undone -> requests(undone, ledger, requests));
      case Judgement judgement -> requests(judgement.target(), judgement.scope(), requests);
    }
  }

  private static void requests(Target target, Scope scope, List<SearchRequest> requests) {
    if (target instanceof Target.OfMention mention) {
      requests.add(request("id:" + quoted(mention.article())));
    } else if (!scope.articles().isEmpty() && scope.articles().size() < MANY) {
      scope.articles().forEach(article -> requests.add(request("id:" + quoted(article))));
    } else if (target instanceof Target.OfName name && isSearchable(name.surface())) {
      requests.add(request("source:" + quoted(name.surface())));
      requests.add(request("clean:" + quoted(name.surface())));
      requests.add(request("entity:" + quoted(name.entity())));
    } else {
      requests.add(request(ALL));
    }
  }

  private static boolean isSearchable(String surface) {
    return surface.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ');
  }

  private static SearchRequest request(String query) {
    return SearchRequest.of(query);
  }

  /** As a phrase of the query language. */
  public static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
