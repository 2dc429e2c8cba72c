package org.klartext.resolve.backward;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.klartext.knowledge.Backward;
import org.klartext.knowledge.Folding;

/** How much of a Chinese name some words tell, each of them a part of its own. */
final class Telling {
  private static final int FEWEST = 2;

  /** A name of two words of two characters, of each of which one may do. */
  private static final int PAIRS = 4;

  /** What tells a number tells no name. */
  private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿";

  private final Backward.Name name;
  private final String written;
  private final List<Unit> units;

  /** Where the word begins that says what kind of thing it is; the length of the name if there is none. */
  private final int kind;

  private final boolean[] used;
  private boolean[] best = {};
  private int most;

  Telling(Backward.Name name, List<Unit> units, Backward backward) {
    this.name = name;
    this.written = name.zh().toLowerCase(Locale.ROOT);
    this.units = units;
    this.kind = kind(name.zh(), backward);
    this.used = new boolean[written.length()];
    if (units.size() <= used.length) {
      place(0, 0);
    }
  }

  /**
   * What is told of a name but for the word that says what kind of thing it is.
   *
   * @param told how many characters
   * @param untold how many are not
   * @param isEnough whether the name can be told by it
   */
  record Told(int told, int untold, boolean isEnough) {}

  Told told() {
    if (best.length == 0) {
      return new Told(0, used.length, false);
    }
    int told = 0;
    boolean counts = true;
    for (int i = 0; i < kind; i++) {
      told += best[i] ? 1 : 0;
      counts &= !best[i] || NUMERALS.indexOf(written.charAt(i)) >= 0;
    }
    if (counts) {
      return new Told(told, kind - told, false);
    }
    int untold = kind - told;
    boolean halves = written.length() == PAIRS && kind == PAIRS && (best[0] || best[1]) && (best[2] || best[3]);
    boolean whole = untold == 0 && (told >= FEWEST || isMixed());
    return new Told(told, untold, whole || told >= FEWEST && (untold * 2 <= told || halves && untold <= told));
  }

  /** Whether the name has Latin letters or digits: K药, 豹1. */
  private boolean isMixed() {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < 0x250) {
        return true;
      }
    }
    return false;
  }

  private static int kind(String zh, Backward backward) {
    for (int at = 1; at < zh.length(); at++) {
      if (backward.isKind(zh.substring(at))) {
        return at;
      }
    }
    return zh.length();
  }

  private void place(int unit, int sum) {
    if (unit == units.size()) {
      if (sum > most) {
        most = sum;
        best = used.clone();
      }
      return;
    }
    for (String sign : units.get(unit).signs()) {
      everywhere(sign, unit, sum);
    }
    String folded = units.get(unit).folded();
    if (!folded.isEmpty()) {
      everywhere(folded, unit, sum);
      aloud(folded, unit, sum);
    }
  }

  private void everywhere(String sign, int unit, int sum) {
    int at = written.indexOf(sign);
    while (at >= 0) {
      take(at, sign.length(), unit, sum);
      at = written.indexOf(sign, at + 1);
    }
  }

  private void take(int at, int length, int unit, int sum) {
    for (int i = at; i < at + length; i++) {
      if (used[i]) {
        return;
      }
    }
    Arrays.fill(used, at, at + length, true);
    place(unit + 1, sum + length);
    Arrays.fill(used, at, at + length, false);
  }

  /** A word in pinyin tells the characters that are read so. */
  private void aloud(String folded, int unit, int sum) {
    if (name.syllables().size() != written.length()) {
      return;
    }
    for (int at = 0; at < written.length(); at++) {
      int length = 0;
      int end = at;
      while (end < written.length() && length < folded.length()) {
        String syllable = Folding.fold(name.syllables().get(end));
        if (!folded.startsWith(syllable, length)) {
          break;
        }
        length += syllable.length();
        end++;
      }
      if (length == folded.length()) {
        take(at, end - at, unit, sum);
      }
    }
  }
}
