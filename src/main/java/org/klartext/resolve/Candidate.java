package org.klartext.resolve;

/**
 * Another reading that was considered.
 *
 * @param entity its id
 * @param score its probability, in [0, 1]
 */
public record Candidate(String entity, double score) {}
