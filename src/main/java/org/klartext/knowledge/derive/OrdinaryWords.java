package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.EnglishWords;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/** Weighs how often a surface is right as it stands, because its words are ordinary words of the language. */
final class OrdinaryWords {
  /** Shorter surfaces are abbreviations or syllables that may stand for anything. */
  private static final int SHORT = 4;

  private final Map<Language, Lexicon.Reader> lexicons = new EnumMap<>(Language.class);

  OrdinaryWords() {
    for (Language language : Language.values()) {
      lexicons.put(language, LanguagePack.of(language).lexicon().reader());
    }
  }

  Surface weigh(Surface surface) {
    Risk own = surface.risk();
    Risk found = risk(surface);
    return found.compareTo(own) > 0 ? surface.withRisk(found) : surface;
  }

  /** Whether a surface is a pronoun, a particle or the like in a language it occurs in: no name is found in those. */
  boolean isFunctionWord(Surface surface) {
    String text = surface.text();
    for (Map.Entry<Language, Lexicon.Reader> lexicon : lexicons.entrySet()) {
      boolean here = surface.language().isEmpty() || surface.language().get() == lexicon.getKey();
      String lower = text.toLowerCase(lexicon.getKey().locale());
      if (here && text.indexOf(' ') < 0 && lexicon.getValue().isFunctionWord(lower)) {
        return true;
      }
    }
    return false;
  }

  private Risk risk(Surface surface) {
    boolean judged = surface.how() == Mechanism.CALQUE || surface.written().isPresent();
    if (judged || Pinyin.isHan(surface.text())) {
      return Risk.NONE;
    }
    List<String> words = words(surface.text());
    Risk highest = Risk.NONE;
    for (Map.Entry<Language, Lexicon.Reader> lexicon : lexicons.entrySet()) {
      if (surface.language().isEmpty() || surface.language().get() == lexicon.getKey()) {
        Risk risk = risk(surface, words, lexicon.getValue());
        highest = risk.compareTo(highest) > 0 ? risk : highest;
      }
    }
    return highest;
  }

  private static Risk risk(Surface surface, List<String> words, Lexicon.Reader lexicon) {
    if (words.size() == 1) {
      boolean ordinary = isWord(words.getFirst(), lexicon);
      boolean joined = lexicon.isCompound(words.getFirst());
      boolean brief = surface.how() != Mechanism.EXACT && surface.text().length() < SHORT;
      boolean pinyin = surface.how() == Mechanism.PINYIN;
      boolean known = pinyin && (lexicon.isKnown(words.getFirst()) || EnglishWords.contains(words.getFirst()));
      boolean name = surface.how() == Mechanism.EXACT && lexicon.isName(words.getFirst());
      boolean high = ordinary && !name || brief || known;
      return high ? Risk.HIGH : joined && !name ? Risk.SOME : Risk.NONE;
    }
    boolean ordinary = words.stream().allMatch(word -> isWord(word, lexicon) || lexicon.isCompound(word));
    if (surface.how() == Mechanism.EXACT) {
      return Risk.NONE;
    }
    return ordinary ? Risk.SOME : Risk.NONE;
  }

  private static boolean isWord(String word, Lexicon.Reader lexicon) {
    return lexicon.isWord(word) || lexicon.isWord(Character.toLowerCase(word.charAt(0)) + word.substring(1));
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String word : text.split("[\\s\\-'’]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.isEmpty() ? List.of(text) : words;
  }
}
