package org.klartext.knowledge.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.language.ColognePhonetic;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;

/** All right names by what they sound like in German and in French; made when somebody first asks. */
final class Sounds {
  private static final int SHORTEST_KEY = 3;

  private final Map<String, List<Alias>> german = new HashMap<>();
  private final Map<String, List<Alias>> french = new HashMap<>();

  private Sounds() {}

  static Sounds of(Knowledge knowledge) {
    var sounds = new Sounds();
    for (int group = 0; group < knowledge.surfaces(); group++) {
      for (Alias alias : knowledge.aliases(group)) {
        boolean isLatin = alias.surface().pivot().isEmpty();
        if (alias.how() == Mechanism.EXACT && isLatin) {
          add(sounds.german, german(alias.surface().text()), alias);
          add(sounds.french, french(alias.surface().text()), alias);
        }
      }
    }
    return sounds;
  }

  private static void add(Map<String, List<Alias>> names, String key, Alias alias) {
    if (key.length() >= SHORTEST_KEY) {
      names.computeIfAbsent(key, k -> new ArrayList<>(1)).add(alias);
    }
  }

  List<Alias> inGerman(String name) {
    return german.getOrDefault(german(name), List.of());
  }

  List<Alias> inFrench(String name) {
    return french.getOrDefault(french(name), List.of());
  }

  /** Cologne phonetics, all words as one. */
  static String german(String name) {
    return new ColognePhonetic().colognePhonetic(Folding.fold(name).replace(" ", ""));
  }

  static String french(String name) {
    return FrenchSounds.of(name);
  }
}
