package org.klartext.knowledge.derive;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads Chinese aloud, without tones: 重庆银行 is {@code chong qing yin hang}, the surname 曾 is {@code zeng}.
 *
 * <p>Source: the phrase dictionary of HanLP; surnames with a reading of their own from {@code surnames.json},
 * which under the empty key lists the most common ones in pinyin.
 */
public final class Pinyin {
  private static final Map<String, String> SURNAMES = surnames();
  private static final Set<String> COMMON_SURNAMES =
      Set.of(SURNAMES.getOrDefault("", "").split(" "));

  private Pinyin() {}

  private static Map<String, String> surnames() {
    try (InputStream in = Pinyin.class.getResourceAsStream("/org/klartext/knowledge/surnames.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(in), new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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
    String own = SURNAMES.get(han.substring(0, surname));
    if (own != null) {
      String[] parts = own.split(" ");
      for (int i = 0; i < parts.length; i++) {
        syllables.set(i, parts[i]);
      }
    }
    return syllables;
  }

  /** Whether a syllable is among the surnames that most people in China bear. */
  static boolean isSurname(String syllable) {
    return COMMON_SURNAMES.contains(syllable.toLowerCase(Locale.ROOT));
  }

  /** How many characters of a person's name are the surname: two for 欧阳 and for Japanese names of four. */
  static int surnameLength(String han) {
    boolean compound = han.length() > 2 && SURNAMES.containsKey(han.substring(0, 2));
    return compound || han.length() >= 4 ? Math.min(2, han.length() - 1) : 1;
  }
}
