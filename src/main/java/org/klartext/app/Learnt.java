package org.klartext.app;

import org.klartext.evaluate.Fit;

/**
 * What was learnt.
 *
 * @param fit the weights before and after, and whether they hold
 * @param judged articles of indexes that taught something
 * @param repeated articles of indexes that were left out because they are among the others already
 */
public record Learnt(Fit fit, int judged, int repeated) {}
