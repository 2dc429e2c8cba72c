/**
 * Whom can a name mean?
 *
 * <p>{@link org.klartext.knowledge.lookup.NameLookup} takes whatever a person types: a right name or a garbled one, its
 * beginning, a misspelling, what it sounds like, Chinese characters of either kind, pinyin with tones or without. It
 * gives candidates, best first, each with the features that speak for it:
 *
 * <pre>{@code
 * new NameLookup(knowledge).candidates("Zuckerbörg", 5);
 * // mark-zuckerberg 0.81: fuzzy 0.81 (Zuckerbörg, Zuckerberg), phonetic-german 0.70 (484174, 484174)
 * }</pre>
 *
 * <p>A score is a rank, not a probability: which of several readings a text means is decided elsewhere.
 */
@NullMarked
package org.klartext.knowledge.lookup;

import org.jspecify.annotations.NullMarked;
