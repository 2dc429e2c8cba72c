package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;
import org.klartext.language.Morphology.Replacement;
import org.klartext.language.WordBounds;
import org.klartext.language.inflect.GermanDeterminers.Shown;

/** See {@link Agreement}. Case and number are what article, old noun and new noun can have in common. */
final class GermanAgreement implements Agreement {
  private static final Map<String, Set<String>> PREPOSITIONS =
      Map.of(
          "DAT", Set.of("mit", "von", "bei", "zu", "nach", "aus", "seit", "gegenüber", "laut"),
          "AKK", Set.of("durch", "für", "gegen", "ohne", "um"),
          "GEN", Set.of("wegen", "trotz", "während", "innerhalb", "außerhalb", "angesichts", "aufgrund"));
  private static final Set<String> TWO_WAYS =
      Set.of("in", "an", "auf", "über", "unter", "vor", "hinter", "neben", "zwischen");
  private static final Set<String> OPENING = Set.of("dass", "weil", "ob", "wenn", "während", "und", "wie", "als", "was");

  /** What precedes it is an object: {@code , eine Fabrik zu bauen}. */
  private static final Pattern INFINITIVE = Pattern.compile(" zu \\p{Ll}+n\\b");

  private static final Map<String, Optional<Known>> KNOWN = new ConcurrentHashMap<>();
  private static final int MOST_ADJECTIVES = 3;
  private static final int SHORTEST_PART = 4;

  private final Lexicon.Reader lexicon = LanguagePack.of(Language.GERMAN).lexicon().reader();
  private final GermanNouns nouns = new GermanNouns(lexicon, Synthesizer.of(Language.GERMAN));
  private final GermanNounPhrases phrases = new GermanNounPhrases(lexicon, nouns);

  /** What stands before a phrase: an article, then adjectives. */
  private record Before(int start, String determiner, List<String> adjectives) {}

  /** The forms of a phrase, by its base form; there are as many as there are terms. */
  private record Known(String gender, Paradigm paradigm) {}

  /** A way to write article, adjectives and phrase. */
  private record Way(Shown shown, String before, String written) {}

  @Override
  public Optional<Replacement> fit(String text, int start, int end, Phrase phrase) {
    int word = compoundStart(text, start);
    Optional<Before> before = before(text, word);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Optional<Known> known = KNOWN.computeIfAbsent(phrase.base() + '\0' + phrase.gender().orElse(""), key -> know(phrase));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Way> ways =
        ways(before.get(), text.substring(start, end), known.get().gender(), known.get().paradigm(), phrase);
    String parts = text.substring(word, start);
    return choose(ways, text, before.get(), end)
        .map(way -> replacement(before.get().start(), end, way, parts))
        .filter(replacement -> !isPlain(replacement, text, start, phrase));
  }

  private static Replacement replacement(int start, int end, Way way, String parts) {
    return new Replacement(start, end, way.before() + parts + way.written(), way.before().length() + parts.length());
  }

