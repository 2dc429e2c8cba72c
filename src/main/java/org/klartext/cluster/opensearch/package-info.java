/**
 * How does a cluster of OpenSearch find what an index folder finds?
 *
 * <p>It gets the same terms at the same positions, made here and not there, and is asked for the same plan in its own
 * language:
 *
 * <pre>{@code
 * try (var cluster = Cluster.at("http://localhost:9200/news")) {
 *   var remote = new RemoteIndex(cluster, workbench);
 *   remote.create(3, 1);
 *   try (var loader = Loader.into(cluster, LoadOptions.DEFAULT, deadLetters)) {
 *     workbench.forEach(folder, loader::put);
 *     loader.finish();
 *   }
 *   remote.search(SearchRequest.of("Ultraman Chip"), true);   // the hits of the folder's index
 * }
 * }</pre>
 *
 * <p>{@link org.klartext.cluster.opensearch.QueryDsl} writes a plan down, {@link
 * org.klartext.cluster.opensearch.ArticleLine} an article. What goes wrong with the cluster is a {@link
 * org.klartext.cluster.opensearch.ClusterException}.
 */
@NullMarked
package org.klartext.cluster.opensearch;

import org.jspecify.annotations.NullMarked;
