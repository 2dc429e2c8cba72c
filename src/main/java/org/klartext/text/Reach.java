package org.klartext.text;

/**
 * What a mapped span takes in at its ends.
 *
 * <p>Where {@code "Zeit.Die"} became {@code "Zeit. Die"}, the source span of {@code "Die"} maps to {@code "Die"} with
 * {@link #TIGHT} and to {@code " Die"} with {@link #WIDE}. A span that cuts into a replaced piece always takes in the
 * whole replacement: nobody can say which part of {@code "Altman"} came from which part of {@code "Ultraman"}.
 */
public enum Reach {
  /** Leaves out what was inserted just at the span's ends. */
  TIGHT,
  /** Takes in what was inserted just at the span's ends. */
  WIDE
}
