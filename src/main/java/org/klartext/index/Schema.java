package org.klartext.index;

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
final class Schema {
  /** Raised whenever an index of the form before can no longer be read or added to. */
  static final String VERSION = "1";

  /** Keys of a commit's user data. */
  static final String SCHEMA_KEY = "klartext.schema";
  static final String FINGERPRINT_KEY = "klartext.fingerprint";

  /** Only articles have it, with the value {@link #ARTICLE}. */
  static final String KIND = "kind";
  static final String ARTICLE = "article";

  static final String FILE = "file";
  static final String DIGEST = "digest";
  static final String FINGERPRINT = "fingerprint";

  static final String RECORD = "record";

  /** What the pipeline made of an article that was judged otherwise, and a mark by which such articles are found. */
  static final String MODEL = "model";
  static final String JUDGED = "judged";
  static final String YES = "yes";

  /** Which of its file's articles an article is. */
  static final String PLACE = "place";

  static final String ID = "id";
  static final String PATH = "path";
  static final String LANGUAGE = "language";
  static final String OUTLET = "outlet";
  static final String DATE = "date";
  static final String GARBLE_SCORE = "garble_score";
  static final String ENTITY = "entity";
  static final String MECHANISM = "mechanism";
  static final String STATUS = "status";
  static final String RULE = "rule";
  static final String STAGE = "stage";
  static final String MENTION = "mention";

  /** Before the id of an entity among the words of a layer; no word holds a slash. */
  static final String ENTITY_TERM = "entity/";

  /** Text with positions and offsets. */
  static final FieldType LAYER = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

  /** Terms with how often each occurs. */
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

  private Schema() {}

  /** The field of a written layer. */
  static String field(Layer layer, Language language) {
    return switch (layer) {
      case CLEAN -> "clean." + language.code();
      case SOURCE -> "source." + language.code();
      case ANY -> throw new IllegalArgumentException("no field holds both layers");
    };
  }

  /** The number of terms an article has in a layer's field. */
  static String lengthField(String layerField) {
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
