/**
 * How good is it, and what should it learn?
 *
 * <p>Beside an article lies what a person found in it; a {@link org.klartext.evaluate.Judge} holds what the program makes
 * of the article against that:
 *
 * <pre>
 * a01.txt                             a01.json
 * Intel-Chef Kissinger sprach.        {"garbles": [{"surface": "Kissinger", "canonical": "Pat Gelsinger",
 *                                                   "kind": "homograph"}], "keep": ["Intel"]}
 *
 * Intel-Chef Gelsinger sprach.        put right: recall 1, precision 1; "Intel" survived
 * </pre>
 *
 * <p>{@link org.klartext.evaluate.Scores} adds up what came of many articles, {@link org.klartext.evaluate.Floor} says
 * what must not get worse, {@link org.klartext.evaluate.ReplacementTable} is what to compare with.
 *
 * <p>{@link org.klartext.evaluate.WeightFitter} learns the weights of the resolver from annotated text: places whose
 * reading is known. Each feature's weight is pulled to where the examples want it and held by where it stood before, so
 * that few examples change little. {@link org.klartext.evaluate.CrossValidation} tells whether what was learnt holds for
 * articles that were left out.
 */
@NullMarked
package org.klartext.evaluate;

import org.jspecify.annotations.NullMarked;
