package org.klartext.rule;

/** Says what is a word, for rules that join or part words. */
@FunctionalInterface
public interface Vocabulary {
  /** Knows no word. */
  Vocabulary NONE = word -> false;

  /** Whether {@code word} is one, at the start of a sentence or within it; a number is. */
  boolean isWord(String word);
}
