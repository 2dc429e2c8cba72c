package org.klartext.cluster.opensearch;

/**
 * What was loaded.
 *
 * @param articles taken by the cluster
 * @param refused never taken
 * @param retries how often an article was sent again
 * @param bytes sent, what was sent again not counted
 */
public record LoadSummary(long articles, long refused, long retries, long bytes) {}
