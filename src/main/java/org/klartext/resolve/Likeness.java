package org.klartext.resolve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;

/**
 * How much a respelt name is like a name, or like its Chinese sounds, in [0, 1].
 *
 * <p>A distance in which what Chinese cannot tell apart costs little: r and l, voiced and voiceless, the vowel that
 * Chinese puts behind every consonant, the r or l that it drops at the end of a syllable.
 *
 * <table>
 * <caption>Words and what they are like</caption>
 * <tr><td>Selsky<td>瑟尔斯基 {@code se er si ji}<td>0.90
 * <tr><td>Cressan<td>克雷桑 {@code ke lei sang}<td>0.91
 * <tr><td>Nadra<td>纳德拉 {@code na de la}<td>0.94
 * <tr><td>Nadler<td>纳德拉 {@code na de la}<td>0.85
 * <tr><td>Hartman<td>Altman<td>0.84
 * </table>
 */
public final class Likeness {
  /** From here on nothing counts against a word. */
  static final double LIKE = 0.9;

  private static final double ENOUGH = 0.86;
  private static final double ENOUGH_FOR_SHORT = 0.9;
  private static final int SHORT = 6;
  private static final int MOST_LONGER = 3;

  /** How many classes of consonants one of two names may have alone. */
  private static final int MOST_OTHER = 3;


  /** Costs, in letters. */
  private static final double SAME_CLASS = 0.15;

  private static final double VOWEL = 0.35;
  private static final double PADDING = 0.2;
  private static final double WEAK = 0.35;

  /** Consonants that Chinese, or a spelling on the way, does not tell apart; a letter may stand in two. */
  private static final String[] CLASSES = {"bp", "dt", "gkcqxjh", "szcxj", "fvwu", "lr", "mn", "iyj"};

  private static final String VOWELS = "aeiouy";
  private static final int LETTERS = 26;

  /** By two letters from a to z, what it costs to change one into the other. */
  private static final double[] CHANGES = changes();

  private Likeness() {}

  /** How like a name {@code word} must be; short words are like many things. */
  static double enough(String word) {
    return word.length() < SHORT ? ENOUGH_FOR_SHORT : ENOUGH;
  }

  /** How like {@code sound}, or the name that it spells, a word is. */
  public static double of(String word, Knowledge.Sound sound, Entity entity, Language language) {
    String folded = plain(word);
    String spoken = sound.syllables().replace(" ", "").replace('ü', 'u');
    String own = lastWord(entity.shortName(language));
    String canonical = lastWord(entity.name());
    double written = ratio(folded, plain(own));
    double known = canonical.equals(own) ? written : Math.max(written, ratio(folded, plain(canonical)));
    return Math.max(known, ratio(folded, spoken));
  }

  /**
   * A name as it is compared, and as its Chinese form is read.
   *
   * @param right the right names, folded: what is spelt so is no garble
   * @param compared with what a word is compared
   */
  record Heard(Set<String> right, List<Compared> compared) {
    Heard {
      right = Set.copyOf(right);
      compared = List.copyOf(compared);
    }

    static Heard of(Knowledge.Sound sound, Entity entity, Language language) {
      Set<String> right = new HashSet<>();
      Set<Compared> compared = new LinkedHashSet<>();
      for (String name : List.of(lastWord(entity.shortName(language)), lastWord(entity.name()))) {
        right.add(Folding.fold(name));
        compared.add(Compared.of(name));
      }
      String spoken = sound.syllables().replace(" ", "").replace('ü', 'u');
      compared.add(new Compared(spoken, Likeness.consonants(spoken)));
      return new Heard(right, List.copyOf(compared));
    }

    /**
     * How like it a word is, if they begin alike and are about as long; 0 for the right name.
     *
     * @param folded the word
     */
    double likeness(String folded, Compared word) {
      double most = 0;
      for (int i = 0; i < compared.size(); i++) {
        Compared name = compared.get(i);
        if (word.mayBeLike(name)) {
          most = Math.max(most, ratio(word.plain, name.plain));
        }
      }
      return most > 0 && right.contains(folded) ? 0 : most;
    }
  }

