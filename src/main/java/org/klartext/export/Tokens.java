package org.klartext.export;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A text in words and signs, by the rules of Unicode (UAX 29); white space is no token, and no token holds any. */
final class Tokens {
  private final String text;
  private final List<Token> all = new ArrayList<>();
  private final BitSet sentenceEnds;

  /**
   * A token.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   */
  record Token(int start, int end) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  Tokens(String text, Locale locale) {
    this.text = text;
    BreakIterator words = BreakIterator.getWordInstance(locale);
    words.setText(text);
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      add(start, end);
      start = end;
    }
    sentenceEnds = new BitSet();
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text);
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      sentenceEnds.set(end);
    }
  }

  private void add(int start, int end) {
    int from = start;
    for (int at = start; at < end; ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isSpace(c)) {
        addUnlessEmpty(from, at);
        from = next;
      }
      at = next;
    }
    addUnlessEmpty(from, end);
  }

  private void addUnlessEmpty(int from, int to) {
    if (to > from) {
      all.add(new Token(from, to));
    }
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  List<Token> all() {
    return all;
  }

  /** The number of the first token that ends after {@code offset}; their count if there is none. */
  int firstEndingAfter(int offset) {
    int at = firstStartingFrom(offset);
    return at > 0 && all.get(at - 1).end > offset ? at - 1 : at;
  }

  /** The number of the first token that starts at {@code offset} or later; their count if there is none. */
  int firstStartingFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  String form(Token token) {
    return text.substring(token.start, token.end);
  }

  /** What stands between the token with this number and the next, or the end. */
  String gapAfter(int number) {
    int end = number + 1 < all.size() ? all.get(number + 1).start : text.length();
    return text.substring(all.get(number).end, end);
  }

  /** Whether a sentence ends with this token, by its signs or because the line ends. */
  boolean endsSentence(int number) {
    int end = all.get(number).end;
    int next = number + 1 < all.size() ? all.get(number + 1).start : text.length();
    int sentence = sentenceEnds.nextSetBit(end);
    return number + 1 == all.size() || gapAfter(number).contains("\n") || sentence >= 0 && sentence <= next;
  }
}
