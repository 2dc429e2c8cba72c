package org.klartext.index;

import org.klartext.record.CleanArticle;

/**
 * An article that was found.
 *
 * @param article as it is stored
 * @param score how well it fits (BM25); the same however the index was written
 * @param highlights where
 */
public record Hit(CleanArticle article, float score, Highlights highlights) {}
