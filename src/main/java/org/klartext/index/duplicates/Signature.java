package org.klartext.index.duplicates;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.analysis.LayerTokens;

/**
 * What is left of a text to tell whether another says nearly the same. With sixteen bands of four components, of two texts
 * that share 0.7 of their rows of three words 99 in 100 pairs have a band in common, of those that share 0.3 twelve. Every
 * band is looked up for every article shown, so that there are no more of them.
 */
public final class Signature {
  /** From this likeness on, two articles are near-duplicates. */
  public static final double ALIKE = 0.7;

  private static final int ROW = 3;
  private static final int FEWEST_WORDS = 12;
  private static final int COMPONENTS = 120;
  private static final int BANDS = 16;
  private static final int BAND = 4;

  private static final Hasher64 HASH = Hashing.xxh3_64();
  private static final SimilarityHashPolicy POLICY =
      SimilarityHashing.superMinHash(COMPONENTS, Byte.SIZE, SuperMinHashVersion.V1);

  private final byte[] bytes;

  private Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The signature of a text's words; none of a text too short to be compared. */
  public static Optional<Signature> of(LayerTokens tokens) {
    if (tokens.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    var words = new long[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = HASH.hashCharsToLong(tokens.term(i));
    }
    ElementHashProvider rows =
        ElementHashProvider.ofFunction(
            i -> HASH.hashLongLongLongToLong(words[i], words[i + 1], words[i + 2]), words.length - ROW + 1);
    return Optional.of(new Signature(POLICY.createHasher().compute(rows)));
  }

  /** A signature that was written before. */
  public static Signature ofBytes(byte[] written) {
    if (written.length != POLICY.getSignatureSizeInBytes()) {
      throw new IllegalArgumentException("a signature of " + written.length + " bytes");
    }
    return new Signature(written.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** One term a band: its number, then its components. */
  public List<BytesRef> bands() {
    var bands = new ArrayList<BytesRef>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      var term = new byte[1 + BAND];
      term[0] = (byte) band;
      for (int i = 0; i < BAND; i++) {
        term[1 + i] = (byte) POLICY.getComponent(bytes, band * BAND + i);
      }
      bands.add(new BytesRef(term));
    }
    return bands;
  }

  /** The share of equal components, in [0, 1]: about the share of rows of words that both texts have. */
  public double likeness(Signature other) {
    return POLICY.getFractionOfEqualComponents(bytes, other.bytes);
  }

  public boolean isAlike(Signature other) {
    return likeness(other) >= ALIKE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
