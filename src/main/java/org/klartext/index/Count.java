package org.klartext.index;

/**
 * How often a value occurs.
 *
 * @param value such as {@code homograph}
 * @param count of what the {@link Figure} counts
 */
public record Count(String value, long count) {}
