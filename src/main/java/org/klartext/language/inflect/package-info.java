/**
 * Which form of another phrase stands where this one stood?
 *
 * <p>A phrase's {@link org.klartext.language.inflect.Paradigm} holds its forms by their place in the sentence. Two
 * paradigms side by side say what to write for each form:
 *
 * <pre>
 * Rephrasing.of(GERMAN).pairs("kastrierte Version", "abgespeckte Variante", Optional.empty())
 *   kastrierte Version   → abgespeckte Variante
 *   kastrierter Version  → abgespeckter Variante
 *   kastrierten Version  → abgespeckten Variante
 *   kastrierten Versionen → abgespeckten Varianten …
 * </pre>
 *
 * <p>{@link org.klartext.language.inflect.GermanConcord} and {@link org.klartext.language.inflect.FrenchConcord} ask the
 * same of a group that cannot be right as it stands:
 *
 * <pre>
 * new GermanConcord().repaired(new Group("Im", List.of(), "Skisaison"), Place.START, true)   → In der Skisaison
 * new FrenchConcord().repaired("un", "entreprise", "")                                       → une entreprise
 * </pre>
 *
 * <p>Forms come from the full-form dictionaries. Where they do not know a word, or know two forms for one place, the
 * form is left out: a garble that stays is better than a wrong word.
 */
@NullMarked
package org.klartext.language.inflect;

import org.jspecify.annotations.NullMarked;
