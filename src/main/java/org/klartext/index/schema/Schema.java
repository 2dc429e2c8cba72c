package org.klartext.index.schema;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.klartext.language.Language;

/**
 * What the fields of the index are called.
 *
 * <p>A document is an article, or stands for a file that gave none. The text of an article is in two fields, one a
 * layer, named after its language ({@code clean.de}, {@code source.de}): so each language has its own analysis and its
 * own word statistics, and a query looks into the fields of all languages asked for.
 */
public final class Schema {
  /** Raised whenever an index of the form before can no longer be read or added to. */
  public static final String VERSION = "4";

  /** Keys of a commit's user data. */
  public static final String SCHEMA_KEY = "klartext.schema";
  public static final String FINGERPRINT_KEY = "klartext.fingerprint";

  /** Only articles have it, with the value {@link #ARTICLE}. */
  public static final String KIND = "kind";
  public static final String ARTICLE = "article";

  public static final String FILE = "file";
  public static final String DIGEST = "digest";
  public static final String FINGERPRINT = "fingerprint";

  public static final String RECORD = "record";

  /** What the pipeline made of an article that was judged otherwise, and a mark by which such articles are found. */
  public static final String MODEL = "model";
  public static final String JUDGED = "judged";
  public static final String YES = "yes";

  /** Which of its file's articles an article is. */
  public static final String PLACE = "place";

  public static final String ID = "id";
  public static final String PATH = "path";
  public static final String LANGUAGE = "language";
  public static final String OUTLET = "outlet";
  public static final String DATE = "date";
  public static final String GARBLE_SCORE = "garble_score";
  public static final String ENTITY = "entity";
  public static final String MECHANISM = "mechanism";
  public static final String STATUS = "status";
  public static final String RULE = "rule";
  public static final String STAGE = "stage";
  public static final String MENTION = "mention";

  /** Mentions that nobody has judged and that are in doubt or were changed. */
  public static final String DOUBT = "doubt";

  /** Words of the clean text that are written like names and that nothing known explains. */
  public static final String STRANGE = "strange";

  /** How many words the clean text has, and how many of its mentions are garbled. */
  public static final String WORDS = "words";
  public static final String GARBLES = "garbles";

  /** The MinHash signature of the clean text, and the terms by which articles of a like one are found. */
  public static final String SIGNATURE = "signature";
  public static final String BAND = "band";

  /** Before the id of an entity among the words of a layer; no word holds this sign. */
  public static final String ENTITY_TERM = "@";

  /** Before a part of a compound among the words of a layer; no word holds a plus. */
  public static final String PART_TERM = "+";

  /** Text with positions and offsets. */
  public static final FieldType LAYER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

  /** Terms of which only is known that they occur. */
  public static final FieldType PRESENT = type(IndexOptions.DOCS, true);

  /** Terms with how often each occurs. */
  public static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

  private Schema() {}

  /** The field of the clean text. */
  public static String clean(Language language) {
    return "clean." + language.code();
  }

  /** The field of the source. */
  public static String source(Language language) {
    return "source." + language.code();
  }

  /** The words just as they are written, each once an article, that both layers have. */
  public static String exactField(Language language) {
    return "exact." + language.code();
  }

  /** The words just as they are written, each once an article, that one layer has and the other has not. */
  public static String exactField(String layerField) {
    return "exact." + layerField;
  }

  /** The number of terms an article has in a layer's field. */
  public static String lengthField(String layerField) {
    return layerField + ".length";
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
