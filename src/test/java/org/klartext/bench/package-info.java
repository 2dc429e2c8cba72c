/**
 * How fast is it?
 *
 * <p>{@link org.klartext.bench.GeneratedNews} makes any number of articles, always the same for the same seed. {@link
 * org.klartext.bench.Benchmarks} measures the whole program over them, beside plain Lucene and other finders of names, and
 * writes {@code docs/benchmarks/<date>.md}:
 *
 * <pre>{@code
 * mvn -Pbench verify -DskipTests
 * mvn -Pbench verify -DskipTests -Dbench.growth=10000,100000,1000000
 * }</pre>
 *
 * <p>{@link org.klartext.bench.SearchBench} alone measures searches:
 *
 * <pre>{@code
 * mvn -Pbench test-compile exec:exec@search -Dbench.articles=100000
 * }</pre>
 */
@NullMarked
package org.klartext.bench;

import org.jspecify.annotations.NullMarked;
