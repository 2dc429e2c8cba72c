/**
 * What does a file hold?
 *
 * <p>Files become articles; nothing is repaired on the way, nothing gets lost without a line that says so:
 *
 * <pre>{@code
 * Corpus corpus = Corpus.of(List.of(Path.of("corpus")), IngestOptions.DEFAULT);
 * try (Stream<CorpusFile> files = corpus.files()) {
 *   files.forEach(file -> file.read(found -> {
 *     switch (found) {
 *       case Ingested.Read read -> add(read.article());
 *       case Ingested.Rejected no -> warn(no.path() + ": " + no.reason());
 *       case Ingested.Skipped other -> note(other.path() + ": " + other.reason());
 *       case Ingested.Ignored none -> count();
 *     }
 *   }));
 * }
 * }</pre>
 *
 * <p>Bytes are opened ({@link org.klartext.ingest.FileBytes}), decoded
 * ({@link org.klartext.ingest.TextDecoder}), read by format into a {@link org.klartext.ingest.Draft} and made an
 * article by {@link org.klartext.ingest.ArticleMaker}, which tells the language. Files of records are streamed: memory
 * grows neither with the corpus nor with the number of records in a file.
 */
@NullMarked
package org.klartext.ingest;

import org.jspecify.annotations.NullMarked;
