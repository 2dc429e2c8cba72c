package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klartext.language.Lexicon;
import org.klartext.language.inflect.Paradigm.Cell;

/**
 * French nouns with their adjectives, and adjectives and participles that stand alone: {@code version castrée}, {@code
 * coincé au cou}.
 *
 * <p>What hangs on them by a preposition stays as it is: {@code goulet d'étranglement} gives {@code goulets
 * d'étranglement}. When not: two nouns side by side, of which the second may or may not take an s.
 */
final class FrenchWords {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "de", "du", "des", "à", "au", "aux", "en", "dans", "sur", "sous", "par", "pour", "sans", "avec", "contre",
          "entre", "vers", "après", "avant", "auprès", "chez", "hors");

  private final Lexicon.Reader lexicon;
  private final Synthesizer synthesizer;

  FrenchWords(Lexicon.Reader lexicon, Synthesizer synthesizer) {
    this.lexicon = lexicon;
    this.synthesizer = synthesizer;
  }

  /** The dictionary's tag without the letter that tells how frequent the word is. */
  static String tag(Lexicon.Reading reading) {
    String tag = reading.tag();
    return tag.isEmpty() ? tag : tag.substring(0, tag.length() - 1);
  }

  /** Singular and plural of a noun with its adjectives. */
  Optional<Paradigm> noun(String phrase) {
    Parted parted = Parted.of(phrase);
    if (parted.core().stream().noneMatch(word -> has(word, "N "))) {
      return Optional.empty();
    }
    var paradigm = new Paradigm();
    if (parted.core().stream().allMatch(this::isPlural)) {
      paradigm.put("p", "p", Cell.only(phrase));
      return Optional.of(paradigm);
    }
    long plainNouns =
        parted.core().stream().filter(word -> !has(word, "J ") && !has(word, "V ppa ") && !isName(word)).count();
    List<String> plurals = plurals(parted);
    paradigm.put("s", "s", Cell.only(phrase));
    paradigm.put("p", "p", plainNouns > 1 ? Cell.foundOnly(plurals) : Cell.of(plurals));
    return Optional.of(paradigm);
  }

  /** The four forms of an adjective or participle with what belongs to it. */
  Optional<Paradigm> adjective(String phrase) {
    Parted parted = Parted.of(phrase);
    if (parted.core().size() != 1 || has(parted.core().getFirst(), "N ")) {
      return Optional.empty();
    }
    String word = parted.core().getFirst();
    if (!agreeing(word, "m s").contains(word)) {
      return Optional.empty();
    }
    var paradigm = new Paradigm();
    for (String agreement : List.of("m s", "f s", "m p", "f p")) {
      List<String> forms = agreeing(word, agreement).stream().map(form -> form + parted.after()).toList();
      paradigm.put(agreement, agreement, Cell.of(forms));
    }
    return Optional.of(paradigm);
  }

  /** The words up to the first preposition, and the rest. */
  private record Parted(List<String> core, String after) {
    static Parted of(String phrase) {
      List<String> words = List.of(phrase.split(" "));
      int end = 0;
      while (end < words.size() && !startsRest(words.get(end))) {
        end++;
      }
      List<String> after = words.subList(end, words.size());
      return new Parted(words.subList(0, end), after.isEmpty() ? "" : " " + String.join(" ", after));
    }

    private static boolean startsRest(String word) {
      return PREPOSITIONS.contains(word) || word.startsWith("d'") || word.startsWith("d’");
    }
  }

  private List<String> plurals(Parted parted) {
    List<String> phrases = List.of("");
    for (String word : parted.core()) {
      var next = new ArrayList<String>();
      boolean name = !word.equals(parted.core().getFirst()) && isName(word);
      for (String before : phrases) {
        (name ? Set.of(word) : plurals(word)).forEach(form -> next.add(before.isEmpty() ? form : before + " " + form));
      }
      phrases = next;
    }
    return phrases.stream().map(phrase -> phrase + parted.after()).toList();
  }

  /** Names that stand after a noun do not change: {@code comptes WeChat}. */
  private boolean isName(String word) {
    return !Character.isLowerCase(word.charAt(0)) && lexicon.readings(word).isEmpty();
  }

  private boolean has(String word, String kind) {
    return lexicon.readings(word).stream().anyMatch(reading -> tag(reading).startsWith(kind));
  }

  /** Whether a word is a noun or adjective, and only ever in the plural. */
  private boolean isPlural(String word) {
    List<String> tags =
        lexicon.readings(word).stream()
            .map(FrenchWords::tag)
            .filter(tag -> tag.startsWith("N ") || tag.startsWith("J "))
            .toList();
    return !tags.isEmpty() && tags.stream().allMatch(tag -> tag.endsWith(" p"));
  }

  /** The plurals of a noun, adjective or participle; the word itself if it does not change; none if it is neither. */
  private Set<String> plurals(String word) {
    Set<String> forms = new TreeSet<>();
    for (Lexicon.Reading reading : lexicon.readings(word)) {
      String tag = tag(reading);
      boolean bends = tag.startsWith("N ") || tag.startsWith("J ") || tag.startsWith("V ppa ");
      if (bends && tag.endsWith(" sp")) {
        forms.add(word);
      } else if (bends && tag.endsWith(" s")) {
        forms.addAll(synthesizer.forms(reading.lemma(), tag.substring(0, tag.length() - 1) + "p"));
      }
    }
    return forms;
  }

  /** A form of an adjective or participle. */
  private Set<String> agreeing(String word, String agreement) {
    String gender = agreement.substring(0, 1);
    String number = agreement.substring(2);
    Set<String> forms = new TreeSet<>();
    for (Lexicon.Reading reading : lexicon.readings(word)) {
      for (String kind : List.of("J ", "V ppa ")) {
        if (tag(reading).startsWith(kind)) {
          for (String wanted : List.of(agreement, gender + " sp", "e " + number, "e sp")) {
            forms.addAll(synthesizer.forms(reading.lemma(), kind + wanted));
          }
        }
      }
    }
    return forms;
  }
}
