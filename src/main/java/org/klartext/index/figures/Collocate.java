package org.klartext.index.figures;

import org.klartext.language.Language;

/**
 * A word that stands near another.
 *
 * @param form as it mostly stands
 * @param language of the articles
 * @param together how often within the window
 * @param left how often of that before the word
 * @param count how often it stands at all
 * @param logLikelihood how surprising that is
 * @param logDice how closely the two are tied; at most 14
 */
public record Collocate(
    String form, Language language, long together, long left, long count, double logLikelihood, double logDice) {}
