package org.klartext.web.pages;

import java.util.Locale;
import org.klartext.knowledge.Mechanism;

/**
 * What a mark in a text stands for: the mechanism of a garble, the stage of another change, or a right name. Each has a
 * letter, so that nobody has to tell colours apart.
 */
enum MarkKind {
  HOMOGRAPH("H"),
  PINYIN("P"),
  LITERAL("L"),
  RESPELLING("R"),
  MISREADING("M"),
  SPELLING("S"),
  CASING("C"),
  CALQUE("Q"),
  /** What was put right around a name, such as an article of another gender. */
  NAMES("N"),
  TYPOGRAPHY("T"),
  ENCODING("E"),
  BOILERPLATE("B"),
  /** What a person accepted. */
  JUDGEMENT("J"),
  /** A right name. */
  EXACT("");

  private final String letter;

  MarkKind(String letter) {
    this.letter = letter;
  }

  String letter() {
    return letter;
  }

  /** In classes of the style and in keys of messages. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MarkKind of(Mechanism mechanism) {
    return switch (mechanism) {
      case EXACT -> EXACT;
      case HOMOGRAPH -> HOMOGRAPH;
      case PINYIN -> PINYIN;
      case LITERAL -> LITERAL;
      case RESPELLING -> RESPELLING;
      case MISREADING -> MISREADING;
      case SPELLING -> SPELLING;
      case CASING -> CASING;
      case CALQUE -> CALQUE;
    };
  }

  /** Of a change that is no name's. */
  static MarkKind ofStage(String stage) {
    return switch (stage) {
      case "typography" -> TYPOGRAPHY;
      case "encoding" -> ENCODING;
      case "boilerplate" -> BOILERPLATE;
      case "judgement" -> JUDGEMENT;
      default -> NAMES;
    };
  }
}
