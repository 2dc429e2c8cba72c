package org.klartext.app;

import org.klartext.knowledge.lookup.NameCandidate;

/**
 * An entity that a name may mean, by rank.
 *
 * @param candidate with its score and features
 * @param origin a sentence: how the form nearest to the name comes about
 */
public record RankedEntity(NameCandidate candidate, String origin) {}
