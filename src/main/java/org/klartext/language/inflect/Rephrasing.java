package org.klartext.language.inflect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * Puts one phrase into the form of another. Not safe for use by several threads.
 *
 * <table>
 * <caption>Some pairs</caption>
 * <tr><td>Wanka-Clustern<td>10.000-GPU-Clustern
 * <tr><td>rote Umschläge<td>Geldgeschenke
 * <tr><td>Elixiere zu verfeinern<td>Modelle zu trainieren
 * <tr><td>packte am Hals<td>hielt im Würgegriff
 * <tr><td>créait des cœurs<td>fabriquait des puces
 * <tr><td>versions castrées<td>versions bridées
 * </table>
 *
 * <p>When not: verbs parted by their object ({@code packt Huawei am Hals}); a participle whose auxiliary is another
 * ({@code ist ins Meer gegangen}, {@code hat expandiert}); words the dictionaries do not know.
 */
public final class Rephrasing {
  /** A way to inflect: the phrase and its gender, where that is known. */
  private final List<BiFunction<String, Optional<String>, Optional<Paradigm>>> ways;

  private Rephrasing(List<BiFunction<String, Optional<String>, Optional<Paradigm>>> ways) {
    this.ways = ways;
  }

  public static Rephrasing of(Language language) {
    Lexicon.Reader lexicon = LanguagePack.of(language).lexicon().reader();
    Synthesizer synthesizer = Synthesizer.of(language);
    return switch (language) {
      case GERMAN -> {
        var verbs = new GermanVerbs(lexicon, synthesizer);
        var nouns = new GermanNounPhrases(lexicon, new GermanNouns(lexicon, synthesizer));
        var adjectives = new GermanAdjectives(lexicon, synthesizer);
        yield new Rephrasing(
            List.of(
                (phrase, gender) -> verbs.paradigm(phrase),
                nouns::paradigm,
                (phrase, gender) -> adjectives.paradigm(phrase)));
      }
      case FRENCH -> {
        var verbs = new FrenchVerbs(lexicon, synthesizer);
        var words = new FrenchWords(lexicon, synthesizer);
        yield new Rephrasing(
            List.of(
                (phrase, gender) -> gender.isPresent() ? Optional.empty() : verbs.paradigm(phrase),
                (phrase, gender) -> words.noun(phrase),
                (phrase, gender) -> words.adjective(phrase)));
      }
    };
  }

  /**
   * The forms of {@code phrase} and what to write for each, the base forms first.
   *
   * @param phrase in its base form: nominative, infinitive
   * @param right its replacement, in base form too
   * @param gender of {@code right} if it is known to be a noun: {@code m}, {@code f}, {@code n} or {@code pl}
   */
  public Map<String, String> pairs(String phrase, String right, Optional<String> gender) {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put(phrase, right);
    for (var way : ways) {
      Optional<Paradigm> theirs = way.apply(right, gender);
      Optional<Paradigm> ours = theirs.isEmpty() ? theirs : way.apply(phrase, Optional.empty());
      if (ours.isPresent() && theirs.isPresent()) {
        ours.get().pairs(theirs.get()).forEach(pairs::putIfAbsent);
        break;
      }
    }
    return pairs;
  }
}
