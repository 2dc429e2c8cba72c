package org.klartext.normalize;

import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.WordBounds;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Gives the few marks of a French text that lack the space before them the space that the others have.
 *
 * <p>{@code "Quoi ? Bien ! Ah ! Oui ? Non?"} → {@code "… Non ?"}. Not where most marks lack it: that is a style.
 */
final class FrenchSpacing implements Finder {
  private static final String MARKS = "!?";
  private static final int ENOUGH = 4;

  private static final Cause CAUSE =
      new Cause(
          TypographyStage.NAME,
          TypographyStage.NAME + ".french-space",
          0.95,
          "All other such marks of this text have a space before them.");

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    if (language != Language.FRENCH) {
      return EditScript.unchanged(text.length());
    }
    int spaced = 0;
    int tight = 0;
    char space = ' ';
    for (int at = nextMark(text, 1); at >= 0; at = nextMark(text, at + 1)) {
      char before = text.charAt(at - 1);
      if (before == ' ' || before == '\u00A0' || before == '\u202F') {
        spaced++;
        space = before;
      } else if (isTight(text, at)) {
        tight++;
      }
    }
    boolean habit = spaced >= ENOUGH && tight * ENOUGH <= spaced;
    return tight == 0 || !habit ? EditScript.unchanged(text.length()) : spaced(text, space, guard);
  }

  private static EditScript spaced(String text, char space, Guard guard) {
    var words = new Words(LanguagePack.of(Language.FRENCH).lexicon());
    EditScript.Builder edits = EditScript.builder(text);
    for (int at = nextMark(text, 1); at >= 0; at = nextMark(text, at + 1)) {
      if (isTight(text, at) && words.isWord(text.substring(WordBounds.start(text, at), at)) && !guard.protects(text, at, at)) {
        edits.replace(at, at, String.valueOf(space), CAUSE);
      }
    }
    return edits.build();
  }

  private static int nextMark(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a lower-case word stands right before the mark and a sentence or nothing behind it. */
  private static boolean isTight(String text, int at) {
    boolean ended = at + 1 == text.length() || text.charAt(at + 1) == '\n';
    boolean followed =
        at + 2 < text.length() && text.charAt(at + 1) == ' ' && Character.isUpperCase(text.charAt(at + 2));
    boolean free = ended || followed;
    return free && at > 2 && Character.isLowerCase(text.charAt(at - 1)) && Character.isLowerCase(text.charAt(at - 2));
  }
}
