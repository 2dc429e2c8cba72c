package org.klartext.discover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.knowledge.Surnames;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.record.CleanArticle;

/** Finds names in clean texts that nothing explains. One language; not safe for use by several threads. */
final class NameRuns {
  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*");
  private static final List<String> ENDINGS = List.of("s", "n", "en", "er");
  private static final int SHORTEST = 4;
  private static final int MOST_WORDS = 4;
  private static final int MOST_SEEN = 100_000;

  private final Language language;
  private final Lexicon.Reader lexicon;
  private final Map<String, Boolean> strange = new HashMap<>();

  NameRuns(LanguagePack pack) {
    this.language = pack.language();
    this.lexicon = pack.lexicon().reader();
  }

  /** Where mentions stand in the clean text. */
  static BitSet covered(CleanArticle article) {
    var covered = new BitSet();
    article.mentions().forEach(mention -> covered.set(mention.clean().start(), mention.clean().end()));
    return covered;
  }

  /** The names with a strange word in them, in order. */
  List<NameRun> strange(String text, BitSet covered) {
    var runs = new ArrayList<NameRun>();
    int from = 0;
    Matcher word = WORD.matcher(text);
    while (word.find(from)) {
      from = word.end();
      boolean free = isWhole(text, word.start(), word.end()) && !isCovered(covered, word.start(), word.end());
      if (free && (isStrange(word.group()) || Surnames.isCommon(word.group()))) {
        NameRun run = run(text, word.start(), word.end(), covered);
        if (run.isStrange()) {
          runs.add(run);
        }
        from = run.end();
      }
    }
    return runs;
  }

  /** The words that follow as long as they are strange, too. */
  private NameRun run(String text, int start, int first, BitSet covered) {
    boolean isStrange = isStrange(text.substring(start, first));
    int end = first;
    Matcher next = WORD.matcher(text);
    for (int words = 1; words < MOST_WORDS && end < text.length() && text.charAt(end) == ' '; words++) {
      next.region(end + 1, text.length());
      if (!next.lookingAt() || !isWhole(text, next.start(), next.end()) || isCovered(covered, next.start(), next.end())) {
        break;
      }
      boolean more = isStrange(next.group());
      if (!more && !Surnames.isCommon(next.group())) {
        break;
      }
      isStrange |= more;
      end = next.end();
    }
    return new NameRun(start, end, text.substring(start, end), isStrange);
  }

  /** All words with capitals from {@code start} on, strange or not; empty text if none stands there. */
  static NameRun capitals(String text, int start) {
    int end = start;
    Matcher word = WORD.matcher(text);
    for (int words = 0; words < MOST_WORDS - 1 && end < text.length(); words++) {
      int at = words == 0 ? start : end + 1;
      if (words > 0 && text.charAt(end) != ' ') {
        break;
      }
      word.region(at, text.length());
      if (!word.lookingAt()) {
        break;
      }
      end = word.end();
    }
    return new NameRun(start, end, text.substring(start, end), false);
  }

  /** The words with capitals from {@code start} on, without ordinary words that begin a sentence before a name. */
  NameRun name(String text, int start) {
    NameRun run = capitals(text, start);
    while (!run.isOneWord() && areOrdinary(run.text().substring(0, run.text().indexOf(' ')))) {
      int from = run.start() + run.text().indexOf(' ') + 1;
      run = new NameRun(from, run.end(), text.substring(from, run.end()), run.isStrange());
    }
    return run;
  }

  /** Whether all words are ordinary ones. */
  boolean areOrdinary(String text) {
    for (String word : text.split(" ")) {
      if (isStrange(word) || !lexicon.isWord(word) && !lexicon.isWord(lower(word))) {
        return false;
      }
    }
    return true;
  }

  static boolean isCovered(BitSet covered, int start, int end) {
    int next = covered.nextSetBit(start);
    return next >= 0 && next < end;
  }

  private static boolean isWhole(String text, int start, int end) {
    boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) != '-';
    return begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private boolean isStrange(String word) {
    if (strange.size() > MOST_SEEN) {
      strange.clear();
    }
    return strange.computeIfAbsent(word, this::isUnknown);
  }

  private boolean isUnknown(String word) {
    String lower = lower(word);
    return word.length() >= SHORTEST
        && word.chars().skip(1).anyMatch(Character::isLowerCase)
        && word.indexOf('\'') < 0
        && word.indexOf('’') < 0
        && !lexicon.isKnown(word)
        && !lexicon.isKnown(lower)
        && !isBent(word)
        && !lexicon.isCompound(word);
  }

  /** Whether a known word or name with an ending: {@code Brigaden}, {@code Berliner}. */
  private boolean isBent(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && lexicon.isKnown(word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return false;
  }

  private String lower(String word) {
    return word.substring(0, 1).toLowerCase(language.locale()) + word.substring(1);
  }
}
