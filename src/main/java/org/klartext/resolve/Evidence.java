package org.klartext.resolve;

/**
 * One thing that spoke for or against a reading.
 *
 * @param feature the feature's name, such as {@code role}
 * @param value what was found, such as {@code CEO of OpenAI}
 * @param weight log-odds it added; negative if it spoke against
 */
public record Evidence(String feature, String value, double weight) {}
