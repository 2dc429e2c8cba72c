package org.klartext.knowledge.derive;

import java.util.Optional;
import org.klartext.knowledge.derive.Glosses.Gloss;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * What Chinese forms mean where they are ordinary words: 理想 is {@code Ideal}, 小米 is {@code Hirse}. Glosses made for the
 * parts of names that say nothing by themselves, such as 旷视, mean no word of the language and do not count.
 */
public final class OrdinaryMeanings {
  private final Glosses glosses;
  private final Lexicon.Reader german = LanguagePack.of(Language.GERMAN).lexicon().reader();

  public OrdinaryMeanings(Glosses glosses) {
    this.glosses = glosses;
  }

  /** The first German noun that {@code zh} as a whole means, if it means one. */
  public Optional<String> meaning(String zh) {
    Gloss gloss = glosses.word(zh);
    if (gloss == null || gloss.isSuffix() || glosses.isPlace(zh)) {
      return Optional.empty();
    }
    return gloss.german().stream()
        .filter(word -> word.indexOf(' ') < 0 && Character.isUpperCase(word.charAt(0)) && german.isWord(word))
        .findFirst();
  }
}
