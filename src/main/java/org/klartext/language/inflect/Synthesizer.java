package org.klartext.language.inflect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.klartext.language.Language;

/** The forms of a word, by lemma and the dictionary's tag: {@code Version}, {@code SUB:DAT:PLU:FEM} is Versionen. */
final class Synthesizer {
  private final Dictionary dictionary;
  private Optional<DictionaryLookup> lookup = Optional.empty();

  private Synthesizer(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  private static final Map<Language, Dictionary> DICTIONARIES = new ConcurrentHashMap<>();

  static Synthesizer of(Language language) {
    return new Synthesizer(DICTIONARIES.computeIfAbsent(language, Synthesizer::read));
  }

  private static Dictionary read(Language language) {
    String name = language.locale().getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    String path = "/org/languagetool/resource/%s/%s_synth.dict".formatted(language.code(), name);
    URL resource = Objects.requireNonNull(Synthesizer.class.getResource(path), path);
    try {
      return Dictionary.read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The forms, shortest first, then by letters; none if the word has none under this tag. Verbs made nouns are left out.
   */
  List<String> forms(String lemma, String tag) {
    if (lookup.isEmpty()) {
      lookup = Optional.of(new DictionaryLookup(dictionary));
    }
    List<String> forms = lookup.get().lookup(lemma + "|" + tag).stream().map(form -> form.getStem().toString()).toList();
    return forms.stream()
        .filter(form -> !isOldSpelling(form, forms))
        .filter(form -> Character.isLowerCase(form.charAt(0)) == Character.isLowerCase(lemma.charAt(0)))
        .distinct()
        .sorted(Paradigm.SHORTEST_FIRST)
        .toList();
  }

  /** {@code entläßt} beside {@code entlässt}. */
  private static boolean isOldSpelling(String form, List<String> forms) {
    return form.indexOf('ß') >= 0 && forms.contains(form.replace("ß", "ss"));
  }
}
