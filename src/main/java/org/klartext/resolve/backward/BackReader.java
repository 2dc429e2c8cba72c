package org.klartext.resolve.backward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.knowledge.Backward;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;

/**
 * Reads phrases back into the Chinese names that they may render.
 *
 * <p>Each word of a phrase must render a part of the name, in any order, as a word or as its sounds; a compound's parts count
 * as words. What of the name is left over counts against it; a compound may leave nothing over. Safe for use by many threads.
 */
public final class BackReader {
  private static final int MOST_NAMES = 4;
  private static final int MOST_SEEN = 100_000;

  private final Backward backward;
  private final LanguagePack pack;
  private final WordSigns signs;
  private final Map<List<String>, Optional<Match>> seen = new ConcurrentHashMap<>();

  public BackReader(Knowledge knowledge, LanguagePack pack) {
    this.backward = knowledge.backward();
    this.pack = pack;
    this.signs = new WordSigns(backward, pack.language());
  }

  /** The names that some words render. */
  private record Match(List<Backward.Name> names, int untold, int told) {}

  /** The phrases of a text that render names, in order; they do not overlap. */
  public List<Rendering> read(String text) {
    var found = new ArrayList<Rendering>();
    int free = 0;
    for (Phrase phrase : new Phrases(text, pack).find()) {
      if (phrase.start() >= free) {
        Optional<Match> match = match(phrase.words()).filter(one -> phrase.mark() != Mark.COMPOUND || one.untold() == 0);
        if (match.isPresent()) {
          Match names = match.get();
          found.add(
              new Rendering(
                  phrase.start(), phrase.end(), names.names(), names.untold(), names.told(), phrase.mark()));
          free = phrase.end();
        }
      }
    }
    return found;
  }

  private Optional<Match> match(List<String> words) {
    Optional<Match> known = seen.get(words);
    if (known == null) {
      if (seen.size() > MOST_SEEN) {
        seen.clear();
      }
      known = find(words);
      seen.put(words, known);
    }
    return known;
  }

  private Optional<Match> find(List<String> words) {
    var parted = new ArrayList<List<List<Unit>>>();
    for (String word : words) {
      parted.add(signs.partings(word));
    }
    List<Backward.Name> names = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (List<Unit> units : product(parted)) {
      for (Backward.Name name : candidates(units)) {
        Telling.Told told = new Telling(name, units, backward).told();
        if (told.isEnough() && told.untold() <= least) {
          if (told.untold() < least || told.told() > most) {
            names.clear();
          }
          least = told.untold();
          most = told.told();
          if (!names.contains(name)) {
            names.add(name);
          }
        }
      }
    }
    return names.isEmpty() || names.size() > MOST_NAMES ? Optional.empty() : Optional.of(new Match(names, least, most));
  }

  private static List<List<Unit>> product(List<List<List<Unit>>> parted) {
    List<List<Unit>> all = List.of(List.of());
    for (List<List<Unit>> ways : parted) {
      var next = new ArrayList<List<Unit>>();
      for (List<Unit> before : all) {
        for (List<Unit> way : ways) {
          var units = new ArrayList<>(before);
          units.addAll(way);
          next.add(units);
        }
      }
      all = next;
    }
    return all;
  }

  /** The names that hold a sign of the unit that fewest hold. */
  private List<Backward.Name> candidates(List<Unit> units) {
    if (units.size() < 2) {
      return List.of();
    }
    List<String> rarest = List.of();
    int fewest = Integer.MAX_VALUE;
    for (Unit unit : units) {
      int holding = unit.signs().stream().mapToInt(sign -> backward.named(sign).size()).sum();
      if (!unit.signs().isEmpty() && holding < fewest) {
        fewest = holding;
        rarest = unit.signs();
      }
    }
    var names = new ArrayList<Backward.Name>();
    rarest.forEach(sign -> names.addAll(backward.named(sign)));
    return names;
  }
}
