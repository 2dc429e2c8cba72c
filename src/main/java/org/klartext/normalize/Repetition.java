package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import org.klartext.knowledge.SignStem;
import org.klartext.language.Language;
import org.klartext.language.Morphology;
import org.klartext.language.Morphology.Replacement;

/**
 * Takes in what already stands beside a name that is put right, so that no word of it stands there twice.
 *
 * <table>
 * <caption>before → after, where a part of the name was translated and a part was not</caption>
 * <tr><td>Shanghai [Seehafen → Shanghai Port]<td>Shanghai Port
 * <tr><td>[Drei Sterne → Samsung Electronics] Electronics<td>Samsung Electronics
 * <tr><td>SK [Hai Lishi → SK Hynix]<td>SK Hynix
 * </table>
 */
final class Repetition {
  /** How much longer the forms of some words may be. */
  private static final int INFLECTION = 6;

  private Repetition() {}

  /** {@code replacement}, over the words before and after that it writes too. */
  static Replacement absorbed(String text, Replacement replacement) {
    String written = replacement.written();
    int start = replacement.nameStart() > 0 ? replacement.start() : start(text, replacement.start(), written);
    int end = start < replacement.start() ? replacement.end() : end(text, replacement.end(), written);
    return new Replacement(start, end, written, replacement.nameStart());
  }

  /** Where the longest beginning of {@code written} begins that stands just before {@code start}, else {@code start}. */
  private static int start(String text, int start, String written) {
    for (int space = written.lastIndexOf(' '); space > 0; space = written.lastIndexOf(' ', space - 1)) {
      int at = start - space - 1;
      boolean stands = at >= 0 && text.startsWith(written.substring(0, space + 1), at);
      if (stands && (at == 0 || !isJoined(text.charAt(at - 1)))) {
        return at;
      }
    }
    return start;
  }

  /** Where the longest end of {@code written} ends that stands just after {@code end}, else {@code end}. */
  private static int end(String text, int end, String written) {
    for (int space = written.indexOf(' '); space > 0; space = written.indexOf(' ', space + 1)) {
      int after = end + written.length() - space;
      if (text.startsWith(written.substring(space), end) && (after == text.length() || !isJoined(text.charAt(after)))) {
        return after;
      }
    }
    return end;
  }

  /**
   * Whether a name is whole already, in whatever form: {@code échange} in {@code plateformes d'échange} needs no platform.
   *
   * @param start of the surface, {@code end} one past it
   * @param written what would take its place
   */
  static boolean isWhole(String text, int start, int end, String written, Language language) {
    String surface = text.substring(start, end);
    int at = written.toLowerCase(language.locale()).indexOf(surface.toLowerCase(language.locale()));
    if (at < 0 || surface.length() == written.length()) {
      return false;
    }
    List<String> before = words(written.substring(0, at), language);
    List<String> after = words(written.substring(at + surface.length()), language);
    List<String> left = words(text.substring(Math.max(0, start - at - INFLECTION), start), language);
    int reach = end + written.length() - at - surface.length() + INFLECTION;
    List<String> right = words(text.substring(end, Math.min(text.length(), reach)), language);
    return left.size() >= before.size()
        && right.size() >= after.size()
        && left.subList(left.size() - before.size(), left.size()).equals(before)
        && right.subList(0, after.size()).equals(after);
  }

  private static List<String> words(String part, Language language) {
    var words = new ArrayList<String>();
    for (String word : part.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(SignStem.of(language, word));
      }
    }
    return words;
  }

  private static boolean isJoined(char c) {
    return Morphology.isWordPart(c) || c == '-';
  }
}
