/**
 * Where is it said, in whichever form it was written?
 *
 * <p>An {@link org.klartext.index.IndexSession} writes clean articles into a folder; a {@link
 * org.klartext.index.Searcher} finds them again, in the text as it was read, in the text as it is now, and by the
 * entities that stand there:
 *
 * <pre>{@code
 * try (var session = IndexSession.open(folder, fingerprint)) {
 *   session.replaceFile("de/a1.txt", digest, List.of(article));
 *   session.commit();
 * }
 * try (var searcher = Searcher.open(folder)) {
 *   SearchResult result = searcher.search(SearchRequest.of("Ultraman Chip").withNames(knowledge::entities));
 *   for (Hit hit : result.hits()) {
 *     hit.highlights().clean();    // where "Altman" and "Chip" stand in hit.article().text().clean()
 *     hit.highlights().source();   // where "Ultraman" and "Chip" stand in the source
 *   }
 * }
 * }</pre>
 *
 * <p>Beside hits there are lines ({@link org.klartext.index.Searcher#concordance}), counts of the articles found ({@link
 * org.klartext.index.Searcher#facets}) and figures over words and errors ({@link org.klartext.index.CorpusFigures}).
 *
 * <p>The same articles give the same results in the same order, however they were written: in one go or in many, by one
 * thread or eight, with or without others deleted in between. An index that cannot be used is an {@link
 * org.klartext.index.IndexUnavailableException}.
 */
@NullMarked
package org.klartext.index;

import org.jspecify.annotations.NullMarked;
