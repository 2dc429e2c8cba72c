package org.klartext.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;
import org.klartext.language.Morphology;

/**
 * All surfaces in one automaton. Safe for use by many threads.
 *
 * <p>Matches are leftmost-longest on word boundaries: {@code "36 Krypton-Bericht"} gives {@code "36 Krypton"}, and
 * {@code "Ultramarin"} gives nothing, though {@code "Ultra"} may be a name. Folding hides capitals, diacritics, hyphens
 * and apostrophes; see {@link Folding}. Names may carry a genitive s; terms stand in the automaton with all their forms.
 */
public final class Gazetteer {
  private final FST<Long> automaton;

  Gazetteer(FST<Long> automaton) {
    this.automaton = automaton;
  }

  /**
   * A surface found in a text.
   *
   * @param start UTF-16 offset
   * @param end one past the surface's last unit
   * @param tail one past the ending it carries, such as a genitive s; {@code end} if it carries none
   * @param group the surface's number, for {@link Knowledge#aliases(int)}
   */
  public record Match(int start, int end, int tail, int group) {}

  /** The matches in {@code text}, in order; they do not overlap. */
  public List<Match> scan(CharSequence text, Morphology morphology) {
    try {
      return new Scan(text, morphology).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the surface that folds like {@code surface}. */
  public OptionalInt group(String surface) {
    String key = Folding.fold(surface);
    try {
      Long found = key.isEmpty() ? null : Util.get(automaton, utf16(key));
      return found == null ? OptionalInt.empty() : OptionalInt.of((int) (found >>> 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IntsRef utf16(String key) {
    return Util.toUTF16(key, new IntsRefBuilder());
  }

  /** The surfaces one letter away from {@code word} (changed, lost or added, not the first); by number. */
  public List<Integer> near(String word) {
    try {
      return new NearSearch(automaton, Folding.fold(word)).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A surface that is spelt nearly like a word.
   *
   * @param group the surface's number
   * @param edits letters to change, add or leave out, after folding
   */
  public record Near(int group, int edits) {}

  /** The surfaces up to {@code edits} letters away from {@code word}, not the first; without those that fold alike. */
  public List<Near> near(String word, int edits) {
    try {
      return new FuzzySearch(automaton, Folding.fold(word), edits).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first surfaces that begin with {@code prefix}, in the order of their folded letters; by number. */
  public List<Integer> startingWith(String prefix, int most) {
    try {
      return new PrefixSearch(automaton, most).run(Folding.fold(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One pass over one text. */
  private final class Scan {
    private final CharSequence text;
    private final Morphology morphology;
    private final FST.BytesReader bytes = automaton.getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private final List<Match> matches = new ArrayList<>();

    Scan(CharSequence text, Morphology morphology) {
      this.text = text;
      this.morphology = morphology;
    }

    List<Match> run() throws IOException {
      int at = 0;
      while (at < text.length()) {
        if (!startsWord(at)) {
          at++;
          continue;
        }
        Match match = longest(at);
        if (match == null) {
          at++;
        } else {
          matches.add(match);
          at = match.tail();
        }
      }
      return matches;
    }

    private boolean startsWord(int at) {
      char c = text.charAt(at);
      if (!Morphology.isWordPart(c)) {
        return false;
      }
      return at == 0 || !Morphology.isWordPart(text.charAt(at - 1)) || isHan(c) || isHan(text.charAt(at - 1));
    }

    private @Nullable Match longest(int start) throws IOException {
      automaton.getFirstArc(arc);
      long output = 0;
      boolean afterSpace = false;
      Match longest = null;
      for (int i = start; i < text.length(); i++) {
        char folded = Folding.fold(text.charAt(i));
        if (folded == Folding.NOTHING || folded == ' ' && afterSpace) {
          continue;
        }
        afterSpace = folded == ' ';
        if (text.charAt(i) == '\n' || automaton.findTargetArc(folded, arc, arc, bytes) == null) {
          break;
        }
        output += arc.output();
        if (arc.isFinal() && !afterSpace) {
          Match match = ended(start, i + 1, output + arc.nextFinalOutput());
          longest = match == null ? longest : match;
        }
      }
      return longest;
    }

    private @Nullable Match ended(int start, int end, long output) {
      int group = (int) (output >>> 1);
      if (isHan(text.charAt(end - 1))) {
        return new Match(start, end, end, group);
      }
      int ending = end < text.length() && isHan(text.charAt(end)) ? 0 : morphology.ending(text, end);
      boolean rigid = (output & 1) == 1;
      boolean fits = ending == 0 || ending > 0 && !rigid && isGenitive(end, ending);
      return fits ? new Match(start, end, end + ending, group) : null;
    }

    private boolean isGenitive(int end, int ending) {
      return text.charAt(end + ending - 1) == 's' && (ending == 1 || text.charAt(end) != 'e');
    }
  }

  private static boolean isHan(char c) {
    return c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  static FST<Long> load(DataInput meta, DataInput bytes)
      throws IOException {
    FST.FSTMetadata<Long> metadata = FST.readMetadata(meta, PositiveIntOutputs.getSingleton());
    return new FST<>(metadata, bytes);
  }
}
