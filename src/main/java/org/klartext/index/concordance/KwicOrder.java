package org.klartext.index.concordance;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** In which order the lines of a concordance come. */
public enum KwicOrder {
  /** As the articles come, and within one as it reads. */
  ARTICLE,
  /** By the words before the match, the nearest first. */
  LEFT,
  /** By the words after the match. */
  RIGHT,
  /** By the match itself. */
  MATCH;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Lines that are equal by this keep their order. */
  public Comparator<KwicLine> comparator() {
    return switch (this) {
      case ARTICLE -> Comparator.comparingInt(line -> 0);
      case LEFT -> Comparator.comparing((KwicLine line) -> backwards(shown(line).left())).thenComparing(KwicOrder::match);
      case RIGHT -> Comparator.comparing((KwicLine line) -> folded(shown(line).right())).thenComparing(KwicOrder::match);
      case MATCH -> Comparator.comparing(KwicOrder::match).thenComparing(line -> folded(shown(line).right()));
    };
  }

  private static String match(KwicLine line) {
    return folded(shown(line).match());
  }

  /** What the clean text does not have is sorted by the source. */
  private static KwicLine.Passage shown(KwicLine line) {
    return line.clean().match().isEmpty() ? line.source() : line.clean();
  }

  private static String backwards(String left) {
    String[] words = folded(left).split(" ");
    var nearestFirst = new StringBuilder();
    for (int i = words.length - 1; i >= 0; i--) {
      nearestFirst.append(words[i]).append(' ');
    }
    return nearestFirst.toString();
  }

  private static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
