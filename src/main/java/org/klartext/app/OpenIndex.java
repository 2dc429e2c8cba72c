package org.klartext.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.app.EntityAnswer.Named;
import org.klartext.app.SearchAnswer.Expanded;
import org.klartext.index.Concordance;
import org.klartext.index.CorpusFigures;
import org.klartext.index.EntityMentions;
import org.klartext.index.Expansion;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;
import org.klartext.index.Searcher;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounts;
import org.klartext.index.query.QueryException;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.record.CleanArticle;

/**
 * An index open for many questions, whose words are understood by the knowledge of a workbench.
 *
 * <pre>{@code
 * try (OpenIndex index = workbench.open(folder)) {
 *   index.search(SearchRequest.of("Ultraman"), true);   // finds Altman too
 *   index.refresh();                                    // what was committed since is seen from here on
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Methods throw {@link QueryException} if a query cannot be understood.
 */
public final class OpenIndex implements AutoCloseable {
  private static final int KNOWLEDGE_DIGITS = 8;

  private final Path folder;
  private final Knowledge knowledge;
  private final String fingerprint;
  private volatile Leased current;

  OpenIndex(Path folder, Knowledge knowledge, String fingerprint) throws IOException {
    this.folder = folder;
    this.knowledge = knowledge;
    this.fingerprint = fingerprint;
    current = new Leased(Searcher.open(folder));
  }

  /** A searcher that is closed when it has been replaced and the last question to it is answered. */
  private static final class Leased {
    final Searcher searcher;
    private int holders = 1;

    Leased(Searcher searcher) {
      this.searcher = searcher;
    }

    /** False if it is closed. */
    synchronized boolean take() {
      if (holders == 0) {
        return false;
      }
      holders++;
      return true;
    }

    void giveBack() throws IOException {
      boolean isLast;
      synchronized (this) {
        holders--;
        isLast = holders == 0;
      }
      if (isLast) {
        searcher.close();
      }
    }
  }

  /**
   * The articles that match.
   *
   * @param expands whether words are looked for as the entities they name, too
   */
  public SearchAnswer search(SearchRequest request, boolean expands) throws IOException {
    return reading(
        open -> {
          SearchResult result = open.search(expands ? named(request, open) : request);
          return new SearchAnswer(result, expanded(result.expansions(), open), isOutdated(open));
        });
  }

  /**
   * The matches, a line each.
   *
   * @param words shown on either side
   * @param expands whether words are looked for as the entities they name, too
   */
  public ConcordanceAnswer concordance(SearchRequest request, KwicOrder order, int words, boolean expands)
      throws IOException {
    return reading(
        open -> {
          Concordance lines = open.concordance(expands ? named(request, open) : request, order, words);
          return new ConcordanceAnswer(lines, expanded(lines.expansions(), open), isOutdated(open));
        });
  }

  /** The articles that match, counted by facets, {@code most} values each. */
  public List<FacetCounts> facets(SearchRequest request, List<Facet> facets, int most, boolean expands)
      throws IOException {
    return reading(open -> open.facets(expands ? named(request, open) : request, facets, most));
  }

  /**
   * What has to be looked at: doubts, and changes less sure than {@code sureFrom}, most frequent first.
   *
   * @param request {@code limit} and {@code after} count items
   */
  public ReviewList doubts(SearchRequest request, double sureFrom) throws IOException {
    return reading(open -> ReviewList.of(open.doubts(named(request, open), sureFrom)));
  }

  /** Where an entity stands, with {@code limit} articles as examples. */
  public EntityMentions mentions(String entity, int limit) throws IOException {
    return reading(open -> open.mentionsOf(entity, limit));
  }

  /** Asks for figures over words and errors. */
  public interface FigureWork<T> {
    T of(CorpusFigures figures) throws IOException;
  }

  /** Figures over words and errors; the requests given to them should come from {@link #understood}. */
  public <T> T figures(FigureWork<T> work) throws IOException {
    return reading(open -> work.of(open.figures()));
  }

  /** A request whose words are looked for as the entities they name, too. */
  public SearchRequest understood(SearchRequest request) throws IOException {
    return reading(open -> named(request, open));
  }

  /** Whether the index was made with other rules or knowledge than today's. */
  public boolean isOutdated() throws IOException {
    return reading(this::isOutdated);
  }

  /** The article with this id. */
  public Optional<CleanArticle> article(String id) throws IOException {
    return reading(open -> open.article(id));
  }

  /** How many articles there are. */
  public long articles() throws IOException {
    return reading(Searcher::articles);
  }

  /** Names the commit that is shown and the knowledge by which words are understood: where it is the same, answers are. */
  public String version() throws IOException {
    return reading(Searcher::version) + "-" + fingerprint.substring(0, Math.min(KNOWLEDGE_DIGITS, fingerprint.length()));
  }

  /**
   * Looks for a newer commit; gives whether there was one. Questions under way are answered from the one before, and
   * none waits.
   */
  public synchronized boolean refresh() throws IOException {
    if (reading(Searcher::isCurrent)) {
      return false;
    }
    Leased before = current;
    current = new Leased(Searcher.open(folder));
    before.giveBack();
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    current.giveBack();
  }

  /** What is asked of a searcher. */
  private interface Question<T> {
    T of(Searcher open) throws IOException;
  }

  private <T> T reading(Question<T> question) throws IOException {
    Leased leased = current;
    while (!leased.take()) {
      if (leased == current) {
        throw new IllegalStateException("the index " + folder + " was closed");
      }
      leased = current;
    }
    try {
      return question.of(leased.searcher);
    } finally {
      leased.giveBack();
    }
  }

  private boolean isOutdated(Searcher open) throws IOException {
    return !open.fingerprint().equals(fingerprint);
  }

  private SearchRequest named(SearchRequest request, Searcher open) {
    return request.withNames(new QueryNames(knowledge, entity -> open.mentionsOf(entity, 0).surfaces()));
  }

  /** Of the entities that words were taken for, those that stand in the index; that a name could mean others is no news. */
  private List<Expanded> expanded(List<Expansion> expansions, Searcher open) throws IOException {
    var expanded = new ArrayList<Expanded>();
    for (Expansion expansion : expansions) {
      var mentioned = new ArrayList<Named>();
      for (String id : expansion.entities()) {
        if (open.mentionsOf(id, 0).articles() > 0) {
          Optional<Entity> entity = knowledge.entity(id);
          mentioned.add(new Named(id, entity.map(Entity::name).orElse(id)));
        }
      }
      expanded.add(new Expanded(expansion.surface(), mentioned));
    }
    return expanded;
  }
}
