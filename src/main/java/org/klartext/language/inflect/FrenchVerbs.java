package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.klartext.language.Language;
import org.klartext.language.Lexicon;
import org.klartext.language.inflect.Paradigm.Cell;

/**
 * French verb phrases, infinitive first: {@code créer des cœurs}, {@code se tuer à la tâche}, {@code effacer la base et
 * disparaître}.
 *
 * <p>Where one form is that of several persons, the third person counts: {@code crée}. A participle agrees only where
 * the phrase has no object of its own: {@code saisie à la gorge}, but {@code créé des cœurs}.
 */
final class FrenchVerbs {
  private static final List<String> PERSONS = List.of("3 s", "3 p", "1 p", "1 s");
  private static final List<String> TENSES =
      List.of("ind pres", "ind impa", "ind futu", "con pres", "ind psim", "sub pres");
  private static final List<String> AGREEMENTS = List.of("m s", "f s", "m p", "f p");
  private static final Set<String> PREPOSITIONS =
      Set.of("à", "au", "aux", "en", "dans", "sur", "par", "pour", "sous", "contre", "vers", "sans");
  private static final Map<String, String> PRONOUNS = Map.of("3 s", "se", "3 p", "se", "1 p", "nous", "1 s", "me");

  private final Lexicon.Reader lexicon;
  private final Synthesizer synthesizer;
  private final VerbTable table = VerbTable.of(Language.FRENCH);

  FrenchVerbs(Lexicon.Reader lexicon, Synthesizer synthesizer) {
    this.lexicon = lexicon;
    this.synthesizer = synthesizer;
  }

  /** The forms of {@code phrase}; none if it does not begin with an infinitive. */
  Optional<Paradigm> paradigm(String phrase) {
    if (phrase.indexOf(',') >= 0) {
      return Optional.empty();
    }
    List<Optional<Clause>> several = List.of(phrase.split(" et ")).stream().map(this::clause).toList();
    List<Optional<Clause>> parsed =
        several.stream().allMatch(Optional::isPresent) ? several : List.of(clause(phrase));
    if (!parsed.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    List<Clause> clauses = parsed.stream().map(Optional::get).toList();
    var paradigm = new Paradigm();
    paradigm.put("infinitive", "infinitive", Cell.only(phrase));
    for (String tense : TENSES) {
      for (String person : tense.equals("ind psim") ? PERSONS.subList(0, 2) : PERSONS) {
        paradigm.put("finite", tense + " " + person, cell(clauses, clause -> clause.finite(tense, person)));
      }
    }
    paradigm.put("present participle", "present participle", cell(clauses, Clause::presentParticiple));
    List<String> auxiliaries = clauses.stream().map(Clause::auxiliary).distinct().toList();
    boolean sure = auxiliaries.size() == 1 && !auxiliaries.getFirst().isEmpty();
    boolean agrees = auxiliaries.contains("be") || clauses.stream().noneMatch(Clause::hasObject);
    for (String agreement : agrees ? AGREEMENTS : AGREEMENTS.subList(0, 1)) {
      Cell participles = cell(clauses, clause -> clause.participle(agreement));
      paradigm.put(
          "participle " + agreement,
          agreement + ":" + (sure ? auxiliaries.getFirst() : "either"),
          sure ? participles : Cell.foundOnly(participles.found()));
    }
    return Optional.of(paradigm);
  }

  private static Cell cell(List<Clause> clauses, Function<Clause, List<String>> forms) {
    List<List<String>> all = clauses.stream().map(forms).toList();
    if (clauses.size() == 1) {
      return Cell.of(all.getFirst());
    }
    return all.stream().allMatch(some -> some.size() == 1)
        ? Cell.only(String.join(" et ", all.stream().map(List::getFirst).toList()))
        : Cell.foundOnly(List.of());
  }

  private Optional<Clause> clause(String text) {
    boolean elided = text.startsWith("s'") || text.startsWith("s’");
    String pronoun = text.startsWith("se ") ? "se " : elided ? text.substring(0, 2) : "";
    String rest = text.substring(pronoun.length());
    String adverb = rest.startsWith("en ") ? "en " : "";
    String bare = rest.substring(adverb.length());
    int space = bare.indexOf(' ');
    String verb = space < 0 ? bare : bare.substring(0, space);
    for (Lexicon.Reading reading : lexicon.readings(verb)) {
      String tag = FrenchWords.tag(reading);
      boolean infinitive = tag.startsWith("V ") && tag.endsWith("inf") && reading.lemma().equals(verb);
      if (infinitive && (pronoun.isEmpty() || adverb.isEmpty())) {
        String kind = tag.substring(0, tag.length() - 3);
        return Optional.of(new Clause(pronoun, adverb, verb, kind, space < 0 ? "" : bare.substring(space)));
      }
    }
    return Optional.empty();
  }

  /** One verb with what belongs to it. */
  private final class Clause {
    private final String pronoun;
    private final String adverb;
    private final String verb;
    private final String kind;
    private final String after;

    Clause(String pronoun, String adverb, String verb, String kind, String after) {
      this.pronoun = pronoun;
      this.adverb = adverb;
      this.verb = verb;
      this.kind = kind;
      this.after = after;
    }

    /** Reflexive participles agree with a subject that is not part of the phrase, and {@code en} leaves its place. */
    String auxiliary() {
      return pronoun.isEmpty() && adverb.isEmpty() ? table.auxiliary(verb, verb).orElse("") : "";
    }

    boolean hasObject() {
      String[] words = after.strip().split(" ");
      return !words[0].isEmpty() && !PREPOSITIONS.contains(words[0]);
    }

    List<String> finite(String tense, String person) {
      List<String> forms = synthesizer.forms(verb, kind + tense + " " + person);
      boolean asking = person.equals("1 s") && tense.endsWith("pres");
      return with(
          pronoun(PRONOUNS.getOrDefault(person, "se")),
          asking ? forms.stream().filter(form -> !form.endsWith("è")).toList() : forms);
    }

    List<String> presentParticiple() {
      return with(pronoun, synthesizer.forms(verb, kind + "ppr"));
    }

    List<String> participle(String agreement) {
      var forms = new ArrayList<>(synthesizer.forms(verb, kind + "ppa " + agreement));
      if (forms.isEmpty()) {
        forms.addAll(synthesizer.forms(verb, kind + "ppa " + agreement.charAt(0) + " sp"));
      }
      return with("", forms);
    }

    private String pronoun(String of) {
      if (pronoun.isEmpty() || of.equals("se")) {
        return pronoun;
      }
      boolean elided = pronoun.length() == 2 && of.equals("me");
      return elided ? "m" + pronoun.charAt(1) : of + " ";
    }

    private List<String> with(String before, List<String> forms) {
      return forms.stream().map(form -> before + adverb + form + after).toList();
    }
  }
}
