package org.klartext.knowledge.derive;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;
import org.klartext.knowledge.Surnames;

/**
 * Reads Chinese aloud, without tones: 重庆银行 is {@code chong qing yin hang}, the surname 曾 is {@code zeng}.
 *
 * <p>Source: the phrase dictionary of HanLP; surnames with a reading of their own from {@link Surnames}.
 */
public final class Pinyin {
  private Pinyin() {}

  /** Whether {@code c} is a Chinese character. */
  public static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Whether every character of {@code text} is Chinese; false for the empty text. */
  public static boolean isHan(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isHan((char) c));
  }

  /**
   * One syllable a character, lower case; {@code ü} stays {@code ü}.
   *
   * @param han Chinese characters only
   */
  public static List<String> syllables(String han) {
    var syllables = new ArrayList<String>(han.length());
    for (var syllable : HanLP.convertToPinyinList(han)) {
      syllables.add(syllable.getPinyinWithoutTone().replace('v', 'ü'));
    }
    return syllables;
  }

  /** The syllables of a person's name, whose surname may be read in a way of its own. */
  static List<String> nameSyllables(String han) {
    int surname = surnameLength(han);
    var syllables = new ArrayList<>(syllables(han));
    Surnames.reading(han.substring(0, surname))
        .ifPresent(
            own -> {
              String[] parts = own.split(" ");
              for (int i = 0; i < parts.length; i++) {
                syllables.set(i, parts[i]);
              }
            });
    return syllables;
  }

  /** How many characters of a person's name are the surname: two for 欧阳 and for Japanese names of four. */
  static int surnameLength(String han) {
    boolean compound = han.length() > 2 && Surnames.reading(han.substring(0, 2)).isPresent();
    return compound || han.length() >= 4 ? Math.min(2, han.length() - 1) : 1;
  }
}
