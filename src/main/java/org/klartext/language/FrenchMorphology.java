package org.klartext.language;

import java.util.Locale;
import java.util.Map;

/**
 * French: elision, and articles before what was a phrase and becomes a name.
 *
 * <table>
 * <caption>before → after</caption>
 * <tr><td>d'Ultraman<td>d'Altman
 * <tr><td>d'Octet<td>de ByteDance
 * <tr><td>qu'Octet<td>que ByteDance
 * <tr><td>du Petit Pain aux haricots<td>de Doubao
 * <tr><td>de Kissinger, for Altman<td>d'Altman
 * <tr><td>de la Face cachée, for OpenAI<td>d'OpenAI
 * </table>
 */
final class FrenchMorphology implements Morphology {
  /** What is left of an article's word when what follows is a name that takes none. */
  private static final Map<String, String> WITHOUT_ARTICLE =
      Map.of("du", "de ", "des", "de ", "au", "à ", "aux", "à ", "le", "", "la", "", "les", "");

  private final FrenchElision elision = FrenchElision.builtIn();

  @Override
  public int ending(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && Morphology.isWordPart(text.charAt(end))) {
      end++;
    }
    return end == from ? 0 : end == from + 1 && text.charAt(from) == 's' ? 1 : -1;
  }

  @Override
  public String attach(String name, String ending) {
    return name;
  }

  @Override
  public Replacement fit(String text, int start, int end, String written, boolean phrase) {
    int word = wordBefore(text, start);
    String before = text.substring(word, start);
    String lower = before.toLowerCase(Locale.FRENCH);
    if (phrase && (lower.equals("l'") || lower.equals("l’"))) {
      return withoutArticle(text, word, end, written);
    }
    if (lower.endsWith("'") || lower.endsWith("’")) {
      return elision.before(written) || !isElided(lower)
          ? new Replacement(start, end, written, 0)
          : replaced(word, end, before.substring(0, before.length() - 1) + "e ", written);
    }
    String left = phrase ? WITHOUT_ARTICLE.get(lower.strip()) : null;
    if (left == null) {
      return elided(text, word, start, end, before, written);
    }
    return left.isEmpty()
        ? withoutArticle(text, word, end, written)
        : elided(text, word, start, end, cased(left, before), written);
  }

  /** The article is gone: what stands before it now stands before the name. */
  private Replacement withoutArticle(String text, int article, int end, String written) {
    int word = wordBefore(text, article);
    Replacement elided = elided(text, word, article, end, text.substring(word, article), written);
    return elided.start() < article ? elided : new Replacement(article, end, written, 0);
  }

  /** {@code before} and the name, {@code de} and {@code que} elided where they have to be. */
  private Replacement elided(String text, int word, int start, int end, String before, String written) {
    boolean elides = elision.before(written) && (before.equalsIgnoreCase("de ") || before.equalsIgnoreCase("que "));
    String instead = elides ? before.substring(0, before.length() - 2) + apostrophe(text) : before;
    return instead.equals(text.substring(word, start))
        ? new Replacement(start, end, written, 0)
        : replaced(word, end, instead, written);
  }

  /** The apostrophe that the text has. */
  private static char apostrophe(String text) {
    return text.indexOf('’') < 0 && text.indexOf('\'') >= 0 ? '\'' : '’';
  }

  private static String cased(String word, String like) {
    boolean capital = Character.isUpperCase(like.charAt(0));
    return capital ? word.substring(0, 1).toUpperCase(Locale.FRENCH) + word.substring(1) : word;
  }

  private static Replacement replaced(int start, int end, String before, String written) {
    return new Replacement(start, end, before + written, before.length());
  }

  private static boolean isElided(String word) {
    return switch (word.substring(0, word.length() - 1)) {
      case "d", "l", "qu", "s", "n", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu" -> true;
      default -> false;
    };
  }

  /** The start of the word before {@code start}, with its space or apostrophe, or {@code start} if there is none. */
  private static int wordBefore(String text, int start) {
    if (start < 2) {
      return start;
    }
    char join = text.charAt(start - 1);
    if (join != ' ' && join != '\'' && join != '’') {
      return start;
    }
    int at = WordBounds.start(text, start - 1);
    return at == start - 1 ? start : at;
  }
}
