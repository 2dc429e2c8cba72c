package org.klartext.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.Util;
import org.klartext.language.Morphology;
import org.klartext.text.EditScript;

/**
 * All surfaces, in one automaton a layer. Safe for use by many threads.
 *
 * <p>Matches are leftmost-longest on word boundaries: {@code "36 Krypton-Bericht"} gives {@code "36 Krypton"}, and
 * {@code "Ultramarin"} gives nothing, though {@code "Ultra"} may be a name. Folding hides capitals, diacritics, hyphens
 * and apostrophes; see {@link Folding}. Names may carry a genitive s; terms stand in the automaton with all their forms.
 */
public final class Gazetteer {
  private final List<Layer> layers;
  private final int[] bases;

  /**
   * @param bases what to add to a surface's number in each layer
   */
  Gazetteer(List<Layer> layers, int[] bases) {
    this.layers = layers;
    this.bases = bases;
  }

  /**
   * A surface found in a text.
   *
   * @param start UTF-16 offset
   * @param end one past the surface's last unit
   * @param tail one past the ending it carries, such as a genitive s; {@code end} if it carries none
   * @param groups the surface's number in each layer that knows it, for {@link Knowledge#aliases(Match)}
   */
  public record Match(int start, int end, int tail, List<Integer> groups) {
    Match shifted(int units) {
      return new Match(start + units, end + units, tail + units, groups);
    }
  }

  /** The matches in {@code text}, in order; they do not overlap. */
  public List<Match> scan(CharSequence text, Morphology morphology) {
    return scanned(text.toString(), morphology).matches();
  }

  /** What a scan of {@code text} finds, to be used again when the text has changed. */
  public Scanned scanned(String text, Morphology morphology) {
    try {
      return new Scan(text, morphology, layers, bases).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a scan of {@code text} finds, the same as {@link #scanned(String, Morphology)}, sooner.
   *
   * @param before the scan, in the same language, of what the text was
   * @param changes what made the text of that
   */
  public Scanned scanned(String text, Morphology morphology, Scanned before, EditScript changes) {
    try {
      return new Scan(text, morphology, layers, bases).run(new Scanned.Trail(before, changes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of the surface that folds like {@code surface}, one a layer that knows it. */
  public List<Integer> groups(String surface) {
    String key = Folding.fold(surface);
    if (key.isEmpty()) {
      return List.of();
    }
    var utf16 = Util.toUTF16(key, new IntsRefBuilder());
    var groups = new ArrayList<Integer>();
    try {
      for (int i = 0; i < layers.size(); i++) {
        Long found = Util.get(layers.get(i).automaton(), utf16);
        if (found != null) {
          groups.add(bases[i] + (int) (found >>> 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return groups;
  }

  /**
   * The surfaces one letter away from {@code word} (changed, lost or added, not the first); by number. Imported layers are
   * left out: among a hundred thousand names everything is like something.
   */
  public List<Integer> near(String word) {
    String folded = Folding.fold(word);
    var near = new ArrayList<Integer>();
    try {
      for (int i = 0; i < layers.size(); i++) {
        FST<Long> automaton = layers.get(i).automaton();
        if (!layers.get(i).isImported()) {
          for (int group : new NearSearch(automaton, folded).run()) {
            near.add(bases[i] + group);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return near;
  }

  /**
   * A surface that is spelt nearly like a word.
   *
   * @param group the surface's number
   * @param edits letters to change, add or leave out, after folding
   */
  public record Near(int group, int edits) {}

  /**
   * The surfaces up to {@code edits} letters away from {@code word}, not the first; without those that fold alike. For
   * people who look a name up: imported layers are among them.
   */
  public List<Near> near(String word, int edits) {
    String folded = Folding.fold(word);
    var near = new ArrayList<Near>();
    try {
      for (int i = 0; i < layers.size(); i++) {
        for (Near found : new FuzzySearch(layers.get(i).automaton(), folded, edits).run()) {
          near.add(new Near(bases[i] + found.group(), found.edits()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return near;
  }

  /** The first surfaces of each layer that begin with {@code prefix}, in the order of their folded letters; by number. */
  public List<Integer> startingWith(String prefix, int most) {
    String folded = Folding.fold(prefix);
    var starting = new ArrayList<Integer>();
    try {
      for (int i = 0; i < layers.size(); i++) {
        for (int group : new PrefixSearch(layers.get(i).automaton(), most).run(folded)) {
          starting.add(bases[i] + group);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return starting;
  }
}
