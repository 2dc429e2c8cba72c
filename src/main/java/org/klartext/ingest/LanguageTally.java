package org.klartext.ingest;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** What speaks for each language in a piece of text: function words, letters, scripts. Tallies can be added. */
final class LanguageTally {
  private static final FunctionWords WORDS = FunctionWords.words();
  private static final double LETTER = 0.3;
  private static final int FIRST_BEYOND_LATIN = 0x370;

  private final double[] scores = new double[WORDS.codes().size()];
  private final Map<Script, Integer> scripts = new EnumMap<>(Script.class);
  private int words;
  private int latin;

  static LanguageTally of(String text, int start, int end) {
    LanguageTally tally = new LanguageTally();
    tally.scan(text, start, end);
    return tally;
  }

  private void scan(String text, int start, int end) {
    char[] word = new char[FunctionWords.LONGEST];
    int length = 0;
    int letter = -1;
    int i = start;
    while (i < end) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean apostrophe = c == '\'' || c == '\u2019';
      if (c < FIRST_BEYOND_LATIN && Character.isLetter(c)) {
        char lower = (char) Character.toLowerCase(c);
        if (length < word.length) {
          word[length] = lower;
        }
        length++;
        latin++;
        letter = Math.max(letter, WORDS.languageOfLetter(lower));
        continue;
      }
      if (length > 0) {
        if (apostrophe && length < word.length) {
          word[length++] = '\'';
        }
        count(word, length, letter);
        length = 0;
        letter = -1;
      }
      if (c >= FIRST_BEYOND_LATIN && Character.isLetter(c)) {
        scripts.merge(Script.of(c), 1, Integer::sum);
      }
    }
    if (length > 0) {
      count(word, length, letter);
    }
  }

  private void count(char[] word, int length, int letter) {
    words++;
    if (letter >= 0) {
      scores[letter] += LETTER;
    }
    if (length <= word.length) {
      int[] languages = WORDS.languages(word, length);
      for (int language : languages) {
        scores[language] += 1.0 / languages.length;
      }
    }
  }

  void add(LanguageTally other) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += other.scores[i];
    }
    other.scripts.forEach((script, count) -> scripts.merge(script, count, Integer::sum));
    words += other.words;
    latin += other.latin;
  }

  /** How much speaks for a language: about one for each of its function words. */
  double score(String code) {
    int at = WORDS.codes().indexOf(code);
    return at < 0 ? 0 : scores[at];
  }

  /** Words in Latin letters. */
  int words() {
    return words;
  }

  /** Letters, of which those that stand for a syllable or a word count double. */
  int weight() {
    return latin + beyondLatin();
  }

  /** Letters of other scripts than Latin, weighed as in {@link #weight}. */
  int beyondLatin() {
    int sum = eastAsian();
    for (int count : scripts.values()) {
      sum += count;
    }
    return sum;
  }

  /** Letters of Chinese, Japanese and Korean. */
  int eastAsian() {
    return count(Script.HAN) + count(Script.KANA) + count(Script.HANGUL);
  }

  private int count(Script script) {
    return scripts.getOrDefault(script, 0);
  }

  /** The clearest language, with how clear it is. */
  LanguageGuess guess() {
    LanguageGuess byScript = byScript();
    if (byScript.isClear()) {
      return byScript;
    }
    int best = 0;
    int second = 1;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = best;
        best = i;
      } else if (second == best || scores[i] > scores[second]) {
        second = i;
      }
    }
    double lead = scores[best];
    if (lead == 0) {
      return LanguageGuess.NONE;
    }
    boolean clear = lead >= 2 && lead >= 0.08 * words && lead >= 1.7 * scores[second];
    return new LanguageGuess(WORDS.codes().get(best), clear);
  }

  private LanguageGuess byScript() {
    Script most = Script.OTHER;
    for (Script script : Script.values()) {
      most = count(script) > count(most) ? script : most;
    }
    int han = count(Script.HAN);
    int kana = count(Script.KANA);
    int weight =
        switch (most) {
          case HAN, KANA -> 2 * (han + kana);
          case HANGUL -> 2 * count(Script.HANGUL);
          default -> count(most);
        };
    boolean japanese = kana * 10 > han;
    String code = most == Script.HAN && japanese ? Script.KANA.code : most.code;
    return new LanguageGuess(code, weight > 0 && weight * 2 > weight());
  }

  /** Scripts beyond Latin, each with the likeliest of its languages. */
  private enum Script {
    OTHER(""),
    HAN("zh"),
    KANA("ja"),
    HANGUL("ko"),
    CYRILLIC("ru"),
    GREEK("el"),
    ARABIC("ar"),
    HEBREW("he"),
    THAI("th"),
    DEVANAGARI("hi");

    private final String code;

    Script(String code) {
      this.code = code;
    }

    static Script of(int codePoint) {
      return switch (UnicodeScript.of(codePoint)) {
        case HAN -> HAN;
        case HIRAGANA, KATAKANA -> KANA;
        case HANGUL -> HANGUL;
        case CYRILLIC -> CYRILLIC;
        case GREEK -> GREEK;
        case ARABIC -> ARABIC;
        case HEBREW -> HEBREW;
        case THAI -> THAI;
        case DEVANAGARI -> DEVANAGARI;
        default -> OTHER;
      };
    }
  }
}
