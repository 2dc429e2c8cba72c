/**
 * How fast is it?
 *
 * <p>{@link org.klartext.bench.GeneratedNews} makes any number of articles, always the same for the same seed; {@link
 * org.klartext.bench.SearchBench} measures searches over them beside plain Lucene:
 *
 * <pre>{@code
 * mvn -Pbench test-compile exec:exec@search -Dbench.articles=100000
 * }</pre>
 */
@NullMarked
package org.klartext.bench;

import org.jspecify.annotations.NullMarked;
