/**
 * Which words does a text hold, and which are the same?
 *
 * <p>{@link org.klartext.index.analysis.Analysis} folds and stems, in texts and in queries alike; {@link
 * org.klartext.index.analysis.LayerTokens} holds the outcome for a text, with places; {@link
 * org.klartext.index.analysis.Compounds} knows of what a German word is made:
 *
 * <pre>{@code
 * LayerTokens.of("Die KI-Chips", Language.GERMAN);                // die, ki, chip
 * Compounds.of(Language.GERMAN).parts("Inferenzchips");            // inferenz [0, 8), chip [8, 13)
 * Compounds.of(Language.GERMAN).isStrange("Serski");               // true: no lexicon knows it
 * }</pre>
 *
 * <p>Nothing is corrected here; that is done before.
 */
@NullMarked
package org.klartext.index.analysis;

import org.jspecify.annotations.NullMarked;
