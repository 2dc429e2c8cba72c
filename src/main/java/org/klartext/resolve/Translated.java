package org.klartext.resolve;

import java.util.List;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/** How strongly an article looks translated from Chinese, in [0, 1]. */
final class Translated {
  private static final List<String> WORDS =
      List.of("chines", "chinois", "china", "chine", "peking", "pekin", "shanghai", "shenzhen", "yuan", "wechat", "weibo");

  private Translated() {}

  static double of(String text, Words words, int repairs, List<Occurrence> places) {
    double sign = Math.min(0.4, repairs * 0.1);
    if (text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
      sign += 0.3;
    }
    long named = WORDS.stream().filter(words::anyStartsWith).count();
    sign += Math.min(0.3, named * 0.1);
    long garbled =
        places.stream()
            .filter(place -> !place.isExtended())
            .filter(place -> place.readings().stream().allMatch(Translated::isTelling))
            .count();
    return Math.min(1, sign + garbled * 0.3);
  }

  private static boolean isTelling(Alias alias) {
    boolean derived = alias.how() == Mechanism.PINYIN || alias.how() == Mechanism.LITERAL || alias.how() == Mechanism.CALQUE;
    return derived && alias.surface().risk() == Risk.NONE && alias.surface().text().length() > 5;
  }
}
