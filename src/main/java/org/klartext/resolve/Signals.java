package org.klartext.resolve;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.resolve.Words.Range;

/** Which words of one text speak for what; found out once for all places. */
final class Signals {
  private static final int MOST_CUES = 3;

  /** Shorter cues are whole words: {@code ki} is not the beginning of {@code kinder}. */
  private static final int SHORTEST_STEM = 4;

  private final Words words;
  private final Frames frames;
  private final Map<String, IntPredicate> roles = new HashMap<>();
  private final Map<EntityType, IntPredicate> kinds = new HashMap<>();
  private final Map<String, Cues> cues = new HashMap<>();
  private final IntPredicate price;
  private final IntPredicate anyRole;

  Signals(Words words, Frames frames) {
    this.words = words;
    this.frames = frames;
    this.price = words.those(frames.price()::contains);
    this.anyRole = words.those(frames::isRole);
  }

  /**
   * The cues of an entity that stand in the text.
   *
   * @param count how many, at most {@value #MOST_CUES}
   * @param numbers of the words that begin with one
   */
  record Cues(int count, IntPredicate numbers) {}

  Words words() {
    return words;
  }

  Cues cues(Profile profile) {
    return cues.computeIfAbsent(profile.entity().id(), id -> find(profile));
  }

  private Cues find(Profile profile) {
    int count = 0;
    var numbers = new BitSet();
    for (String cue : profile.cues()) {
      boolean whole = cue.length() < SHORTEST_STEM;
      boolean stands = whole ? words.distinct().exactly(cue, numbers) : words.distinct().startingWith(cue, numbers);
      count += stands ? 1 : 0;
    }
    return new Cues(Math.min(MOST_CUES, count), numbers::get);
  }

  /** The words for a role, such as {@code ceo}. */
  IntPredicate role(String role) {
    return roles.computeIfAbsent(
        role,
        key -> {
          Set<String> forms = frames.role(key);
          return words.those(word -> Frames.isForm(word, forms));
        });
  }

  /** The words for any role. */
  IntPredicate role() {
    return anyRole;
  }

  /** Whether a word is itself one for a role. */
  boolean isRole(String word) {
    return frames.isRole(Folding.fold(word));
  }

  /** The words that stand near things of a kind. */
  IntPredicate kind(EntityType type) {
    return kinds.computeIfAbsent(type, key -> words.those(frames.kind(key)::contains));
  }

  /** The words that make an amount of what follows a number. */
  IntPredicate price() {
    return price;
  }

  /** Whether the first word of {@code name} stands in a range. */
  boolean hasFirstWord(Range range, String name) {
    String folded = Folding.fold(name);
    int space = folded.indexOf(' ');
    var numbers = new BitSet();
    boolean stands = words.distinct().startingWith(space < 0 ? folded : folded.substring(0, space), numbers);
    return stands && words.first(range, numbers::get) >= 0;
  }
}
