package org.klartext.resolve.judge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.klartext.article.Article;

/**
 * For which articles a judgement holds: those that all of this allows.
 *
 * @param articles ids; none allows all
 * @param outlet letters' case does not count
 * @param from the first day; an article without a date is outside
 * @param to the last day
 */
public record Scope(
    SequencedSet<String> articles, Optional<String> outlet, Optional<LocalDate> from, Optional<LocalDate> to) {
  /** The whole corpus. */
  public static final Scope CORPUS =
      new Scope(Collections.emptyNavigableSet(), Optional.empty(), Optional.empty(), Optional.empty());

  public Scope {
    articles = Collections.unmodifiableSequencedSet(new TreeSet<>(articles));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("from " + from.get() + " to " + to.get() + " there is no day");
    }
  }

  /** Some articles. */
  public static Scope ofArticles(Collection<String> ids) {
    return new Scope(new TreeSet<>(ids), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean covers(Article article) {
    boolean named = articles.isEmpty() || articles.contains(article.id());
    boolean published =
        outlet.isEmpty() || article.outlet().isPresent() && article.outlet().get().equalsIgnoreCase(outlet.get());
    boolean after = from.isEmpty() || article.date().isPresent() && !article.date().get().isBefore(from.get());
    boolean before = to.isEmpty() || article.date().isPresent() && !article.date().get().isAfter(to.get());
    return named && published && after && before;
  }

  /** How narrow: named articles before an outlet in a time before one of both before the corpus. */
  int narrowness() {
    boolean dated = from.isPresent() || to.isPresent();
    return articles.isEmpty() ? (outlet.isPresent() ? 1 : 0) + (dated ? 1 : 0) : 3;
  }
}
