package org.klartext.discover;

import java.util.List;
import java.util.Locale;
import org.klartext.knowledge.Entity;

/**
 * Something that may be a garbled name or one that is not known.
 *
 * @param surface as it stands in the clean text
 * @param kind what makes it suspect
 * @param count how often it stands there
 * @param articles in how many articles
 * @param score the higher, the more worth a look
 * @param reason what makes it suspect, for people
 * @param lines the first places
 * @param proposal an entry that would make it known: a new entity, or a known one with a garble more
 */
public record Suspect(
    String surface,
    Kind kind,
    int count,
    int articles,
    double score,
    String reason,
    List<Line> lines,
    Entity proposal) {
  public Suspect {
    lines = List.copyOf(lines);
  }

  /** What makes a name suspect. */
  public enum Kind {
    /** No lexicon knows it, and it can be read as Mandarin syllables. */
    PINYIN,
    /** No lexicon knows it, and a known name sounds like it in Chinese. */
    RESPELLING,
    /** Ordinary words that stand where a company is named. */
    LITERAL,
    /** It stands in a role that somebody else is known to hold. */
    ROLE,
    /** Another language tells the same story with a name that sounds like it. */
    TWO_LANGUAGES;

    /** The form in records. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A place with what stands around it.
   *
   * @param path the article's
   * @param left what stands before
   * @param match the surface
   * @param right what stands after
   */
  public record Line(String path, String left, String match, String right) {}
}
