package org.klartext.index.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.klartext.index.figures.WordList.Frequency;

/** Compares how often words stand in two parts of an index. */
public final class Keyness {
  private static final Comparator<Row> LEAST_KEY =
      Comparator.comparingDouble(Row::logLikelihood).thenComparing(Row::term, Comparator.reverseOrder());

  private Keyness() {}

  /**
   * One word, compared.
   *
   * @param term folded and stemmed
   * @param first how often in the first part
   * @param second how often in the second
   * @param logLikelihood how surprising the difference is
   * @param logRatio how large it is; above zero if the first part has more
   */
  public record Row(String term, long first, long second, double logLikelihood, double logRatio) {}

  /** The words that the first part has remarkably more often, most remarkable first. */
  public static List<Row> of(
      Map<String, Frequency> first,
      long firstWords,
      Map<String, Frequency> second,
      long secondWords,
      int least,
      int most) {
    var rows = new ArrayList<Row>();
    first.forEach(
        (term, frequency) -> {
          long here = frequency.count();
          long there = second.getOrDefault(term, Frequency.NONE).count();
          double ratio = Association.logRatio(here, firstWords, there, secondWords);
          if (here >= least && ratio > 0) {
            double surprise =
                Association.logLikelihood(here, there, firstWords - here, secondWords - there);
            rows.add(new Row(term, here, there, surprise, ratio));
          }
        });
    return WordList.greatest(rows, LEAST_KEY, most);
  }
}
