package org.klartext.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * Which words begin a surface, as a Bloom filter: it says no for nearly all words of a text, so that the automaton is
 * walked for few. It may say yes in vain and never says no in vain.
 *
 * <p>For a surface of several words the first two letters of its second word count too: {@code La Stampa} is looked for at
 * {@code la st}, not at every {@code la}. A surface that begins with a Chinese character is always looked for.
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
    if (at + 1 < surface.length() && surface.charAt(at) == ' ') {
      hash = step(step(hash, ' '), surface.charAt(at + 1));
      boolean two = at + 2 < surface.length() && isPlain(surface.charAt(at + 1)) && isPlain(surface.charAt(at + 2));
      hash = two ? step(hash, surface.charAt(at + 2)) : hash;
    }
    set(hash);
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
    long mixed = mixed(hash);
    long mask = mask(mixed);
    return (bits[(int) (mixed >>> shift)] & mask) == mask;
  }

  private void set(long hash) {
    long mixed = mixed(hash);
    bits[(int) (mixed >>> shift)] |= mask(mixed);
  }

  private static long mixed(long hash) {
    long mixed = hash * FACTOR;
    return mixed ^ mixed >>> 32;
  }

  /** Two bits of one word, so that a look takes one access to memory. */
  private static long mask(long mixed) {
    return 1L << mixed | 1L << (mixed >>> 6);
  }
}
