package org.klartext.normalize;

import java.util.Optional;
import org.klartext.language.Lexicon;
import org.klartext.rule.Vocabulary;

/** The words and names of a language, as rules ask for them; for one run of one thread. */
final class Words implements Vocabulary {
  private final Lexicon lexicon;
  private Optional<Lexicon.Reader> reader = Optional.empty();

  Words(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public boolean isWord(String word) {
    if (word.isEmpty()) {
      return false;
    }
    char first = word.charAt(0);
    if (Character.isDigit(first) && word.chars().noneMatch(Character::isLetter)) {
      return true;
    }
    if (reader.isEmpty()) {
      reader = Optional.of(lexicon.reader());
    }
    Lexicon.Reader words = reader.get();
    if (words.isKnown(word)) {
      return true;
    }
    return Character.isUpperCase(first) && words.isKnown(Character.toLowerCase(first) + word.substring(1));
  }

  /** Whether {@code word}, written just so, has a reading whose tag begins with {@code tag}. */
  boolean isA(String tag, String word) {
    if (reader.isEmpty()) {
      reader = Optional.of(lexicon.reader());
    }
    for (Lexicon.Reading reading : reader.get().readings(word)) {
      if (reading.tag().startsWith(tag)) {
        return true;
      }
    }
    return false;
  }
}
