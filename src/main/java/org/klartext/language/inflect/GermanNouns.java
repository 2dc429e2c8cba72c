package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.klartext.language.Lexicon;

/** German nouns and their forms; compounds that the lexicon lacks bend by their last part: {@code Kartencluster}. */
final class GermanNouns {
  private static final int SHORTEST_HEAD = 4;
  private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e", "er");

  private final Lexicon.Reader lexicon;
  private final Synthesizer synthesizer;

  GermanNouns(Lexicon.Reader lexicon, Synthesizer synthesizer) {
    this.lexicon = lexicon;
    this.synthesizer = synthesizer;
  }

  /**
   * One reading of a word as a noun in the nominative.
   *
   * @param before what stands before the part that bends
   * @param lemma that part's lemma, with a capital
   * @param joined whether the part is written on, without a hyphen and a capital
   * @param gender the dictionary's {@code MAS}, {@code FEM}, {@code NEU}, or {@code NOG} for none
   * @param isPlural whether the word is a plural
   * @param kind the rest of the tag: {@code ""}, {@code :ADJ}, {@code :INF}
   */
  record Noun(String before, String lemma, boolean joined, String gender, boolean isPlural, String kind) {
    boolean bendsLikeAdjective() {
      return kind.equals(":ADJ");
    }
  }

  /** The readings of {@code word}, those that bend like adjectives only if there are no others. */
  List<Noun> read(String word) {
    List<Noun> whole = read("", word, false);
    if (!whole.isEmpty()) {
      return whole;
    }
    int hyphen = word.lastIndexOf('-');
    String before = word.substring(0, hyphen + 1);
    String part = word.substring(hyphen + 1);
    if (hyphen > 0 && !part.isEmpty()) {
      List<Noun> last = read(before, part, false);
      if (!last.isEmpty()) {
        return last;
      }
    }
    return readParted(before, part);
  }

  /** All ways to part a compound after a known word; if there is none, before the longest known noun. */
  private List<Noun> readParted(String before, String part) {
    var known = new ArrayList<Noun>();
    List<Noun> longest = List.of();
    for (int cut = 2; cut <= part.length() - 3; cut++) {
      String start = part.substring(0, cut);
      List<Noun> last = read(before + start, capitalized(part.substring(cut)), true);
      if (isPart(start)) {
        known.addAll(last);
      } else if (longest.isEmpty() && part.length() - cut >= SHORTEST_HEAD) {
        longest = last;
      }
    }
    return known.isEmpty() ? longest : List.copyOf(known);
  }

  private boolean isPart(String start) {
    for (String link : LINKS) {
      String stem = start.endsWith(link) ? start.substring(0, start.length() - link.length()) : "";
      if (stem.length() > 2 && (lexicon.isWord(capitalized(stem)) || lexicon.isWord(stem.toLowerCase(Locale.GERMAN)))) {
        return true;
      }
    }
    return false;
  }

  private List<Noun> read(String before, String part, boolean joined) {
    var plain = new ArrayList<Noun>();
    var adjectival = new ArrayList<Noun>();
    for (Lexicon.Reading reading : lexicon.readings(part)) {
      String[] tag = reading.tag().split(":");
      if (tag.length < 4 || !tag[0].equals("SUB") || !tag[1].equals("NOM")) {
        continue;
      }
      boolean singular = tag[2].equals("SIN");
      if (singular && !reading.lemma().equals(part) && !(tag.length > 4 && tag[4].equals("ADJ"))) {
        continue;
      }
      String kind = tag.length > 4 ? ":" + tag[4] : "";
      var noun = new Noun(before, reading.lemma(), joined, tag[3], !singular, kind);
      (noun.bendsLikeAdjective() ? adjectival : plain).add(noun);
    }
    if (plain.isEmpty() && adjectival.isEmpty()) {
      return strong(before, part, joined);
    }
    return plain.isEmpty() ? List.copyOf(adjectival) : List.copyOf(plain);
  }

  /** {@code Angestellter}: the dictionary has the weak form only. */
  private List<Noun> strong(String before, String part, boolean joined) {
    String weak = part.substring(0, part.length() - 1);
    String gender = part.endsWith("er") ? "MAS" : part.endsWith("es") ? "NEU" : "";
    boolean known =
        lexicon.readings(weak).stream()
            .anyMatch(reading -> reading.tag().matches("SUB:NOM:SIN:" + gender + ":ADJ"));
    return known ? List.of(new Noun(before, weak, joined, gender, false, ":ADJ")) : List.of();
  }

  /** The forms of a noun that does not bend like an adjective. */
  List<String> forms(Noun noun, String grammaticalCase, String number) {
    String tag = "SUB:" + grammaticalCase + ":" + number + ":" + noun.gender();
    List<String> forms = synthesizer.forms(noun.lemma(), tag + noun.kind());
    boolean dative = grammaticalCase.equals("DAT");
    return forms.stream()
        .filter(form -> dative || number.equals("SIN") || !isDativeOf(form, forms))
        .map(form -> noun.before() + (noun.joined() ? uncapitalized(form) : form))
        .toList();
  }

  /** {@code Punkten}, which the dictionary has for a nominative beside {@code Punkte}. */
  private static boolean isDativeOf(String form, List<String> forms) {
    return form.endsWith("n") && forms.contains(form.substring(0, form.length() - 1));
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
  }

  private static String uncapitalized(String word) {
    return word.substring(0, 1).toLowerCase(Locale.GERMAN) + word.substring(1);
  }
}
