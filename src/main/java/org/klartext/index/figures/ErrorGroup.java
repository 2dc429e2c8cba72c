package org.klartext.index.figures;

/**
 * How garbled the articles of one kind are.
 *
 * @param value what they have in common, such as an outlet or a month
 * @param articles how many
 * @param words of their clean texts
 * @param garbles mentions in them that were garbled, put right or in doubt
 * @param score the mean of their garble scores
 */
public record ErrorGroup(String value, long articles, long words, long garbles, double score) {
  /** Garbles in a thousand words. */
  public double perThousand() {
    return words == 0 ? 0 : garbles * 1000.0 / words;
  }
}
