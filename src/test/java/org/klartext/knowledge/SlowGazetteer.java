package org.klartext.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a gazetteer should find, by trying every stretch of the text: slow and obvious. */
final class SlowGazetteer {
  private final Set<String> folded;

  SlowGazetteer(Set<String> folded) {
    this.folded = folded;
  }

  /** Start, end and tail of each match. */
  record Found(int start, int end, int tail) {}

  List<Found> scan(String text) {
    var found = new ArrayList<Found>();
    int at = 0;
    while (at < text.length()) {
      int end = startsWord(text, at) ? longestEnd(text, at) : -1;
      if (end < 0) {
        at++;
      } else {
        int tail = tail(text, end);
        found.add(new Found(at, end, tail));
        at = tail;
      }
    }
    return found;
  }

  private int longestEnd(String text, int start) {
    for (int end = text.length(); end > start; end--) {
      String piece = text.substring(start, end);
      boolean whole = isWordPart(piece.charAt(piece.length() - 1)) && piece.indexOf('\n') < 0;
      if (whole && folded.contains(Folding.fold(piece)) && tail(text, end) >= 0) {
        return end;
      }
    }
    return -1;
  }

  private static boolean startsWord(String text, int at) {
    char c = text.charAt(at);
    return isWordPart(c) && (at == 0 || !isWordPart(text.charAt(at - 1)) || isHan(c) || isHan(text.charAt(at - 1)));
  }

  /** One past a genitive s, or -1 if the word goes on. */
  private static int tail(String text, int end) {
    boolean ends = end == text.length() || !isWordPart(text.charAt(end)) || isHan(text.charAt(end));
    if (isHan(text.charAt(end - 1))) {
      return end;
    }
    if (ends) {
      boolean marked =
          end + 1 < text.length() && "'’".indexOf(text.charAt(end)) >= 0 && text.charAt(end + 1) == 's';
      return marked && (end + 2 == text.length() || !isWordPart(text.charAt(end + 2))) ? end + 2 : end;
    }
    boolean genitive = text.charAt(end) == 's' && (end + 1 == text.length() || !isWordPart(text.charAt(end + 1)));
    return genitive ? end + 1 : -1;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
