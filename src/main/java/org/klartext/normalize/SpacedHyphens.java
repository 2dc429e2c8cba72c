package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Closes German compounds whose hyphens were spaced out: {@code "Serie - C - Finanzierung"} → {@code
 * "Serie-C-Finanzierung"}.
 *
 * <p>The same characters may be a dash ({@code "Linux - Das Handbuch"}), so a text must give itself away: no hyphen with
 * spaces in it may be followed by a lower-case word, two of them at least must stand inside a sentence, between a
 * capitalised word or a number and a common noun, and one of those must follow an abbreviation; three do without one. One
 * is enough where the dictionary has the compound ({@code "US - Dollar"}). A name with a number is joined throughout
 * ({@code "Ascend 310 - Chip"} → {@code "Ascend-310-Chip"}).
 */
final class SpacedHyphens implements Finder {
  private static final String HYPHEN = " - ";
  private static final int ENOUGH = 2;
  private static final int PLENTY = 3;
  private static final int SHORTEST_NOUN = 4;
  private static final int LONGEST_ABBREVIATION = 4;

  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".spaced-hyphen",
          0.95,
          "This translation puts spaces around the hyphens of compounds.");

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    int first = language == Language.GERMAN ? text.indexOf(HYPHEN) : -1;
    if (first < 0) {
      return EditScript.unchanged(text.length());
    }
    return new Search(text, new Words(LanguagePack.of(language).lexicon()), guard).run(first);
  }

  /** A look at all spaced hyphens of one text. */
  private static final class Search {
    private final String text;
    private final Words words;
    private final Guard guard;
    private final List<Integer> inside = new ArrayList<>();
    private final List<Integer> listed = new ArrayList<>();
    private boolean strong;
    private boolean dashes;

    Search(String text, Words words, Guard guard) {
      this.text = text;
      this.words = words;
      this.guard = guard;
    }

    EditScript run(int first) {
      for (int at = first; at >= 0; at = text.indexOf(HYPHEN, at + 2)) {
        look(at);
      }
      EditScript.Builder edits = EditScript.builder(text);
      boolean habit = !dashes && inside.size() >= (strong ? ENOUGH : PLENTY);
      for (int at : habit ? inside : listed) {
        if (!guard.protects(text, at, at + HYPHEN.length())) {
          joinNumber(at, edits);
          edits.replace(at, at + HYPHEN.length(), "-", CAUSE);
        }
      }
      return edits.build();
    }

    /** {@code Ascend 310}, with a name before the number that stands before the hyphen. */
    private void joinNumber(int at, EditScript.Builder edits) {
      String number = wordBefore(at);
      int space = at - number.length() - 1;
      if (number.isEmpty() || !number.chars().allMatch(Character::isDigit) || space < 1 || text.charAt(space) != ' ') {
        return;
      }
      String name = wordBefore(space);
      if (!name.isEmpty() && Character.isUpperCase(name.charAt(0)) && !words.isWord(name)) {
        edits.replace(space, space + 1, "-", CAUSE);
      }
    }

    private void look(int at) {
      String left = wordBefore(at);
      String right = wordAfter(at + HYPHEN.length());
      if (right.isEmpty() || !Character.isUpperCase(right.charAt(0))) {
        dashes = true;
      } else if (!left.isEmpty() && !Character.isLowerCase(left.charAt(0)) && isWithinSentence(at, left, right)) {
        if (words.isWord(left + "-" + right)) {
          listed.add(at);
          inside.add(at);
          strong = true;
        } else if (isNoun(right) || isLink(at + HYPHEN.length(), right)) {
          inside.add(at);
          strong |= isAbbreviation(left) && isNoun(right);
        }
      }
    }

    /** Whether {@code word} is one that cannot end a phrase before a dash as easily: {@code KI}, {@code US}, {@code C}. */
    private static boolean isAbbreviation(String word) {
      return word.length() <= LONGEST_ABBREVIATION && word.chars().allMatch(Character::isUpperCase);
    }

    private String wordBefore(int at) {
      int start = at;
      while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      return text.substring(start, at);
    }

    private String wordAfter(int at) {
      int end = at;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      return text.substring(at, end);
    }

    /** Whether a word stands before the compound, and a lower-case word or punctuation behind it. */
    private boolean isWithinSentence(int at, String left, String right) {
      int start = at - left.length();
      boolean chained = start > 2 && text.startsWith(HYPHEN, start - HYPHEN.length());
      boolean led = start > 1 && text.charAt(start - 1) == ' ' && Character.isLetterOrDigit(text.charAt(start - 2));
      int end = at + HYPHEN.length() + right.length();
      boolean followed =
          end < text.length() && ".,;:!?)-–".indexOf(text.charAt(end)) >= 0
              || end + 1 < text.length()
                  && text.charAt(end) == ' '
                  && (Character.isLowerCase(text.charAt(end + 1)) || text.startsWith(HYPHEN, end)
                      || text.charAt(end + 1) == '(');
      return (led || chained) && followed;
    }

    /** Whether {@code right} is itself followed by a spaced hyphen: a link of a chain. */
    private boolean isLink(int start, String right) {
      return text.startsWith(HYPHEN, start + right.length());
    }

    /** Whether {@code word} is a common noun or ends in one. */
    private boolean isNoun(String word) {
      if (words.isA("SUB", word)) {
        return true;
      }
      for (int from = 2; from + SHORTEST_NOUN <= word.length(); from++) {
        String end = Character.toUpperCase(word.charAt(from)) + word.substring(from + 1);
        if (words.isA("SUB", end)) {
          return true;
        }
      }
      return false;
    }
  }
}
