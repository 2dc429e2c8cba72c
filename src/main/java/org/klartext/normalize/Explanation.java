package org.klartext.normalize;

import org.klartext.knowledge.Surface;

/** One plain sentence on how a surface came about. */
final class Explanation {
  private Explanation() {}

  /**
   * The sentence.
   *
   * @param found what stands in the text
   * @param name what it stands for
   */
  static String of(String found, Surface surface, String name) {
    String pivot = surface.pivot().isEmpty() ? "the Chinese" : surface.pivot();
    return switch (surface.how()) {
      case EXACT -> "“%s” is right".formatted(found);
      case HOMOGRAPH -> "“%s” stands for %s, which here is %s".formatted(found, pivot, name);
      case PINYIN -> "“%s” is %s read aloud: %s".formatted(found, pivot, name);
      case LITERAL -> "“%s” is %s word by word: %s".formatted(found, pivot, name);
      case RESPELLING -> "“%s” is %s spelt back by sound: %s".formatted(found, pivot, name);
      case MISREADING -> "“%s” is %s misread: %s".formatted(found, pivot, name);
      case SPELLING -> "“%s” is %s misspelt".formatted(found, name);
      case CASING -> "“%s” is %s with its capitals lost".formatted(found, name);
      case CALQUE -> "“%s” is %s carried over word for word: %s".formatted(found, pivot, name);
    };
  }
}
