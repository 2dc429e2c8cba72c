package org.klartext.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * Which words begin a surface, as a Bloom filter: it says no for nearly all words of a text, so that the automaton is
 * walked for few. It may say yes in vain and never says no in vain.
 *
 * <p>For a surface of several words the first letter of its second word counts too: {@code La Stampa} is looked for at
 * {@code la s}, not at every {@code la}. A surface that begins with a Chinese character is always looked for.
 */
public final class FirstWords {
  private static final long FACTOR = 0x9e3779b97f4a7c15L;
  private static final int BITS_A_WORD = 16;
  private static final int SMALLEST = 10;

  private final long[] bits;
  private final int shift;

  private FirstWords(long[] bits) {
    this.bits = bits;
    this.shift = Long.numberOfLeadingZeros(bits.length) + 1;
  }

  /**
   * Writes the filter.
   *
   * @param folded all surfaces, folded
   */
  public static void write(Collection<String> folded, DataOutputStream out) throws IOException {
    int log = Math.max(SMALLEST, 32 - Integer.numberOfLeadingZeros(Math.max(1, folded.size()) * BITS_A_WORD / Long.SIZE));
    var filter = new FirstWords(new long[1 << log]);
    folded.forEach(filter::add);
    out.writeInt(log);
    for (long word : filter.bits) {
      out.writeLong(word);
    }
  }

  static FirstWords read(ByteBuffer in) {
    var bits = new long[1 << in.getInt()];
    in.slice(in.position(), bits.length * Long.BYTES).asLongBuffer().get(bits);
    in.position(in.position() + bits.length * Long.BYTES);
    return new FirstWords(bits);
  }

  private void add(String surface) {
    long hash = 0;
    int at = 0;
    while (at < surface.length() && isPlain(surface.charAt(at))) {
      hash = step(hash, surface.charAt(at));
      at++;
    }
    boolean more = at + 1 < surface.length() && surface.charAt(at) == ' ';
    set(more ? step(step(hash, ' '), surface.charAt(at + 1)) : hash);
  }

  /** Whether a folded character belongs to a word that is looked up whole: a letter or digit that is not Chinese. */
  static boolean isPlain(char folded) {
    return folded >= 'a' && folded <= 'z' || Character.isLetterOrDigit(folded) && !Scan.isHan(folded);
  }

  /** The hash of a word with one more folded character; 0 is that of nothing. */
  static long step(long hash, char folded) {
    long mixed = (hash ^ folded) * FACTOR;
    return mixed ^ mixed >>> 29;
  }

  boolean has(long hash) {
    return isSet(hash * FACTOR) && isSet(hash * FACTOR << 32 ^ hash);
  }

  private void set(long hash) {
    setBit(hash * FACTOR);
    setBit(hash * FACTOR << 32 ^ hash);
  }

  private void setBit(long hash) {
    bits[word(hash)] |= 1L << (hash >>> 8);
  }

  private boolean isSet(long hash) {
    return (bits[word(hash)] & 1L << (hash >>> 8)) != 0;
  }

  private int word(long hash) {
    return (int) (hash >>> shift);
  }
}
