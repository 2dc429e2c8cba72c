package org.klartext.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Before which words {@code de} becomes {@code d'}.
 *
 * <table>
 * <caption>de or d'</caption>
 * <tr><td>d'<td>OpenAI, iFlytek, AMD, Éric, Yves, Hermès, hommes
 * <tr><td>de<td>ByteDance, Huawei, LVMH, NVIDIA, Yahoo, xAI, 36Kr, onze
 * </table>
 *
 * <p>Abbreviations go by their letter, as newspapers write them: {@code de LVMH} though it is spoken with a vowel.
 */
public final class FrenchElision {
  private static final FrenchElision BUILT_IN = load();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FIRST_WORD = Pattern.compile("[^\\p{L}\\p{N}].*", Pattern.DOTALL);
  private static final String VOWELS = "aeiouœæ";

  private final Set<String> mute;
  private final Set<String> breathed;

  private FrenchElision(Set<String> mute, Set<String> breathed) {
    this.mute = mute;
    this.breathed = breathed;
  }

  /** With the exceptions of {@code french-elision.json}. */
  public static FrenchElision builtIn() {
    return BUILT_IN;
  }

  private static FrenchElision load() {
    try (InputStream in = FrenchElision.class.getResourceAsStream("french-elision.json")) {
      JsonNode words = new ObjectMapper().readTree(Objects.requireNonNull(in));
      return new FrenchElision(words(words.path("mute")), words(words.path("breathed")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  /** Whether the word before {@code text} loses its vowel. */
  public boolean before(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String word = FIRST_WORD.matcher(bare).replaceFirst("").toLowerCase(Locale.FRENCH);
    if (word.isEmpty() || isOneOf(breathed, word)) {
      return false;
    }
    char first = word.charAt(0);
    boolean greek = first == 'y' && word.length() > 1 && VOWELS.indexOf(word.charAt(1)) < 0;
    boolean abbreviation = bare.length() > 1 && Character.isUpperCase(bare.charAt(1));
    return VOWELS.indexOf(first) >= 0 || greek && !abbreviation || first == 'h' && isOneOf(mute, word);
  }

  private static boolean isOneOf(Set<String> words, String word) {
    boolean plural = word.endsWith("s") || word.endsWith("x");
    return words.contains(word) || plural && words.contains(word.substring(0, word.length() - 1));
  }
}
