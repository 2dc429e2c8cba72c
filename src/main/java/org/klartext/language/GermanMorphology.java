package org.klartext.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * German: genitive and plural endings, compounds with a hyphen, articles before what was a phrase and becomes a name.
 *
 * <table>
 * <caption>before → after, for Ultraman → Altman and the like</caption>
 * <tr><td>Ultramans Plan<td>Altmans Plan
 * <tr><td>der Ultraman-Plan<td>der Altman-Plan
 * <tr><td>Moore Thread’ / Moore Threads Karten<td>Moore Threads’ Karten
 * <tr><td>Nutzer der Dunklen Seite des Mondes<td>Nutzer von Moonshot AI
 * <tr><td>hat die Dunkle Seite des Mondes gesagt<td>hat Moonshot AI gesagt
 * <tr><td>bei der / beim Dunklen Mond<td>bei Moonshot AI
 * </table>
 */
final class GermanMorphology implements Morphology {
  private static final Set<String> ENDINGS = Set.of("s", "es", "n", "en", "e");
  private static final String KEPT = "-";
  private static final Set<String> ARTICLES = Set.of("der", "die", "das", "den", "dem", "des");
  private static final Map<String, String> CONTRACTIONS =
      Map.ofEntries(
          Map.entry("am", "an"), Map.entry("ans", "an"), Map.entry("aufs", "auf"), Map.entry("beim", "bei"),
          Map.entry("fürs", "für"), Map.entry("im", "in"), Map.entry("ins", "in"), Map.entry("vom", "von"),
          Map.entry("zum", "zu"), Map.entry("zur", "zu"));
  private static final Pattern HISSING = Pattern.compile("([sßxz]|ce)$", Pattern.CASE_INSENSITIVE);

  @Override
  public int ending(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
      end++;
    }
    if (end > from) {
      return ENDINGS.contains(text.subSequence(from, end).toString()) ? end - from : -1;
    }
    if (from + 1 < text.length() && isApostrophe(text.charAt(from)) && text.charAt(from + 1) == 's') {
      boolean ends = from + 2 == text.length() || !Morphology.isWordPart(text.charAt(from + 2));
      return ends ? 2 : 0;
    }
    return 0;
  }

  @Override
  public String attach(String name, String ending) {
    boolean genitive = ending.endsWith("s") && !ending.equals("es");
    if (!genitive) {
      return name;
    }
    return HISSING.matcher(name).find() ? name + "’" : name + "s";
  }

  @Override
  public Replacement fit(String text, int start, int end, String written, boolean phrase) {
    if (!phrase || end < text.length() && text.charAt(end) == '-') {
      return new Replacement(start, end, written, 0);
    }
    String before = WordBounds.before(text, start);
    int word = before.isEmpty() ? start : start - 1 - before.length();
    String instead = withoutArticle(before.toLowerCase(Locale.GERMAN), followsNoun(text, word));
    if (instead.equals(KEPT)) {
      return new Replacement(start, end, written, 0);
    }
    boolean capital = !instead.isEmpty() && Character.isUpperCase(before.charAt(0));
    String cased = capital ? instead.substring(0, 1).toUpperCase(Locale.GERMAN) + instead.substring(1) : instead;
    return new Replacement(word, end, cased + written, cased.length());
  }

  /** What is left of a word with an article before a name that takes none, or {@link #KEPT}. */
  private static String withoutArticle(String word, boolean followsNoun) {
    if (ARTICLES.contains(word)) {
      boolean owned = word.equals("des") || word.equals("der") && followsNoun;
      return owned ? "von " : "";
    }
    String preposition = CONTRACTIONS.get(word);
    return preposition == null ? KEPT : preposition + " ";
  }

  private static boolean followsNoun(String text, int word) {
    String before = WordBounds.before(text, word);
    return !before.isEmpty() && Character.isUpperCase(before.charAt(0));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
