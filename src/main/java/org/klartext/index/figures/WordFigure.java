package org.klartext.index.figures;

/**
 * How often a word stands in a part of the index.
 *
 * @param term folded and stemmed
 * @param form as it mostly stands
 * @param count occurrences in the clean text
 * @param articles that have it
 * @param perMillion of the words of that part
 */
public record WordFigure(String term, String form, long count, long articles, double perMillion) {}
