package org.klartext.index.figures;

/**
 * A word that one part of the index has more often than another.
 *
 * @param form as it mostly stands
 * @param count in the part looked at
 * @param perMillion of its words
 * @param otherCount in the part it is held against
 * @param otherPerMillion of its words
 * @param logLikelihood how surprising the difference is
 * @param logRatio how large it is, in powers of two
 */
public record KeyWord(
    String form,
    long count,
    double perMillion,
    long otherCount,
    double otherPerMillion,
    double logLikelihood,
    double logRatio) {}
