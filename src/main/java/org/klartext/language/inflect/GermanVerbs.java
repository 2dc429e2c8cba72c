package org.klartext.language.inflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klartext.language.Language;
import org.klartext.language.Lexicon;
import org.klartext.language.inflect.Paradigm.Cell;

/**
 * German verb phrases, infinitive last: {@code den Kuchen aufteilen}, {@code Einnahmen steigern und Ausgaben senken}.
 *
 * <p>A phrase stands together where its verb ends the clause ({@code weil sie den Kuchen aufteilen}, {@code
 * aufgeteilt}, {@code aufzuteilen}) and where it begins it ({@code teilt den Kuchen auf}). What is reflexive is written in the third
 * person singular only: the other forms may be {@code wir} and {@code ich}.
 */
final class GermanVerbs {
  private static final List<String> FINITE = List.of("3:SIN:PRÄ", "3:PLU:PRÄ", "3:SIN:PRT", "3:PLU:PRT");
  private static final List<String> CLASSES = List.of("SFT", "NON");
  private static final Set<String> DOUBTFUL = Set.of("durch", "hinter", "um", "unter", "voll", "wider", "über");

  private final Lexicon.Reader lexicon;
  private final Synthesizer synthesizer;
  private final VerbTable table = VerbTable.of(Language.GERMAN);

  GermanVerbs(Lexicon.Reader lexicon, Synthesizer synthesizer) {
    this.lexicon = lexicon;
    this.synthesizer = synthesizer;
  }

  /** The forms of {@code phrase}; none if it does not end in an infinitive. */
  Optional<Paradigm> paradigm(String phrase) {
    if (phrase.indexOf(',') >= 0) {
      return Optional.empty();
    }
    var clauses = new ArrayList<Clause>();
    boolean several = List.of(phrase.split(" und ")).stream().allMatch(this::endsInInfinitive);
    for (String part : several ? phrase.split(" und ") : new String[] {phrase}) {
      if (!endsInInfinitive(part)) {
        return Optional.empty();
      }
      clauses.add(new Clause(part));
    }
    return Optional.of(paradigm(phrase, clauses));
  }

  private boolean endsInInfinitive(String part) {
    return isInfinitive(part.substring(part.lastIndexOf(' ') + 1));
  }

  private boolean isInfinitive(String verb) {
    return lexicon.readings(verb).stream()
        .anyMatch(reading -> reading.lemma().equals(verb) && reading.tag().contains(":INF"));
  }

  private static Paradigm paradigm(String phrase, List<Clause> clauses) {
    boolean reflexive = (" " + phrase).contains(" sich ");
    List<String> auxiliaries = clauses.stream().map(clause -> clause.auxiliary().orElse("")).distinct().toList();
    boolean oneAuxiliary = auxiliaries.size() == 1 && !auxiliaries.getFirst().isEmpty();
    boolean known = clauses.stream().noneMatch(Clause::isDoubtful);
    var paradigm = new Paradigm();
    paradigm.put("infinitive", "infinitive", Cell.only(phrase));
    for (String features : FINITE) {
      boolean sure = known && (!reflexive || features.equals("3:SIN:PRÄ"));
      paradigm.put("last", "last:" + features, cell(sure, clauses, clause -> clause.last(features)));
      List<String> plain = joined(clauses, clause -> clause.second(features, false));
      List<String> parted = joined(clauses, clause -> clause.second(features, true));
      paradigm.put("second", "second:" + features, cell(sure, plain));
      paradigm.put("second", "parted:" + features, parted.isEmpty() ? writtenOnly(sure, plain) : cell(sure, parted));
    }
    String perfect = reflexive ? "reflexive" : oneAuxiliary ? auxiliaries.getFirst() : "either";
    paradigm.put("participle", "participle:" + perfect, cell(known && oneAuxiliary, clauses, Clause::participle));
    paradigm.put("zu", "zu", cell(known, clauses, Clause::withZu));
    return paradigm;
  }

  private interface Forms {
    List<String> of(Clause clause);
  }

  private static Cell cell(boolean sure, List<Clause> clauses, Forms forms) {
    return cell(sure, joined(clauses, forms));
  }

