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
      case EXACT -> "“" + form + "” is right as it stands";
      case HOMOGRAPH -> "“" + form + "” comes from " + pivot + ", which also names " + name;
      case PINYIN -> "“" + form + "” is " + pivot + " read aloud (pinyin)";
      case LITERAL -> "“" + form + "” is " + pivot + " taken word by word";
      case RESPELLING -> "“" + form + "” is " + pivot + " spelt back by its sound";
      case MISREADING -> "“" + form + "” is what became of " + pivot + " when a garbled form was read on";
      case SPELLING -> "“" + form + "” is " + name + " with a slip of spelling";
      case CASING -> "“" + form + "” is " + name + " with its capitals lost";
      case CALQUE -> "“" + form + "” is " + pivot + " carried over word for word";
    };
  }
}
