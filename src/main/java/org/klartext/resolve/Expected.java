package org.klartext.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.WordBounds;
import org.klartext.resolve.People.Person;

/**
 * Finds the people whom an article leads one to expect behind words that are only somewhat like their names.
 *
 * <table>
 * <caption>Who is expected</caption>
 * <tr><td>one with the given name before the word<td>Tulsi Gabade
 * <tr><td>one who stands with what the article is about, if the word for the role stands beside it<td>Israels
 *     Verteidigungsminister Kaz
 * <tr><td>the same, without the word for the role, if no lexicon knows the word<td>Jokeres
 * </table>
 *
 * <p>When not: a word that is as like as names must be without any of this is found by {@link StrangeWords} already.
 */
final class Expected {
  /** How like a name a word must be. */
  private static final double ENOUGH = 0.77;

  /** More, for words of few letters and where only a given name leads to the name. */
  private static final double ENOUGH_FOR_SHORT = 0.82;

  /** Less, behind the right given name of one who is expected. */
  private static final double ENOUGH_FOR_NAMESAKE = 0.7;

  private static final int SHORT = 5;

  /** How much less like than the likeliest a name may be to be weighed too. */
  private static final double NEAR = 0.06;

  private static final int SHORTEST = 3;
  private static final int TITLE_WORDS = 4;
  private static final int MOST = 3000;

  private final Knowledge knowledge;
  private final StrangeWords strange;
  private final Profile.Store profiles;
  private final Signals signals;
  private final Wording wording;
  private final People people;
  private final String text;
  private final Scene scene;
  private final List<List<Person>> company = new ArrayList<>();

  Expected(
      Knowledge knowledge,
      StrangeWords strange,
      Profile.Store profiles,
      Signals signals,
      Wording wording,
      People people,
      String text,
      Scene scene) {
    this.knowledge = knowledge;
    this.strange = strange;
    this.profiles = profiles;
    this.signals = signals;
    this.wording = wording;
    this.people = people;
    this.text = text;
    this.scene = scene;
    int most = 0;
    for (int present : scene.present()) {
      List<Person> with = people.with(present);
      most += with.size();
      if (!with.isEmpty() && most <= MOST) {
        company.add(with);
      }
    }
  }

  /** A name that a word may be. */
  private record Likely(Knowledge.Sound sound, double likeness) {}

  /** The words that may be those people, in order. */
  List<Occurrence> find() {
    var found = new ArrayList<Occurrence>();
    int at = 0;
    while (at < text.length()) {
      int end = WordBounds.end(text, at);
      if (end - at >= SHORTEST && Character.isUpperCase(text.charAt(at)) && !isShouted(at, end)) {
        place(at, end).ifPresent(found::add);
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private boolean isShouted(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Occurrence> place(int start, int end) {
    String word = text.substring(start, end);
    boolean known = strange.isWord(word);
    boolean other = known && (wording.isFunctionWord(word) || signals.isRole(word)) || isGivenName(word, end);
    if (other) {
      return Optional.empty();
    }
    var likely = new ArrayList<Likely>();
    String folded = Folding.fold(word);
    Likeness.Compared compared = Likeness.Compared.of(word);
    for (Person person : namesakes(start)) {
      double likeness = person.heard().likeness(folded, compared);
      if (likeness >= ENOUGH_FOR_SHORT || likeness >= ENOUGH_FOR_NAMESAKE && isExpected(person)) {
        likely.add(new Likely(person.sound(), likeness));
      }
    }
    int reach = known && !wording.isName(word) ? 1 : known || word.length() < SHORT ? TITLE_WORDS : 0;
    Words words = signals.words();
    boolean held = reach == 0 || words.first(words.before(start, reach), signals.role()) >= 0;
    for (List<Person> with : held ? company : List.<List<Person>>of()) {
      for (Person person : with) {
        double likeness = person.heard().likeness(folded, compared);
        boolean sure = reach == 0 && likeness >= ENOUGH_FOR_SHORT;
        double enough = word.length() < SHORT ? ENOUGH_FOR_SHORT : ENOUGH;
        if ((sure || likeness >= enough && isTitled(start, reach == 0 ? TITLE_WORDS : reach, person.sound())) && !isNamed(word)) {
          likely.add(new Likely(person.sound(), likeness));
        }
      }
    }
    return likely.isEmpty() ? Optional.empty() : Optional.of(occurrence(start, end, known, likely));
  }

  /** Whether a word is the right name of something. */
  private boolean isNamed(String word) {
    return knowledge.lookup(word).stream()
        .anyMatch(alias -> alias.how() == Mechanism.EXACT && !alias.surface().isShort() && alias.surface().risk() != Risk.HIGH);
  }

  /** Whether a word is somebody's given name, the family name behind it. */
  private boolean isGivenName(String word, int end) {
    boolean named = end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
    return named && (wording.isGivenName(word) || !people.called(Folding.fold(word)).isEmpty());
  }

  private boolean isExpected(Person person) {
    int entity = person.sound().entity();
    return scene.related(entity, profiles.of(entity), "") > 0;
  }

  /** Those whose given name stands before a place. */
  private List<Person> namesakes(int start) {
    boolean parted = start > 1 && text.charAt(start - 1) == ' ';
    int before = parted ? WordBounds.start(text, start - 1) : start;
    boolean named = parted && before < start - 1 && Character.isUpperCase(text.charAt(before));
    return named ? people.called(Folding.fold(text.substring(before, start - 1))) : List.of();
  }

  /** Whether the word for a role of someone is one of the last before a place. */
  private boolean isTitled(int start, int reach, Knowledge.Sound sound) {
    Words words = signals.words();
    for (Profile.At at : profiles.of(sound.entity()).roles()) {
      if (words.first(words.before(start, reach), signals.role(at.role().as())) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Occurrence occurrence(int start, int end, boolean known, List<Likely> likely) {
    likely.sort(
        Comparator.comparingDouble(Likely::likeness)
            .reversed()
            .thenComparingInt(one -> one.sound().entity())
            .thenComparing(one -> one.sound().pivot()));
    double most = likely.getFirst().likeness();
    String word = text.substring(start, end);
    var readings = new ArrayList<Alias>();
    for (Likely one : likely) {
      if (one.likeness() > most - NEAR) {
        Entity entity = knowledge.entity(one.sound().entity());
        var surface =
            Surface.garbled(word, Mechanism.RESPELLING, one.sound().pivot(), entity.shortName().isPresent());
        readings.add(new Alias(one.sound().entity(), known ? surface.withRisk(Risk.HIGH) : surface));
      }
    }
    return Occurrence.expected(start, end, Folding.fold(word), KnownSurfaces.distinct(readings), most);
  }
}
