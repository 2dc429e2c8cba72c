package org.klartext.cli;

import java.util.regex.Pattern;

/** Words as a shell takes them. */
final class Quoting {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=-]+");

  private Quoting() {}

  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
