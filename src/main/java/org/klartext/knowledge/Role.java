package org.klartext.knowledge;

/**
 * What an entity is at another.
 *
 * @param at the other's id
 * @param as what it is there, such as {@code ceo}
 * @param from first year, {@code ""} if not known
 * @param to last year, {@code ""} if it lasts
 */
public record Role(String at, String as, String from, String to) {}
