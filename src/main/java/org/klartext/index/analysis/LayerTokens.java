package org.klartext.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.klartext.language.Language;

/** The words of a text after analysis, to be looked at more than once. */
public final class LayerTokens {
  private char[] chars = new char[1024];
  private int[] termEnds = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] increments = new int[256];
  private int size;

  private LayerTokens() {}

  public static LayerTokens of(String text, Language language) {
    var tokens = new LayerTokens();
    try (TokenStream stream = Analysis.of(language).tokenStream("", text)) {
      tokens.addAll(stream);
    } catch (IOException e) {
      throw new AssertionError("a string cannot fail to be read", e);
    }
    return tokens;
  }

  private void addAll(TokenStream stream) throws IOException {
    var term = stream.getAttribute(CharTermAttribute.class);
    var offset = stream.getAttribute(OffsetAttribute.class);
    var increment = stream.getAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      int from = termStart(size);
      int to = from + term.length();
      if (to > chars.length) {
        chars = Arrays.copyOf(chars, Math.max(to, chars.length * 2));
      }
      if (size == starts.length) {
        termEnds = Arrays.copyOf(termEnds, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        increments = Arrays.copyOf(increments, size * 2);
      }
      System.arraycopy(term.buffer(), 0, chars, from, term.length());
      termEnds[size] = to;
      starts[size] = offset.startOffset();
      ends[size] = offset.endOffset();
      increments[size] = increment.getPositionIncrement();
      size++;
    }
    stream.end();
  }

  public int size() {
    return size;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public int increment(int token) {
    return increments[token];
  }

  public String term(int token) {
    return new String(chars, termStart(token), termEnds[token] - termStart(token));
  }

  public void copyTerm(int token, CharTermAttribute into) {
    into.copyBuffer(chars, termStart(token), termEnds[token] - termStart(token));
  }

  /** The first token that ends after {@code offset}, or {@link #size()}. */
  public int firstEndingAfter(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int termStart(int token) {
    return token == 0 ? 0 : termEnds[token - 1];
  }
}
