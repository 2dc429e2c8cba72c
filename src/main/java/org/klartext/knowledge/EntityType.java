package org.klartext.knowledge;

import java.util.Locale;

/** What kind of thing an entity is; the lower-case name is its form in files and records. */
public enum EntityType {
  PERSON,
  COMPANY,
  ORG,
  PRODUCT,
  MEDIA,
  PLACE,
  WORK,
  FICTIONAL,
  EVENT,
  CLUB,
  /** An ordinary thing, kept because it rivals a name: krypton the gas, the Swedish krona. */
  COMMON,
  /** A word or idiom that machines carry over word for word. */
  TERM;

  private final String code = name().toLowerCase(Locale.ROOT);

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException naming the code, if there is no such type
   */
  public static EntityType ofCode(String code) {
    for (EntityType type : values()) {
      if (type.code().equals(code)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no entity type \"" + code + "\"");
  }
}
