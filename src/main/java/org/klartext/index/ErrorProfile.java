package org.klartext.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.klartext.index.figures.ErrorGroup;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Status;

/**
 * How garbled articles are, and how.
 *
 * @param articles how many were looked at
 * @param languages sums by language
 * @param mechanisms mentions by mechanism, right ones among them
 * @param rules changes by rule, the most frequent first
 * @param outlets sums by outlet
 * @param months sums by month, the earliest first
 * @param mostGarbled the articles with the highest garble score
 * @param suspicious words that are written like names and that nothing known explains, the most frequent first
 * @param suspiciousWords how many such words there are
 */
public record ErrorProfile(
    long articles,
    List<ErrorGroup> languages,
    List<Count> mechanisms,
    List<Count> rules,
    List<ErrorGroup> outlets,
    List<ErrorGroup> months,
    List<Garbled> mostGarbled,
    List<Suspicious> suspicious,
    int suspiciousWords) {
  public ErrorProfile {
    languages = List.copyOf(languages);
    mechanisms = List.copyOf(mechanisms);
    rules = List.copyOf(rules);
    outlets = List.copyOf(outlets);
    months = List.copyOf(months);
    mostGarbled = List.copyOf(mostGarbled);
    suspicious = List.copyOf(suspicious);
  }

  /**
   * A garbled article.
   *
   * @param id of the article
   * @param path of the article
   * @param title its headline
   * @param score its garble score
   * @param applied mentions that were put right
   * @param unsure mentions left in doubt
   */
  public record Garbled(String id, String path, Optional<String> title, double score, int applied, int unsure) {
    static Garbled of(CleanArticle article) {
      return new Garbled(
          article.article().id(),
          article.article().path(),
          article.title(),
          article.garbleScore(),
          count(article, Status.APPLIED),
          count(article, Status.UNSURE));
    }

    private static int count(CleanArticle article, Status status) {
      return (int) article.mentions().stream().filter(mention -> mention.status() == status).count();
    }
  }

  /**
   * A word that may be a garbled name.
   *
   * @param word as it stands
   * @param count how often
   * @param articles in how many
   */
  public record Suspicious(String word, long count, long articles) {
    static final Comparator<Suspicious> MOST_FIRST =
        Comparator.comparingLong(Suspicious::count)
            .reversed()
            .thenComparing(Comparator.comparingLong(Suspicious::articles).reversed())
            .thenComparing(Suspicious::word);
  }
}
