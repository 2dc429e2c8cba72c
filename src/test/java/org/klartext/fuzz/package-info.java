/**
 * Does anything that comes from outside bring the program down, or make it lie?
 *
 * <p>A {@link org.klartext.fuzz.FuzzTarget} takes bytes and throws if what must hold does not. In each build it is given
 * what was found before ({@code src/test/resources/fuzz}) and texts damaged by lot; in the profile {@code torture}, Jazzer
 * looks for new paths through it for a minute.
 */
@NullMarked
package org.klartext.fuzz;

import org.jspecify.annotations.NullMarked;
