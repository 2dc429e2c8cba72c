package org.klartext.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One record of a file of records, or what is wrong in its place. */
sealed interface Row {
  int MOST_SHOWN = 12;
  int LONGEST_SHOWN = 40;

  /** The line it begins in or, where records have no lines, which of them it is; from 1. */
  long line();

  /**
   * A record.
   *
   * @param fields those that were asked for and are there
   * @param names the names of its fields, the first few of them, for messages
   */
  record Fields(long line, Map<String, String> fields, List<String> names) implements Row {}

  /**
   * A record that is a document of its own.
   *
   * @param key names it
   */
  record Document(long line, String key, Draft draft) implements Row {}

  /** A record that cannot be read; the next may. */
  record Broken(long line, String reason) implements Row {}

  /** Names of fields for a message: in one line, the first few, none at length. */
  static String shown(List<String> names) {
    String first =
        names.stream()
            .limit(MOST_SHOWN)
            .map(name -> name.codePointCount(0, name.length()) > LONGEST_SHOWN
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : name)
            .map(name -> name.replaceAll("\\p{Cntrl}+", " "))
            .collect(Collectors.joining(", "));
    return names.size() > MOST_SHOWN ? first + " and " + (names.size() - MOST_SHOWN) + " more" : first;
  }
}
