package org.klartext.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a layer, each followed at its position by its marks. */
public final class LayerStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
  private final LayerTokens tokens;
  private final List<Mark> marks;
  private int token;
  private int mark;

  public LayerStream(LayerTokens tokens, List<Mark> marks) {
    this.tokens = tokens;
    this.marks = marks;
  }

  /** Words and marks. */
  public int size() {
    return tokens.size() + marks.size();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (mark < marks.size() && marks.get(mark).token() < token) {
      Mark next = marks.get(mark++);
      term.append(next.term());
      offset.setOffset(next.start(), next.end());
      increment.setPositionIncrement(0);
      return true;
    }
    if (token == tokens.size()) {
      return false;
    }
    tokens.copyTerm(token, term);
    offset.setOffset(tokens.start(token), tokens.end(token));
    increment.setPositionIncrement(tokens.increment(token));
    token++;
    return true;
  }

  @Override
  public void reset() {
    token = 0;
    mark = 0;
  }
}
