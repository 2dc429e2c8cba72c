/**
 * What is known, and what would a machine make of it?
 *
 * <p>An {@link org.klartext.knowledge.Entity} is a line of JSON with its Chinese names, the pivots. {@link
 * org.klartext.knowledge.derive} derives from them the {@link org.klartext.knowledge.Surface}s in which it may stand in a
 * text, {@link org.klartext.knowledge.compile} makes one file of all, and {@link org.klartext.knowledge.Knowledge} reads
 * it:
 *
 * <pre>{@code
 * Knowledge knowledge = Knowledge.builtIn();
 * for (Alias alias : knowledge.lookup("Ultraman")) {
 *   knowledge.entity(alias.entity()).name();   // "Sam Altman", by homograph; "Ultraman", exact
 * }
 * knowledge.gazetteer().scan("Der 36-Krypton-Bericht", morphology);   // one match: "36-Krypton"
 * knowledge.soundingLike("Serski");                                   // Syrskyj, by 瑟尔斯基
 * }</pre>
 */
@NullMarked
package org.klartext.knowledge;

import org.jspecify.annotations.NullMarked;
