/**
 * Which thing is meant, and how sure are we?
 *
 * <p>A place in a text may have several readings, and always the one that it names nothing known. Each reading gathers
 * {@link org.klartext.resolve.Evidence}; the weights of its features make one log-linear model, and the readings share
 * its probability:
 *
 * <pre>
 * "Intel-Chef Kissinger zeigte den Gaudi-Chip."
 *   pat-gelsinger     homograph +0.7, role (ceo at Intel) +4.3, cue-near (intel) +1.8 …   0.97  applied
 *   henry-kissinger   exact +2.3, a lone surname -1.4, rivalled -1.2 …                    0.02
 *   (nothing known)                                                                       0.01
 * </pre>
 *
 * <p>What is sure in a first round is evidence in the second: one sure form of a name makes the doubtful ones surer.
 * Between the two thresholds of {@code weights.json} a doubt stays a doubt: {@link
 * org.klartext.resolve.Status#UNSURE}.
 */
@NullMarked
package org.klartext.resolve;

import org.jspecify.annotations.NullMarked;
