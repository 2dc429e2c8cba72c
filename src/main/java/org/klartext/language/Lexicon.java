package org.klartext.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The full forms of a language's words, with their lemmas.
 *
 * <p>A name that is also an ordinary word ({@code Byte}, {@code idéal}) needs more evidence than one that is not.
 */
public final class Lexicon {
  private final Dictionary dictionary;
  private final String nameTag;

  private Lexicon(Dictionary dictionary, String nameTag) {
    this.dictionary = dictionary;
    this.nameTag = nameTag;
  }

  /**
   * A lexicon in morfologik's format.
   *
   * @param nameTag how the tags of proper names begin; names are no ordinary words
   */
  static Lexicon of(URL resource, String nameTag) {
    try {
      return new Lexicon(Dictionary.read(resource), nameTag);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A view of the lexicon for one thread. */
  public Reader reader() {
    return new Reader(new DictionaryLookup(dictionary));
  }

  /**
   * One reading of a form.
   *
   * @param lemma the base form
   * @param tag the dictionary's tag: part of speech, then features
   */
  public record Reading(String lemma, String tag) {}

  /** Looks words up; not safe for use by several threads. */
  public final class Reader {
    private final DictionaryLookup lookup;

    private Reader(DictionaryLookup lookup) {
      this.lookup = lookup;
    }

    /** Whether {@code word}, written just so, is a word and not only a name. */
    public boolean isWord(CharSequence word) {
      for (WordData data : lookup.lookup(word)) {
        CharSequence tag = data.getTag();
        if (tag == null || !tag.toString().startsWith(nameTag)) {
          return true;
        }
      }
      return false;
    }

    /** Whether {@code word}, written just so, is known at all, as a word or as a name. */
    public boolean isKnown(CharSequence word) {
      return !lookup.lookup(word).isEmpty();
    }

    /** All readings of {@code word}, written just so. */
    public List<Reading> readings(CharSequence word) {
      var readings = new ArrayList<Reading>();
      for (WordData data : lookup.lookup(word)) {
        CharSequence tag = data.getTag();
        readings.add(new Reading(data.getStem().toString(), tag == null ? "" : tag.toString()));
      }
      return readings;
    }
  }
}
