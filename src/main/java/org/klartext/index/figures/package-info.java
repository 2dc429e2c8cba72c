/**
 * How often, where, in what company, and how is that remarkable?
 *
 * <p>Figures over a whole index or over the articles that a query finds (a {@link
 * org.klartext.index.figures.DocumentSet}):
 *
 * <pre>{@code
 * new FacetCounter(ordinals, found).count(Facet.OUTLET, 10);        // 36kr 12, Jiemian 3
 * new WordList(reader, field).most(found, 100);                   // der 1,204 (31,000 per million) ...
 * Association.logDice(12, 80, 43);                                // 11.6
 * }</pre>
 *
 * <p>The statistics are those that corpus linguists use: Dunning's log-likelihood for surprise, logDice for how closely
 * two words are tied whatever the size of the corpus, the log ratio for how large a difference is.
 */
@NullMarked
package org.klartext.index.figures;

import org.jspecify.annotations.NullMarked;
