/**
 * Which articles say nearly the same?
 *
 * <p>A {@link org.klartext.index.duplicates.Signature} is a MinHash over all three words in a row of a text; the share of
 * equal components is about the share of rows that two texts have in common. Its bands are terms of the index, so that
 * the few articles that may be alike are found without comparing all:
 *
 * <pre>{@code
 * Signature one = Signature.of(LayerTokens.of(text, language)).orElseThrow();
 * one.bands();                        // the terms under which it is found
 * one.likeness(other.bytes());        // 0.93: of a hundred rows of three words, 93 are the same
 * }</pre>
 */
@NullMarked
package org.klartext.index.duplicates;

import org.jspecify.annotations.NullMarked;
