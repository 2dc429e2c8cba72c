package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Gazetteer;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Scanned;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;

/**
 * Finds the places in a text that may name something: by the gazetteer, and for words that no lexicon knows by likeness
 * in letters ({@code Openay}) or in sound ({@code Serski}).
 */
final class Finder {
  private static final int SHORTEST_NEAR = 5;
  private static final int SHORTEST_SOUND = 4;

  private final Knowledge knowledge;
  private final StrangeWords strange;
  private final Language language;
  private final Morphology morphology;
  private final KnownSurfaces surfaces;
  private final String text;
  private final boolean lowerCased;
  private final ModelNumbers models;

  Finder(Knowledge knowledge, LanguagePack pack, KnownSurfaces surfaces, StrangeWords strange, String text) {
    this.knowledge = knowledge;
    this.strange = strange;
    this.language = pack.language();
    this.morphology = pack.morphology();
    this.surfaces = surfaces;
    this.text = text;
    this.lowerCased = isLowerCased(text);
    this.models = new ModelNumbers(knowledge, text);
  }

  /** Whether a text has lost its capitals: hardly any word begins with one. */
  static boolean isLowerCased(String text) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      int most = words + (text.length() - i + 1) / 2;
      if (capitals * 50 >= most) {
        return false;
      }
      boolean starts = Character.isLetter(text.charAt(i)) && (i == 0 || !Morphology.isWordPart(text.charAt(i - 1)));
      if (starts) {
        words++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return words > 20 && capitals * 50 < words;
  }

  List<Occurrence> find() {
    return find(knowledge.gazetteer().scanned(text, morphology));
  }

  /**
   * @param scanned what a scan of the text gives
   */
  List<Occurrence> find(Scanned scanned) {
    var places = new ArrayList<Occurrence>();
    int free = 0;
    for (Gazetteer.Match match : scanned.matches()) {
      unknown(free, match.start(), places);
      if (!isInIdentifier(match.start(), match.tail()) && !isInTime(match.tail())) {
        known(match).ifPresent(places::add);
      }
      free = match.tail();
    }
    unknown(free, text.length(), places);
    return places;
  }

  /** Part of a name of a program: {@code NETLINK_GENERIC}, {@code UI::Default}. */
  private boolean isInIdentifier(int start, int end) {
    return start > 0 && text.charAt(start - 1) == '_'
        || end < text.length() && text.charAt(end) == '_'
        || text.startsWith("::", start - 2)
        || text.startsWith("::", end);
  }

  /** Whether the time of day goes on behind the number that ends at {@code end}: {@code après 00:00}. */
  private boolean isInTime(int end) {
    boolean parted = end + 1 < text.length() && text.charAt(end) == ':';
    return parted && Character.isDigit(text.charAt(end - 1)) && Character.isDigit(text.charAt(end + 1));
  }

  private Optional<Occurrence> known(Gazetteer.Match match) {
    KnownSurfaces.Spelt spelt = surfaces.spelt(text, match, lowerCased);
    List<Alias> readings = spelt.readings();
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    boolean isLikened = spelt.isUnweighed() && Character.isUpperCase(text.charAt(match.start()));
    List<Alias> alike = isLikened ? alike(match.start(), match.tail()).map(Occurrence::readings).orElse(List.of()) : List.of();
    if (!alike.isEmpty()) {
      var both = new ArrayList<>(readings);
      both.addAll(alike);
      readings = KnownSurfaces.distinct(both);
    }
    return Optional.of(
        new Occurrence(match.start(), match.end(), match.tail(), spelt.folded(), readings, !alike.isEmpty()));
  }

  /** Looks at the words in [{@code from}, {@code to}), where the gazetteer found nothing. */
  private void unknown(int from, int to, List<Occurrence> places) {
    int at = from;
    while (at < to) {
      if (!Morphology.isWordPart(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && Morphology.isWordPart(text.charAt(end))) {
        end++;
      }
      if (Character.isUpperCase(text.charAt(at))) {
        Optional<Occurrence> found = models.isModelNumber(at, end) ? numbered(at, end) : alike(at, end);
        found.ifPresent(places::add);
      }
      at = end;
    }
  }

  /** All capitals, up to the length of abbreviations: {@code SAVE} is an option, no garbled name. */
  private static boolean isShouted(String word) {
    return word.length() <= SHORTEST_NEAR && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private Optional<Occurrence> numbered(int start, int end) {
    List<Alias> readings = models.readings(start, end);
    return readings.isEmpty() ? Optional.empty() : Optional.of(extended(start, end, end, readings));
  }

  private Optional<Occurrence> alike(int start, int end) {
    String word = text.substring(start, end);
    boolean named = word.length() >= SHORTEST_SOUND && !isInIdentifier(start, end) && !isShouted(word);
    if (!named || strange.isWord(word)) {
      return Optional.empty();
    }
    boolean genitive = word.endsWith("s") && language == Language.GERMAN && word.length() > SHORTEST_NEAR;
    List<Alias> bare = genitive ? strange.readings(word.substring(0, word.length() - 1)) : List.of();
    List<Alias> readings = bare.isEmpty() ? strange.readings(word) : bare;
    int surfaceEnd = bare.isEmpty() ? end : end - 1;
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(extended(start, surfaceEnd, end, readings));
  }

  private Occurrence extended(int start, int end, int tail, List<Alias> readings) {
    return new Occurrence(start, end, tail, Folding.fold(text.substring(start, end)), KnownSurfaces.distinct(readings), true);
  }
}
