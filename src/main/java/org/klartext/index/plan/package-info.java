/**
 * What is looked for, field by field?
 *
 * <p>A {@link org.klartext.index.plan.Plan} is a query after names are known and words are folded and stemmed: which
 * terms of which fields have to stand where. It knows nothing of Lucene's classes, so that it can be carried out in an
 * index of one's own and in a cluster alike, and finds the same in both:
 *
 * <pre>{@code
 * PlannedSearch.of(SearchRequest.of("source:\"rote Linie\"")).plan();
 * // Best[Row["source.de", [[rot], [lini]], 0], Row["source.fr", [[rot], [lini]], 0]]
 * }</pre>
 */
@NullMarked
package org.klartext.index.plan;

import org.jspecify.annotations.NullMarked;
