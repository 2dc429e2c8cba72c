/**
 * How does a cluster of Spark make articles clear?
 *
 * <p>Files are put together into {@link org.klartext.cluster.spark.Portion}s; one task makes the articles of a portion clear and
 * writes them, so that a portion is done or not done. Each executor has one workbench:
 *
 * <pre>{@code
 * var corpus = HadoopCorpus.of(List.of("hdfs:///news"), spark.sparkContext().hadoopConfiguration());
 * List<Portion> portions = Portion.of(corpus.files(), 64 << 20, salt);
 * PortionCounts counts = new PortionWork(settings, "hdfs:///clean", configuration).call(portions.getFirst());
 * }</pre>
 */
@NullMarked
package org.klartext.cluster.spark;

import org.jspecify.annotations.NullMarked;
