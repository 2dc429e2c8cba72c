package org.klartext.resolve;

import java.util.BitSet;
import java.util.List;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/** How strongly an article looks translated from Chinese, in [0, 1]. */
final class Translated {
  private static final List<String> WORDS =
      List.of("chines", "chinois", "china", "chine", "peking", "pekin", "shanghai", "shenzhen", "yuan", "wechat", "weibo");

  /** How much one repair tells in a short article; in a longer one it tells less. */
  private static final double REPAIR = 250.0;

  private static final int SHORT = 1500;
  private static final char FIRST_HAN = 0x2e80;

  private Translated() {}

  /** The signs that are no names: repairs, Chinese characters, what the article speaks of. */
  static double of(String text, Words words, int repairs) {
    double sign = Math.min(0.4, REPAIR * repairs / Math.max(SHORT, text.length()));
    if (hasHan(text)) {
      sign += 0.3;
    }
    int named = 0;
    for (String word : WORDS) {
      named += words.distinct().startingWith(word, new BitSet()) ? 1 : 0;
    }
    return Math.min(1, sign + Math.min(0.3, named * 0.1));
  }

  private static boolean hasHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place shows a translation from Chinese by itself, whatever entity is meant. */
  static boolean isTelling(Occurrence place) {
    if (place.isExtended()) {
      return false;
    }
    for (Alias alias : place.readings()) {
      if (!isTelling(alias)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTelling(Alias alias) {
    boolean derived =
        alias.how() == Mechanism.PINYIN || alias.how() == Mechanism.LITERAL || alias.how() == Mechanism.CALQUE;
    return derived && alias.surface().risk() == Risk.NONE && alias.surface().text().length() > 5;
  }
}
