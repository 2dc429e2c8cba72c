package org.klartext.resolve.backward;

/** What shows that ordinary words are a name. */
public enum Mark {
  /** Quotation marks around just these words. */
  QUOTED,

  /** A capital where the language has none. */
  CAPITAL,

  /** German nouns side by side. */
  APPOSED,

  /** A German compound that no lexicon has; most are made for the day and mean what they say. */
  COMPOUND
}
