package org.klartext.index.concordance;

import org.klartext.record.CleanArticle;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/**
 * One line of a concordance.
 *
 * @param in the article in which it stands
 * @param clean the match with its company in the clean text
 * @param source the same in the source
 */
public record KwicLine(CleanArticle in, Passage clean, Passage source) {
  /**
   * A match in one layer; line ends in it are spaces.
   *
   * @param left what stands before it
   * @param match the match; empty where the layer does not have it
   * @param right what stands after it
   * @param start UTF-16 offset of the match in the layer
   * @param end one past its last unit
   */
  public record Passage(String left, String match, String right, int start, int end) {
    boolean readsLike(Passage other) {
      return match.equals(other.match) && left.equals(other.left) && right.equals(other.right);
    }
  }

  /** The line of a match at {@code clean} and {@code source}, with {@code words} words on either side. */
  public static KwicLine of(CleanArticle article, CleanSpan clean, SourceSpan source, int words) {
    return new KwicLine(
        article,
        passage(article.text().clean(), clean.start(), clean.end(), words),
        passage(article.article().source().value(), source.start(), source.end(), words));
  }

  /** Whether the source reads otherwise here, in the match or beside it. */
  public boolean differs() {
    return !clean.readsLike(source);
  }

  private static Passage passage(String text, int start, int end, int words) {
    return new Passage(
        flat(text.substring(back(text, start, words), start)),
        flat(text.substring(start, end)),
        flat(text.substring(end, forth(text, end, words))),
        start,
        end);
  }

  /** Where the {@code words}th word before {@code offset} begins. */
  private static int back(String text, int offset, int words) {
    int at = offset;
    for (int word = 0; word < words && at > 0; word++) {
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
    }
    return at;
  }

  private static int forth(String text, int offset, int words) {
    int at = offset;
    for (int word = 0; word < words && at < text.length(); word++) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
