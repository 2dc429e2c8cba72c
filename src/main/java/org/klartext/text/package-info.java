/**
 * What was changed, where, and how to get back?
 *
 * <p>A {@link org.klartext.text.SourceText} is text as it was read and is never altered. Every change to it is an
 * {@link org.klartext.text.Edit} that holds both sides, and a set of edits over one text is an {@link
 * org.klartext.text.EditScript}:
 *
 * <pre>{@code
 * var script = EditScript.builder("KI -Chips von Ultraman.")
 *     .replace(2, 3, "", cause)      // "KI -Chips" -> "KI-Chips"
 *     .replace(14, 22, "Altman", cause)
 *     .build();
 * script.apply("KI -Chips von Ultraman.");                      // "KI-Chips von Altman."
 * script.toSource(new CleanSpan(13, 19), Reach.TIGHT);          // [14, 22), where "Ultraman" stands
 * script.invert().apply("KI-Chips von Altman.");                // the source again
 * }</pre>
 *
 * <p>All offsets here are UTF-16 code units, half-open, as in Lucene; {@link org.klartext.text.CodePoints} turns them
 * into the code points that leave the program. The laws (apply then invert is identity, {@code then} is associative
 * and is applying in turn, maps are monotonic) are tested on random scripts against a slow oracle.
 */
@NullMarked
package org.klartext.text;

import org.jspecify.annotations.NullMarked;
