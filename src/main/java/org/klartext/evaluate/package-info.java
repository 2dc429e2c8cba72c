/**
 * How good is it, and what should it learn?
 *
 * <p>{@link org.klartext.evaluate.WeightFitter} learns the weights of the resolver from annotated text: places whose
 * reading is known. Each feature's weight is pulled to where the examples want it and held by where it stood before, so
 * that few examples change little.
 */
@NullMarked
package org.klartext.evaluate;

import org.jspecify.annotations.NullMarked;
