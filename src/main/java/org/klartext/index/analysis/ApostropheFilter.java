package org.klartext.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.klartext.language.Language;

/**
 * Leaves a word without its elided article and without {@code ’s}: {@code d’Ultraman} → {@code Ultraman}, {@code
 * Altman’s} → {@code Altman}. The offsets follow, so that a highlight stands on the word alone. Combining marks are
 * left out of the term, not of the offsets. {@code aujourd’hui} and {@code O’Reilly} stay whole.
 */
final class ApostropheFilter extends TokenFilter {
  private static final CharArraySet FRENCH_ELISIONS =
      CharArraySet.unmodifiableSet(
          new CharArraySet(
              List.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"), true));

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final boolean french;

  ApostropheFilter(TokenStream in, Language language) {
    super(in);
    french = language == Language.FRENCH;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int apostrophe = apostrophe();
    if (apostrophe >= 0) {
      part(apostrophe);
    }
    dropMarks();
    return true;
  }

  /** Where the first apostrophe stands, or -1; every apostrophe becomes the plain one. */
  private int apostrophe() {
    char[] buffer = term.buffer();
    int first = -1;
    for (int i = term.length() - 1; i >= 0; i--) {
      if (buffer[i] == '\'' || buffer[i] == '\u2019' || buffer[i] == '\uff07') {
        buffer[i] = '\'';
        first = i;
      }
    }
    return first;
  }

  private void part(int apostrophe) {
    char[] buffer = term.buffer();
    int length = term.length();
    if (french && FRENCH_ELISIONS.contains(buffer, 0, apostrophe) && apostrophe + 1 < length) {
      System.arraycopy(buffer, apostrophe + 1, buffer, 0, length - apostrophe - 1);
      term.setLength(length - apostrophe - 1);
      offset.setOffset(offset.startOffset() + apostrophe + 1, offset.endOffset());
    }
    int last = term.length() - 1;
    if (last > 1 && (buffer[last] == 's' || buffer[last] == 'S') && buffer[last - 1] == '\'') {
      term.setLength(last - 1);
      offset.setOffset(offset.startOffset(), offset.endOffset() - 2);
    }
  }

  private void dropMarks() {
    char[] buffer = term.buffer();
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (buffer[i] < '\u0300' || buffer[i] > '\u036f') {
        buffer[kept++] = buffer[i];
      }
    }
    term.setLength(kept == 0 ? term.length() : kept);
  }
}
