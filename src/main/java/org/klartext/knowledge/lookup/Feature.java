package org.klartext.knowledge.lookup;

/**
 * One thing that speaks for a candidate.
 *
 * @param name such as {@code fuzzy}
 * @param score how much, in [0, 1]
 * @param query what of the query was compared
 * @param candidate what it was compared with
 */
public record Feature(String name, double score, String query, String candidate) {}
