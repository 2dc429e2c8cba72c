package org.klartext.knowledge.check;

import java.util.Locale;

/**
 * Something wrong in a file of knowledge.
 *
 * @param file its name
 * @param line from 1
 * @param kind what kind of fault
 * @param entity the id of the entity; empty where the line cannot be read
 * @param message what is wrong, for people
 */
public record Finding(String file, int line, Kind kind, String entity, String message) {

  /** The kinds of faults. */
  public enum Kind {
    /** The line is no entity. */
    UNREADABLE,
    /** Two lines have one id; the later takes the earlier one's place. */
    DUPLICATE_ID,
    /** Two entities have one Wikidata id. */
    DUPLICATE_WIKIDATA,
    /** No id of Wikidata. */
    BAD_WIKIDATA,
    /** A role or a neighbour that is nowhere. */
    UNKNOWN_ID,
    /** An entity is its own neighbour, or has a role at itself. */
    SELF_REFERENCE,
    /** A garble that is written like the right name. */
    SELF_MAP,
    /** A surface that two terms list, so that neither is sure of it. */
    SHARED_SURFACE,
    /** Owners that own each other. */
    CYCLE,
    /** A Chinese form that is an ordinary word, which nothing stands for: there is no rival. */
    MISSING_RIVAL,
    /** No year, or an end before the beginning. */
    BAD_YEAR;

    /** The form in records. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
