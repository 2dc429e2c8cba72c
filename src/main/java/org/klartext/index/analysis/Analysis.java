package org.klartext.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.klartext.language.Language;

/**
 * How the words of a language are folded and stemmed, in texts and in queries alike.
 *
 * <p>{@code "Die KI-Chips für Überflüsse"} → {@code die, ki, chip, fur, uberfluss}; {@code "l’élève d’Altman"} → {@code
 * elev, altman}. Words are parted at hyphens, and nothing is left out, so that any phrase can be found. Accents are
 * folded before stemming: whoever types none finds the same as one who types them. Nothing is corrected here; that is
 * done before.
 */
public final class Analysis extends Analyzer {
  private static final Analysis GERMAN = new Analysis(Language.GERMAN);
  private static final Analysis FRENCH = new Analysis(Language.FRENCH);

  private final Language language;

  private Analysis(Language language) {
    this.language = language;
  }

  public static Analysis of(Language language) {
    return switch (language) {
      case GERMAN -> GERMAN;
      case FRENCH -> FRENCH;
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream parted = new PluralFilter(new ApostropheFilter(words, language), language);
    TokenStream folded = normalize(field, parted);
    TokenStream stemmed =
        switch (language) {
          case GERMAN -> new GermanLightStemFilter(folded);
          case FRENCH -> new FrenchLightStemFilter(folded);
        };
    return new TokenStreamComponents(words, stemmed);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    var lower = new LowerCaseFilter(in);
    return new ASCIIFoldingFilter(
        switch (language) {
          case GERMAN -> new GermanNormalizationFilter(lower);
          case FRENCH -> lower;
        });
  }
}