  /** Where the compound begins of which the phrase is the last part: {@code eine Chip-[Gießerei]}. */
  private static int compoundStart(String text, int start) {
    int at = start;
    while (at > 1 && text.charAt(at - 1) == '-' && Character.isLetterOrDigit(text.charAt(at - 2))) {
      at--;
      while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
        at--;
      }
    }
    return at;
  }

  private Optional<Known> know(Phrase phrase) {
    return phrases
        .gender(phrase.base(), phrase.gender())
        .flatMap(
            gender ->
                phrases.paradigm(phrase.base(), phrase.gender()).map(paradigm -> new Known(gender, paradigm)));
  }

  /** Whether nothing changes but the phrase. */
  private static boolean isPlain(Replacement replacement, String text, int start, Phrase phrase) {
    return replacement.written().equals(text.substring(replacement.start(), start) + phrase.form());
  }

  private List<Way> ways(Before before, String found, String gender, Paradigm paradigm, Phrase phrase) {
    int adjectives = phrases.adjectives(phrase.base());
    String head = withoutFirst(phrase.form(), adjectives);
    Set<String> old = shapes(found);
    Map<String, Way> ways = new LinkedHashMap<>();
    for (Shown shown : GermanDeterminers.read(before.determiner().toLowerCase(Locale.GERMAN))) {
      String place = shown.number() + ":" + shown.grammaticalCase() + ":" + shown.determiner().declension();
      Optional<String> written = paradigm.written(place);
      boolean agrees = shown.number().equals("PLU") || old.isEmpty() || old.contains(shape(shown));
      boolean plural = shown.number().equals("SIN") || old.isEmpty() || old.contains("PLU:" + shown.grammaticalCase());
      if (agrees && plural && written.isPresent() && withoutFirst(written.get(), adjectives).equals(head)) {
        Way way = way(before, shown, gender, written.get());
        ways.putIfAbsent(way.before() + way.written(), way);
      }
    }
    return List.copyOf(ways.values());
  }

  private static Way way(Before before, Shown shown, String gender, String written) {
    String article = shown.determiner().form(shown.grammaticalCase(), shown.number(), gender);
    boolean capital = Character.isUpperCase(before.determiner().charAt(0));
    var words = new StringBuilder(capital ? GermanNouns.capitalized(article) : article).append(' ');
    String ending =
        GermanDeclension.ending(shown.determiner().declension(), shown.grammaticalCase(), shown.number(), gender);
    before.adjectives().forEach(stem -> words.append(stem).append(ending).append(' '));
    return new Way(shown, words.toString(), written);
  }

  private static String shape(Shown shown) {
    return "SIN:" + shown.grammaticalCase() + ":" + shown.gender();
  }

  /** What the noun of a phrase may be: {@code SIN:DAT:FEM}, {@code PLU:NOM}; empty if no dictionary knows it. */
  private Set<String> shapes(String phrase) {
    Set<String> shapes = new HashSet<>();
    for (String word : phrase.split(" ")) {
      if (!Character.isUpperCase(word.charAt(0))) {
        continue;
      }
      for (int cut = 0; cut == 0 || cut <= word.length() - SHORTEST_PART && shapes.isEmpty(); cut++) {
        for (Lexicon.Reading reading : lexicon.readings(GermanNouns.capitalized(word.substring(cut)))) {
          String[] tag = reading.tag().split(":");
          if (tag.length > 3 && tag[0].equals("SUB")) {
            shapes.add(tag[2].equals("PLU") ? "PLU:" + tag[1] : "SIN:" + tag[1] + ":" + tag[3]);
          }
        }
      }
      if (!shapes.isEmpty()) {
        return shapes;
      }
    }
    return shapes;
  }

  private static Optional<Way> choose(List<Way> ways, String text, Before before, int end) {
    if (ways.size() < 2) {
      return ways.stream().findFirst();
    }
    String word = WordBounds.before(text, before.start());
    String lower = word.toLowerCase(Locale.GERMAN);
    for (Map.Entry<String, Set<String>> preposition : PREPOSITIONS.entrySet()) {
      if (preposition.getValue().contains(lower)) {
        return first(ways, List.of(preposition.getKey()));
      }
    }
    if (TWO_WAYS.contains(lower)) {
      return first(ways, List.of("DAT", "AKK"));
    }
    boolean owned = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !isStart(text, before.start() - word.length() - 1);
    if (owned) {
      return first(ways, List.of("GEN", "AKK", "NOM", "DAT"));
    }
    boolean opens = (word.isEmpty() || OPENING.contains(lower)) && !INFINITIVE.matcher(text).region(end, text.length()).lookingAt();
    return first(ways, opens ? List.of("NOM", "AKK", "DAT", "GEN") : List.of("AKK", "NOM", "DAT", "GEN"));
  }

  private static Optional<Way> first(List<Way> ways, List<String> cases) {
    for (String grammaticalCase : cases) {
      for (Way way : ways) {
        if (way.shown().grammaticalCase().equals(grammaticalCase)) {
          return Optional.of(way);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isStart(String text, int at) {
    return at < 2 || ".!?\n".indexOf(text.charAt(at - 2)) >= 0 || text.charAt(at - 1) == '\n';
  }

  private Optional<Before> before(String text, int start) {
    var stems = new ArrayList<String>();
    int at = start;
    while (stems.size() <= MOST_ADJECTIVES) {
      String word = WordBounds.before(text, at);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      int begin = at - 1 - word.length();
      if (!GermanDeterminers.read(word.toLowerCase(Locale.GERMAN)).isEmpty()) {
        return Optional.of(new Before(begin, word, stems.reversed()));
      }
      Optional<String> stem = adjectiveStem(word);
      if (stem.isEmpty()) {
        return Optional.empty();
      }
      stems.add(stem.get());
      at = begin;
    }
    return Optional.empty();
  }

  private Optional<String> adjectiveStem(String word) {
    boolean adjective =
        Character.isLowerCase(word.charAt(0))
            && lexicon.readings(word).stream().anyMatch(reading -> reading.tag().matches("(ADJ|PA[12]):(NOM|AKK|DAT|GEN).*"));
    if (!adjective) {
      return Optional.empty();
    }
    for (String ending : List.of("en", "er", "es", "em", "e")) {
      if (word.endsWith(ending)) {
        return Optional.of(word.substring(0, word.length() - ending.length()));
      }
    }
    return Optional.empty();
  }

  private static String withoutFirst(String phrase, int words) {
    String rest = phrase;
    for (int i = 0; i < words && rest.indexOf(' ') >= 0; i++) {
      rest = rest.substring(rest.indexOf(' ') + 1);
    }
    return rest;
  }
}
