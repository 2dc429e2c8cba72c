package org.klartext.knowledge.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/** Tells names from ordinary words: a table calls things {@code De}, {@code Sand} and {@code Le journal}, too. */
final class PlainWords {
  private static final int SHORTEST = 3;

  private final List<Lexicon.Reader> lexicons = new ArrayList<>();
  private final Map<String, Boolean> seen = new HashMap<>();

  PlainWords() {
    for (Language language : Language.values()) {
      lexicons.add(LanguagePack.of(language).lexicon().reader());
    }
  }

  /** Whether all words of {@code text} are ordinary words of one language, or hardly words at all. */
  boolean areAll(String text) {
    for (Lexicon.Reader lexicon : lexicons) {
      boolean all = true;
      for (String word : text.split("[\\s\\-'’]+")) {
        all = all && (word.length() < SHORTEST && word.chars().allMatch(c -> c < 0x2e80) || isPlain(word, lexicon));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlain(String word, Lexicon.Reader lexicon) {
    String key = lexicons.indexOf(lexicon) + word;
    return seen.computeIfAbsent(key, unseen -> lexicon.isWord(word) || lexicon.isWord(lower(word)));
  }

  private static String lower(String word) {
    return Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