  private static Cell cell(boolean sure, List<String> forms) {
    return sure ? Cell.of(forms) : Cell.foundOnly(forms);
  }

  /** A verb that is not parted may take the place of one that is, but not the other way round. */
  private static Cell writtenOnly(boolean sure, List<String> forms) {
    return new Cell(List.of(), cell(sure, forms).written());
  }

  private static List<String> joined(List<Clause> clauses, Forms forms) {
    if (clauses.size() == 1) {
      return forms.of(clauses.getFirst());
    }
    List<List<String>> all = clauses.stream().map(forms::of).toList();
    return all.stream().allMatch(some -> some.size() == 1)
        ? List.of(String.join(" und ", all.stream().map(List::getFirst).toList()))
        : List.of();
  }

  /** One verb with what belongs to it. */
  private final class Clause {
    private final String before;
    private final String verb;
    private final String particle;
    private final boolean parts;
    private final boolean joins;

    Clause(String text) {
      int space = text.lastIndexOf(' ');
      before = text.substring(0, space + 1);
      verb = text.substring(space + 1);
      Optional<String> always =
          table.particlesOf(verb).stream().filter(start -> isInfinitive(verb.substring(start.length()))).findFirst();
      particle = always.orElseGet(this::particle);
      parts = always.isPresent() || !finite("3:SIN:PRÄ", ":NEB").isEmpty();
      joins = always.isEmpty() && !finite("3:SIN:PRÄ", "").isEmpty();
    }

    private String particle() {
      for (String form : forms("EIZ")) {
        int zu = form.indexOf("zu", 1);
        while (zu > 0) {
          if (verb.equals(form.substring(0, zu) + form.substring(zu + 2))) {
            return form.substring(0, zu);
          }
          zu = form.indexOf("zu", zu + 1);
        }
      }
      return "";
    }

    /** Whether the verb is {@code umgehen} or {@code umgehen}: the dictionary does not say which. */
    boolean isDoubtful() {
      return parts && DOUBTFUL.contains(particle);
    }

    Optional<String> auxiliary() {
      return table.auxiliary(verb, verb.substring(particle.length()));
    }

    List<String> last(String features) {
      return finite(features).stream().map(form -> before + form).toList();
    }

    /** {@code teilt den Kuchen auf}: verb, what belongs to it, particle. */
    List<String> second(String features, boolean parted) {
      if (parted && (!parts || particle.isEmpty()) || !parted && !joins) {
        return List.of();
      }
      String rest = before.isEmpty() ? "" : " " + before.strip();
      return (joins ? finite(features, parted ? ":NEB" : "") : finite(features)).stream()
          .map(form -> parted ? form.substring(particle.length()) + rest + " " + particle : form + rest)
          .toList();
    }

    List<String> participle() {
      return forms("PA2").stream().map(form -> before + form).toList();
    }

    List<String> withZu() {
      Set<String> forms = new TreeSet<>(forms("EIZ"));
      if (joins) {
        forms.add("zu " + verb);
      } else if (forms.isEmpty() && !particle.isEmpty()) {
        forms.add(particle + "zu" + verb.substring(particle.length()));
      }
      return forms.stream().map(form -> before + form).toList();
    }

    private Set<String> finite(String features) {
      Set<String> forms = new TreeSet<>(finite(features, ""));
      forms.addAll(finite(features, ":NEB"));
      return forms;
    }

    private Set<String> finite(String features, String after) {
      Set<String> forms = new TreeSet<>();
      for (String conjugation : CLASSES) {
        forms.addAll(synthesizer.forms(verb, "VER:" + features + ":" + conjugation + after));
      }
      if (after.isEmpty()) {
        forms.addAll(synthesizer.forms(verb, "VER:AUX:" + features));
        forms.addAll(synthesizer.forms(verb, "VER:MOD:" + features));
      }
      return forms;
    }

    private Set<String> forms(String kind) {
      Set<String> forms = new TreeSet<>();
      for (String tag : List.of(":SFT", ":NON", "", ":SFT:NEB")) {
        forms.addAll(synthesizer.forms(verb, "VER:" + kind + tag));
      }
      forms.addAll(synthesizer.forms(verb, "VER:AUX:" + kind));
      return forms;
    }
  }
}
