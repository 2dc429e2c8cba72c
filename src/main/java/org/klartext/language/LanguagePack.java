package org.klartext.language;

import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What is known of a language. Loaded once, safe for use by many threads. */
public final class LanguagePack {
  private static final Map<Language, LanguagePack> PACKS = new EnumMap<>(Language.class);

  private final Language language;
  private final Lexicon lexicon;
  private final Morphology morphology;

  private LanguagePack(Language language, Lexicon lexicon, Morphology morphology) {
    this.language = language;
    this.lexicon = lexicon;
    this.morphology = morphology;
  }

  public static synchronized LanguagePack of(Language language) {
    return PACKS.computeIfAbsent(language, LanguagePack::load);
  }

  private static LanguagePack load(Language language) {
    return switch (language) {
      case GERMAN ->
          new LanguagePack(
              language,
              Lexicon.of(resource("/org/languagetool/resource/de/german.dict"), "EIG", true),
              new GermanMorphology());
      case FRENCH ->
          new LanguagePack(
              language,
              Lexicon.of(resource("/org/languagetool/resource/fr/french.dict"), "Z", false),
              new FrenchMorphology());
    };
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(LanguagePack.class.getResource(name), name);
  }

  public Language language() {
    return language;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public Morphology morphology() {
    return morphology;
  }
}
