package org.klartext.index.query;

import java.util.Locale;
import java.util.Optional;

/** What can stand before a colon. */
public enum Field {
  ANY,
  CLEAN,
  SOURCE,
  ENTITY,
  LANGUAGE,
  OUTLET,
  DATE,
  MECHANISM,
  STATUS,
  RULE,
  GARBLE_SCORE,
  PATH,
  ID;

  /** The form in queries. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether words are looked for there, rather than a value. */
  public boolean isLayer() {
    return this == ANY || this == CLEAN || this == SOURCE;
  }

  static Optional<Field> ofCode(String code) {
    for (Field field : values()) {
      if (field.code().equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
