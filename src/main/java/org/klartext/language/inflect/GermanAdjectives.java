package org.klartext.language.inflect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.Lexicon;
import org.klartext.language.inflect.Paradigm.Cell;

/** German phrases that end in an adjective or participle: {@code am Hals gepackt}, {@code am Hals gepackte Firmen}. */
final class GermanAdjectives {
  private static final List<String> ENDINGS = List.of("e", "en", "er", "es", "em");

  private final Lexicon.Reader lexicon;
  private final Synthesizer synthesizer;

  GermanAdjectives(Lexicon.Reader lexicon, Synthesizer synthesizer) {
    this.lexicon = lexicon;
    this.synthesizer = synthesizer;
  }

  /** The forms of {@code phrase}; none if its last word is no adjective. */
  Optional<Paradigm> paradigm(String phrase) {
    int last = phrase.lastIndexOf(' ') + 1;
    Set<String> stems = new LinkedHashSet<>();
    for (Lexicon.Reading reading : lexicon.readings(phrase.substring(last))) {
      if (reading.tag().startsWith("ADJ:PRD:GRU") || reading.tag().startsWith("PA2:PRD:GRU")) {
        String before = reading.tag().substring(0, 3) + ":NOM:SIN:FEM:GRU:DEF";
        String after = reading.tag().endsWith(":VER") ? ":VER" : "";
        synthesizer.forms(reading.lemma(), before + after).stream()
            .map(form -> form.substring(0, form.length() - 1))
            .forEach(stems::add);
      }
    }
    if (stems.isEmpty()) {
      return Optional.empty();
    }
    var paradigm = new Paradigm();
    for (String ending : ENDINGS) {
      String before = phrase.substring(0, last);
      Cell forms = Cell.of(stems.stream().map(stem -> before + stem + ending).toList());
      paradigm.put("adjective", "adjective:" + ending, forms);
    }
    return Optional.of(paradigm);
  }
}
