package org.klartext.resolve.backward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.knowledge.Backward;
import org.klartext.knowledge.Folding;
import org.klartext.language.Language;

/** What single words may render: as they are, and as compounds. Safe for use by many threads. */
final class WordSigns {
  private static final int SHORTEST_PART = 3;
  private static final int MOST_WAYS = 3;
  private static final int MOST_SEEN = 100_000;
  private static final List<String> JOINTS = List.of("s", "n", "en", "es", "er", "e");

  private final Backward backward;
  private final Language language;
  private final Map<String, List<String>> signs = new ConcurrentHashMap<>();
  private final Map<String, List<List<Unit>>> parted = new ConcurrentHashMap<>();

  WordSigns(Backward backward, Language language) {
    this.backward = backward;
    this.language = language;
  }

  /** The ways to part a word into what renders something; whole first. A word that renders nothing is one unit without signs. */
  List<List<Unit>> partings(String word) {
    List<List<Unit>> known = parted.get(word);
    if (known == null) {
      if (parted.size() > MOST_SEEN) {
        parted.clear();
        signs.clear();
      }
      known = part(word);
      parted.put(word, known);
    }
    return known;
  }

  private List<List<Unit>> part(String word) {
    var ways = new ArrayList<List<Unit>>();
    ways.add(List.of(new Unit(Folding.fold(word), signs(word))));
    if (language == Language.GERMAN) {
      compounds(word, 0, List.of(), ways);
    }
    return List.copyOf(ways.subList(0, Math.min(MOST_WAYS, ways.size())));
  }

  private void compounds(String word, int depth, List<Unit> before, List<List<Unit>> ways) {
    for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      List<String> first = joined(word.substring(0, cut));
      if (first.isEmpty()) {
        continue;
      }
      var units = new ArrayList<>(before);
      units.add(new Unit(Folding.fold(word.substring(0, cut)), first));
      String rest = word.substring(cut);
      List<String> second = signs(rest);
      if (!second.isEmpty()) {
        var whole = new ArrayList<>(units);
        whole.add(new Unit(Folding.fold(rest), second));
        ways.add(whole);
      } else if (depth < 1) {
        compounds(rest, depth + 1, units, ways);
      }
    }
  }

  /** The signs of a first part, with or without the letters that join it to the next. */
  private List<String> joined(String part) {
    List<String> own = signs(part);
    for (String joint : JOINTS) {
      boolean ends = own.isEmpty() && part.endsWith(joint) && part.length() - joint.length() >= SHORTEST_PART;
      own = ends ? signs(part.substring(0, part.length() - joint.length())) : own;
    }
    return own;
  }

  private List<String> signs(String word) {
    return signs.computeIfAbsent(word, key -> backward.signs(language, key));
  }
}
