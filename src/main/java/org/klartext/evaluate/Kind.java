package org.klartext.evaluate;

import java.util.Locale;

/** How something is garbled, as a person annotates it. */
public enum Kind {
  HOMOGRAPH(true),
  PINYIN(true),
  LITERAL(true),
  SPELLING(true),
  CASING(true),
  /** A garbled name with an ending or in a compound. */
  MORPHOLOGY(false),
  /** A term or idiom carried over. */
  CALQUE(false),
  BOILERPLATE(false),
  PUNCTUATION(false),
  /** Words that lost the space between them. */
  GLUED(false),
  SPACING(false);

  private final boolean isName;

  Kind(boolean isName) {
    this.isName = isName;
  }

  /** Whether it is the name of an entity that is garbled. */
  public boolean isName() {
    return isName;
  }

  /** Whether naming the right entity is all that is asked: what the entity is called in the text may differ. */
  boolean asksForEntity() {
    return this == HOMOGRAPH || this == PINYIN || this == LITERAL;
  }

  /** The form in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
