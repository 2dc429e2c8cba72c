package org.klartext.knowledge;

/** Says in one plain sentence how a surface came about. */
public final class Origin {
  private Origin() {}

  /**
   * The sentence, without a full stop.
   *
   * @param form the surface as it stands
   * @param name what it stands for
   */
  public static String sentence(String form, Surface surface, String name) {
    String pivot = surface.pivot().isEmpty() ? "the Chinese name of " + name : surface.pivot();
    return switch (surface.how()) {
      case EXACT -> "“%s” is right as it stands".formatted(form);
      case HOMOGRAPH -> "“%s” comes from %s, which also names %s".formatted(form, pivot, name);
      case PINYIN -> "“%s” is %s read aloud (pinyin)".formatted(form, pivot);
      case LITERAL -> "“%s” is %s taken word by word".formatted(form, pivot);
      case RESPELLING -> "“%s” is %s spelt back by its sound".formatted(form, pivot);
      case MISREADING -> "“%s” is what became of %s when a garbled form was read on".formatted(form, pivot);
      case SPELLING -> "“%s” is %s with a slip of spelling".formatted(form, name);
      case CASING -> "“%s” is %s with its capitals lost".formatted(form, name);
      case CALQUE -> "“%s” is %s carried over word for word".formatted(form, pivot);
    };
  }
}
