package org.klartext.index;

import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/**
 * A place of an article in both layers; empty in a layer that does not have it.
 *
 * @param clean where in the clean text
 * @param source where in the source
 */
public record Place(CleanSpan clean, SourceSpan source) {}
