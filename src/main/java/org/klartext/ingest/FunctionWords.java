package org.klartext.ingest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The small words of German, French and the languages most easily taken for them; found without making strings.
 *
 * <p>A word of one language counts 1 for it, a word of {@code n} languages 1/n for each: {@code que} says less than
 * {@code lorsque}.
 */
final class FunctionWords {
  static final int LONGEST = 16;
  private static final int LETTERS = 0x250;
  private static final FunctionWords WORDS = load();

  private final List<String> codes;
  private final int[] languageOfLetter = new int[LETTERS];

  /** Open addressing: the words, and beside each the languages that have it. */
  private final char[][] words;

  private final int[][] languages;

  private record Profile(String letters, List<String> functionWords) {}

  private FunctionWords(Map<String, Profile> profiles) {
    this.codes = List.copyOf(profiles.keySet());
    Map<String, List<Integer>> byWord = new TreeMap<>();
    Arrays.fill(languageOfLetter, -1);
    for (int i = 0; i < codes.size(); i++) {
      Profile profile = Objects.requireNonNull(profiles.get(codes.get(i)));
      for (String word : profile.functionWords) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
      int language = i;
      profile.letters.chars().filter(c -> languageOfLetter[c] < 0).forEach(c -> languageOfLetter[c] = language);
    }
    int slots = Integer.highestOneBit(byWord.size() * 4);
    this.words = new char[slots][];
    this.languages = new int[slots][0];
    byWord.forEach(
        (word, having) -> {
          char[] chars = word.toCharArray();
          int slot = slot(chars, chars.length);
          words[slot] = chars;
          languages[slot] = having.stream().mapToInt(Integer::intValue).toArray();
        });
  }

  static FunctionWords words() {
    return WORDS;
  }

  private static FunctionWords load() {
    JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    Map<String, Profile> profiles = new LinkedHashMap<>();
    try {
      for (String code : List.of("de", "fr")) {
        try (InputStream in = open(code)) {
          profiles.put(code, json.readValue(in, Profile.class));
        }
      }
      try (InputStream in = open("other")) {
        profiles.putAll(json.readValue(in, new TypeReference<LinkedHashMap<String, Profile>>() {}));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FunctionWords(profiles);
  }

  private static InputStream open(String name) {
    String resource = "/org/klartext/languages/" + name + ".json";
    return Objects.requireNonNull(FunctionWords.class.getResourceAsStream(resource), resource);
  }

  /** ISO 639-1 codes; German and French come first. */
  List<String> codes() {
    return codes;
  }

  /** The languages of a lower-case word, as places in {@link #codes}; none if it is no function word. */
  int[] languages(char[] word, int length) {
    return languages[slot(word, length)];
  }

  /** The language that has this lower-case letter, of those that were listed first; -1 if it tells none. */
  int languageOfLetter(char c) {
    return c < LETTERS ? languageOfLetter[c] : -1;
  }

  private int slot(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (words.length - 1);
    while (words[slot] != null && !same(words[slot], word, length)) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private static boolean same(char[] one, char[] other, int length) {
    return one.length == length && Arrays.equals(one, 0, length, other, 0, length);
  }
}
