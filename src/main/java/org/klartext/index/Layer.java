package org.klartext.index;

import java.util.List;
import org.klartext.index.query.Field;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/** Which form of the text is searched. */
public enum Layer {
  /** Either form, and the entities that a word may name. */
  ANY,
  /** The text as Klartext left it. */
  CLEAN,
  /** The text as it was read. */
  SOURCE;

  private static final List<Layer> WRITTEN = List.of(CLEAN, SOURCE);

  /** The layers that are written in the index and that this one stands for. */
  List<Layer> written() {
    return this == ANY ? WRITTEN : List.of(this);
  }

  /** The index field of a written layer. */
  String in(Language language) {
    return switch (this) {
      case CLEAN -> Schema.clean(language);
      case SOURCE -> Schema.source(language);
      case ANY -> throw new IllegalArgumentException("no field holds both layers");
    };
  }

  /** The field of a query that stands for this layer. */
  Field field() {
    return switch (this) {
      case ANY -> Field.ANY;
      case CLEAN -> Field.CLEAN;
      case SOURCE -> Field.SOURCE;
    };
  }
}
