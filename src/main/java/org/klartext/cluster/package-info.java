/**
 * How does Klartext run past one machine?
 *
 * <p>It does not become a cluster; it runs on two that exist. Spark makes articles clear ({@link
 * org.klartext.cluster.NormalizeJob}), OpenSearch finds them ({@link org.klartext.cluster.opensearch}). All goes through the same front door as everything else, so that one article gives
 * one record wherever it is made.
 */
@NullMarked
package org.klartext.cluster;

import org.jspecify.annotations.NullMarked;
