package org.klartext.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.language.Language;

/**
 * The way back from a translation: which Chinese words a word may render, and which names are made of them.
 *
 * <p>{@code Himmelssoldaten} renders 天兵, which stands in 天兵科技, Space Pioneer. Names of persons are not in it: translators
 * spell them. Immutable, safe for use by many threads.
 */
public final class Backward {
  private final List<Layer> layers;
  private final int[] bases;
  private final Map<String, List<Name>> named = new ConcurrentHashMap<>();

  /**
   * @param bases what to add to an entity's number in each layer
   */
  Backward(List<Layer> layers, int[] bases) {
    this.layers = layers;
    this.bases = bases;
  }

  /**
   * A Chinese name.
   *
   * @param entity the number of what it names
   * @param zh as it is written
   * @param syllables how its Chinese characters are read, one each
   */
  public record Name(int entity, String zh, List<String> syllables) {
    public Name {
      syllables = List.copyOf(syllables);
    }
  }

  /** The Chinese words that {@code word} may render, sorted. */
  public List<String> signs(Language language, String word) {
    String stem = SignStem.of(language, word);
    var signs = new TreeSet<String>();
    for (Layer layer : layers) {
      signs.addAll(layer.back().signs(language, stem));
    }
    return List.copyOf(signs);
  }

  /** The names that {@code sign} is a part of; those of imported layers are left out. */
  public List<Name> named(String sign) {
    List<Name> known = named.get(sign);
    return known == null ? named.computeIfAbsent(sign, this::find) : known;
  }

  private List<Name> find(String sign) {
    var found = new ArrayList<Name>();
    for (int i = 0; i < layers.size(); i++) {
      if (!layers.get(i).isImported()) {
        for (Name name : layers.get(i).back().holding(sign)) {
          found.add(new Name(bases[i] + name.entity(), name.zh(), name.syllables()));
        }
      }
    }
    found.sort(Comparator.comparingInt(Name::entity));
    return List.copyOf(found);
  }

  /** Whether {@code sign} says what kind of thing a name names, as 科技 (technology) does. */
  public boolean isKind(String sign) {
    return layers.getFirst().back().isKind(sign);
  }
}
