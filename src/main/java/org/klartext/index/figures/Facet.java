package org.klartext.index.figures;

import java.util.Locale;

/** What the articles of a result are counted by. */
public enum Facet {
  ENTITY,
  OUTLET,
  LANGUAGE,
  MONTH,
  MECHANISM,
  /** In steps of 0.05, the last one open. */
  GARBLE_SCORE;

  /** The form in commands and records. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
