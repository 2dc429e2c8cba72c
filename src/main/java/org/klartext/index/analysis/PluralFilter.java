package org.klartext.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.klartext.language.Language;

/**
 * Takes the {@code s} off words that Lucene's light stemmers leave it on: abbreviations ({@code GPUs}, {@code
 * OpenAIs}), and in German loan words and genitives ({@code Chips}, {@code Videos}, {@code Interviews}, {@code
 * Herstellers}). Not off {@code Preis}, {@code Kurs} or {@code kostenlos}, whose {@code s} stays in {@code Preise}.
 * Sees words before their capitals are folded.
 */
final class PluralFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final boolean german;

  PluralFilter(TokenStream in, Language language) {
    super(in);
    german = language == Language.GERMAN;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int last = term.length() - 1;
    if (last > 1 && term.charAt(last) == 's' && (isAbbreviation(last) || german && isPlural(last))) {
      term.setLength(last);
    }
    return true;
  }

  private boolean isAbbreviation(int last) {
    return Character.isUpperCase(term.charAt(last - 1)) && Character.isUpperCase(term.charAt(last - 2));
  }

  private boolean isPlural(int last) {
    return switch (term.charAt(last - 1)) {
      case 'c', 'p', 'w', 'y' -> last > 2;
      case 'o' -> last > 2 && term.charAt(last - 2) != 'l';
      case 'a' -> last > 4;
      case 'r' -> last > 5 && term.charAt(last - 2) == 'e';
      default -> false;
    };
  }
}