  /**
   * A word as it is compared.
   *
   * @param consonants a bit for each class of consonants in it
   */
  record Compared(String plain, int consonants) {
    static Compared of(String word) {
      String written = Likeness.plain(word);
      return new Compared(written, Likeness.consonants(written));
    }

    private boolean mayBeLike(Compared other) {
      boolean isAsLong = Math.abs(plain.length() - other.plain.length()) <= MOST_LONGER;
      return isAsLong
          && Integer.bitCount(consonants ^ other.consonants) <= MOST_OTHER
          && !plain.isEmpty()
          && !other.plain.isEmpty()
          && change(plain.charAt(0), other.plain.charAt(0)) < 1;
    }
  }

  private static int consonants(String plain) {
    int bits = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      for (int group = 0; group < CLASSES.length - 1 && !isVowel(c); group++) {
        if (CLASSES[group].indexOf(c) >= 0) {
          bits |= 1 << group;
          break;
        }
      }
    }
    return bits;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Folded, with letters that stand for two sounds written as two. */
  private static String plain(String word) {
    String folded = Folding.fold(word);
    boolean single = folded.indexOf('h') < 0 && folded.indexOf('x') < 0 && folded.indexOf("ck") < 0;
    return single ? folded : parted(folded);
  }

  private static String parted(String folded) {
    return folded
        .replace("tsch", "q")
        .replace("sch", "x")
        .replace("tch", "q")
        .replace("ch", "q")
        .replace("sh", "x")
        .replace("ck", "k")
        .replace("ph", "f")
        .replace("th", "t")
        .replace("x", "ks");
  }

  /** One minus the distance by the longer length. */
  static double ratio(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 0 : Math.max(0, 1 - distance(a, b) / longer);
  }

  private static double distance(String a, String b) {
    var row = new double[b.length() + 1];
    var losses = new double[b.length()];
    for (int j = 0; j < losses.length; j++) {
      losses[j] = loss(b, j);
      row[j + 1] = row[j] + losses[j];
    }
    for (int i = 0; i < a.length(); i++) {
      double loss = loss(a, i);
      double diagonal = row[0];
      row[0] += loss;
      for (int j = 0; j < losses.length; j++) {
        double above = row[j + 1];
        double change = diagonal + change(a.charAt(i), b.charAt(j));
        row[j + 1] = Math.min(change, Math.min(above + loss, row[j] + losses[j]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** What it costs that a letter has no counterpart; the first letter is heard best. */
  private static double loss(String word, int at) {
    char c = word.charAt(at);
    if (at == 0) {
      return 1;
    }
    char before = word.charAt(at - 1);
    if (c == before) {
      return SAME_CLASS;
    }
    boolean vowel = isVowel(c);
    if (vowel) {
      return isVowel(before) || "eiu".indexOf(c) >= 0 ? PADDING : VOWEL;
    }
    boolean coda = at + 1 == word.length() || !isVowel(word.charAt(at + 1));
    boolean nasal = c == 'g' && before == 'n';
    return nasal ? 0 : coda && (c == 'r' || c == 'l') || c == 'h' || c == 'j' ? WEAK : 1;
  }

  private static double[] changes() {
    var changes = new double[LETTERS * LETTERS];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = computed((char) ('a' + i / LETTERS), (char) ('a' + i % LETTERS));
    }
    return changes;
  }

  private static double change(char a, char b) {
    boolean plain = a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z';
    return plain ? CHANGES[(a - 'a') * LETTERS + b - 'a'] : computed(a, b);
  }

  private static double computed(char a, char b) {
    if (a == b) {
      return 0;
    }
    for (String same : CLASSES) {
      if (same.indexOf(a) >= 0 && same.indexOf(b) >= 0) {
        return SAME_CLASS;
      }
    }
    return isVowel(a) && isVowel(b) ? VOWEL : 1;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
