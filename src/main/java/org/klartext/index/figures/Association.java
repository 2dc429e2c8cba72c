package org.klartext.index.figures;

/**
 * How closely two things are tied, from counts alone.
 *
 * <p>Sources: T. Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993); P. Rychlý, "A
 * lexicographer-friendly association score" (2008); A. Hardie's log ratio (2014).
 */
public final class Association {
  private static final double MILLION = 1_000_000;
  private static final double MOST_DICE = 14;

  /** What stands for none at all, so that a ratio is finite. */
  private static final double HALF = 0.5;

  private Association() {}

  /**
   * Dunning's log-likelihood (G²) of a table of two by two: 3.84 is one chance in twenty, 15.13 one in ten thousand.
   *
   * @param both occurrences of the first with the second
   * @param first of the first without the second
   * @param second of the second without the first
   * @param neither all others
   */
  public static double logLikelihood(long both, long first, long second, long neither) {
    long all = both + first + second + neither;
    double sum =
        term(both, both + first, both + second, all)
            + term(first, both + first, first + neither, all)
            + term(second, second + neither, both + second, all)
            + term(neither, second + neither, first + neither, all);
    return Math.max(0, 2 * sum);
  }

  private static double term(long observed, long row, long column, long all) {
    return observed <= 0 ? 0 : observed * Math.log((double) observed * all / ((double) row * column));
  }

  /**
   * Rychlý's logDice: 14 if the two never stand without each other, one less for each time that is half as often.
   *
   * @param both how often they stand together
   * @param first how often the first stands at all
   * @param second how often the second stands at all
   */
  public static double logDice(long both, long first, long second) {
    return MOST_DICE + Math.log(2.0 * both / (first + second)) / Math.log(2);
  }

  /** How many times larger the first share is, in powers of two; none at all counts as a half. */
  public static double logRatio(long first, long firstAll, long second, long secondAll) {
    return Math.log(share(first, firstAll) / share(second, secondAll)) / Math.log(2);
  }

  private static double share(long count, long all) {
    return (count == 0 ? HALF : count) / all;
  }

  public static double perMillion(long count, long all) {
    return all == 0 ? 0 : count * MILLION / all;
  }
}
