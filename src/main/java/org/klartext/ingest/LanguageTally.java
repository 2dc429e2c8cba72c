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
  private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
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
        scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
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
    return latin + scripts.entrySet().stream().mapToInt(e -> weight(e.getKey()) * e.getValue()).sum();
  }

  /** Letters of other scripts than Latin, weighed as in {@link #weight}. */
  int beyondLatin() {
    return weight() - latin;
  }

  /** Letters of Chinese, Japanese and Korean. */
  int eastAsian() {
    return scripts.entrySet().stream().filter(e -> weight(e.getKey()) > 1).mapToInt(Map.Entry::getValue).sum();
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
    UnicodeScript most = UnicodeScript.LATIN;
    for (Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
      if (entry.getValue() > scripts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
    int of = weight(most) * scripts.getOrDefault(most, 0) + (weight(most) > 1 && most != UnicodeScript.HANGUL ? kana : 0);
    boolean clear = of * 2 > weight();
    return new LanguageGuess(
        switch (most) {
          case HAN, HIRAGANA, KATAKANA -> kana * 10 > han ? "ja" : "zh";
          case HANGUL -> "ko";
          case CYRILLIC -> "ru";
          case GREEK -> "el";
          case ARABIC -> "ar";
          case HEBREW -> "he";
          case THAI -> "th";
          case DEVANAGARI -> "hi";
          default -> "";
        },
        clear && of > 0);
  }

  private static int weight(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> 1;
    };
  }
}
