package org.klartext.index;

/** In which order hits come; equal ones by id. */
public enum Order {
  /** Best first. */
  SCORE,
  /** Newest first, those without a date last. */
  DATE
}
