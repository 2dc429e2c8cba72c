package org.klartext.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left of a name once it has gone through Chinese sounds and back: the consonants Chinese can tell apart.
 *
 * <table>
 * <caption>Names with one key</caption>
 * <tr><td>SSK<td>瑟尔斯基 (se er si ji), Syrskyj, Serski, Selsky
 * <tr><td>KRSN<td>克雷桑 (ke lei sang), Cryzan, Cressan
 * <tr><td>KPS<td>卡帕西 (ka pa xi), Karpathy, Kapasi
 * <tr><td>SKPK<td>扎克伯格 (zha ke bo ge), Zuckerberg, Zakerberg
 * </table>
 *
 * <p>Chinese has no r or l at the end of a syllable and no clusters, and does not part voiced from voiceless; so those
 * are left out, and letters side by side for one sound ({@code ck}, {@code ss}) count once. Sounds that may go two ways (ji is ki or ji) give two keys.
 */
public final class SoundKey {
  private static final int MOST_KEYS = 8;

  private SoundKey() {}

  /** The keys of a Chinese name's syllables in pinyin; none if there are fewer than two sounds. */
  public static Set<String> ofPinyin(List<String> syllables) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add("");
    for (int i = 0; i < syllables.size(); i++) {
      keys = extended(keys, initial(syllables.get(i), i == 0));
      keys = extended(keys, nasal(syllables.get(i)));
    }
    Set<String> squeezed = new LinkedHashSet<>();
    for (String key : keys) {
      String plain = key.replace("NN", "N");
      if (plain.length() > 1) {
        squeezed.add(plain);
      }
    }
    return squeezed;
  }

  /** The ways a syllable's beginning may be heard. */
  private static String[] initial(String syllable, boolean first) {
    String s = syllable.replace('ü', 'u');
    if (s.equals("er")) {
      return new String[] {""};
    }
    return switch (s.charAt(0)) {
      case 'b', 'p' -> new String[] {"P"};
      case 'm' -> new String[] {"M"};
      case 'f' -> new String[] {"F"};
      case 'w' -> first || s.length() > 2 ? new String[] {"F"} : new String[] {"", "F"};
      case 'd', 't' -> new String[] {"T"};
      case 'n' -> new String[] {"N"};
      case 'l', 'r' -> new String[] {"R"};
      case 'g', 'k' -> new String[] {"K"};
      case 'h' -> new String[] {"K", ""};
      case 'j', 'q' -> new String[] {"K", "S"};
      case 'x' -> new String[] {"S", "K"};
      case 'z', 'c', 's' -> new String[] {"S"};
      default -> new String[] {""};
    };
  }

  private static String[] nasal(String syllable) {
    boolean ends = syllable.endsWith("n") || syllable.endsWith("ng");
    return syllable.length() > 2 && ends ? new String[] {"N"} : new String[] {""};
  }

  private static Set<String> extended(Set<String> keys, String[] ways) {
    if (ways.length == 1 && ways[0].isEmpty()) {
      return keys;
    }
    Set<String> longer = new LinkedHashSet<>();
    for (String key : keys) {
      for (String way : ways) {
        if (longer.size() < MOST_KEYS) {
          longer.add(key + way);
        }
      }
    }
    return longer;
  }

  /** The key of a Latin name; the empty string if it has fewer than two sounds. */
  public static String ofLatin(String name) {
    String s = Folding.fold(name).replace(" ", "");
    var key = new StringBuilder();
    int heard = -2;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      char next = i + 1 < s.length() ? s.charAt(i + 1) : '\0';
      char sound = sound(s, i, c, next);
      boolean doubled = heard == i - 1 && !key.isEmpty() && key.charAt(key.length() - 1) == sound;
      if (sound != '\0' && !doubled) {
        key.append(sound);
      }
      if (c == 'x') {
        key.append('S');
      }
      i += isHushed(s, i) ? hushed(s, i) : consumed(c, next);
      heard = sound == '\0' ? heard : i;
    }
    return key.length() < 2 ? "" : key.toString();
  }

  private static char sound(String s, int i, char c, char next) {
    return switch (c) {
      case 'b' -> 'P';
      case 'p' -> next == 'h' ? 'F' : 'P';
      case 'f', 'v' -> 'F';
      case 'w' -> isVowel(next) || i > 1 && next == '\0' ? 'F' : '\0';
      case 'd', 't' -> isHushed(s, i) || next == 'j' || i > 0 && c == 't' && next == 'h' ? 'S' : 'T';
      case 'm' -> isVowel(next) || i == 0 || s.charAt(i - 1) == 'm' ? 'M' : 'N';
      case 'n' -> 'N';
      case 'l', 'r' -> isVowel(next) ? 'R' : '\0';
      case 'k', 'q', 'g', 'x' -> 'K';
      case 'c' -> next == 'h' || next == 'e' || next == 'i' || next == 'y' ? 'S' : 'K';
      case 's', 'z' -> 'S';
      case 'j' -> i > 0 && (!isVowel(next) || !isVowel(s.charAt(i - 1))) ? '\0' : 'S';
      default -> '\0';
    };
  }

  /** {@code dsch}, {@code tsch}, {@code dzh}, {@code tch}: one sound, whatever stands before it. */
  private static boolean isHushed(String s, int at) {
    return hushed(s, at) > 0;
  }

  private static int hushed(String s, int at) {
    boolean stop = s.charAt(at) == 'd' || s.charAt(at) == 't';
    return !stop ? 0 : s.startsWith("sch", at + 1) ? 3 : s.startsWith("zh", at + 1) || s.startsWith("ch", at + 1) ? 2 : 0;
  }

  /** Letters that belong to the sound before them. */
  private static int consumed(char c, char next) {
    boolean pair =
        (c == 's' || c == 'c' || c == 'p' || c == 't' || c == 'k' || c == 'z' || c == 'g' || c == 'r' || c == 'd')
            && next == 'h';
    return pair || c == 'd' && next == 'j' || c == 't' && next == 'j' ? 1 : 0;
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0 || c == 'j';
  }
}
