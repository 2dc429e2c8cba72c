package org.klartext.index.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.figures.WordList.Frequency;
import org.klartext.language.Language;

/** Gathers the words that stand near the matches of a query, in one language. */
public final class Neighbourhood {
  private static final Comparator<Collocate> LEAST_TIED =
      Comparator.comparingDouble(Collocate::logDice)
          .thenComparingDouble(Collocate::logLikelihood)
          .thenComparing(Collocate::form, Comparator.reverseOrder());
  private static final Comparator<Collocate> LEAST_SURPRISING =
      Comparator.comparingDouble(Collocate::logLikelihood)
          .thenComparingDouble(Collocate::logDice)
          .thenComparing(Collocate::form, Comparator.reverseOrder());

  private final Language language;
  private final int window;
  private final Map<String, Near> words = new HashMap<>();
  private long nodes;
  private long windowWords;

  /**
   * @param window how many words on either side
   */
  public Neighbourhood(Language language, int window) {
    this.language = language;
    this.window = window;
  }

  /** Matches of one text, as offsets of the first unit and one past the last. */
  public record Node(int start, int end) {}

  /** By which the closest collocates are chosen. */
  public enum Measure {
    /** How closely tied. */
    LOG_DICE,
    /** How surprising. */
    LOG_LIKELIHOOD
  }

  /** A word near the node. */
  private static final class Near {
    private final Map<String, Integer> forms = new HashMap<>();
    private long count;
    private long left;

    String form() {
      return forms.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  /** Adds one article; a word that is near two matches counts once, and the matches' own words do not count. */
  public void add(String text, List<Node> matches) {
    LayerTokens tokens = LayerTokens.of(text, language);
    var near = new boolean[tokens.size()];
    var left = new boolean[tokens.size()];
    var own = new boolean[tokens.size()];
    for (Node match : matches) {
      int first = tokens.firstEndingAfter(match.start());
      int after = first;
      while (after < tokens.size() && tokens.start(after) < match.end()) {
        own[after++] = true;
      }
      if (after == first) {
        continue;
      }
      nodes++;
      for (int i = Math.max(0, first - window); i < first; i++) {
        near[i] = true;
        left[i] = true;
      }
      for (int i = after; i < Math.min(tokens.size(), after + window); i++) {
        near[i] = true;
      }
    }
    for (int i = 0; i < near.length; i++) {
      if (near[i] && !own[i]) {
        Near word = words.computeIfAbsent(tokens.term(i), term -> new Near());
        word.forms.merge(text.substring(tokens.start(i), tokens.end(i)), 1, Integer::sum);
        word.count++;
        word.left += left[i] ? 1 : 0;
        windowWords++;
      }
    }
  }

  public long nodes() {
    return nodes;
  }

  /**
   * The closest collocates.
   *
   * @param totals how often each term stands in all
   * @param corpus words in all
   * @param wanted which forms are of interest
   * @param least how often a word has to stand near at least
   */
  public List<Collocate> closest(
      Map<String, Frequency> totals, long corpus, Predicate<String> wanted, int least, Measure measure, int most) {
    var rows = new ArrayList<Collocate>();
    words.forEach(
        (term, near) -> {
          long all = totals.getOrDefault(term, Frequency.NONE).count();
          if (near.count >= least && all >= near.count && wanted.test(near.form())) {
            rows.add(collocate(near, all, corpus));
          }
        });
    return WordList.greatest(
        rows,
        switch (measure) {
          case LOG_DICE -> LEAST_TIED;
          case LOG_LIKELIHOOD -> LEAST_SURPRISING;
        },
        most);
  }

  private Collocate collocate(Near near, long all, long corpus) {
    long elsewhere = all - near.count;
    long othersNear = windowWords - near.count;
    long rest = Math.max(0, corpus - windowWords - elsewhere);
    return new Collocate(
        near.form(),
        language,
        near.count,
        near.left,
        all,
        Association.logLikelihood(near.count, othersNear, elsewhere, rest),
        Association.logDice(near.count, nodes, all));
  }
}
