package org.klartext.language;

import java.util.Locale;
import java.util.Optional;

/** A language that Klartext repairs. */
public enum Language {
  GERMAN("de", Locale.GERMAN),
  FRENCH("fr", Locale.FRENCH);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /** The language with this ISO 639-1 code, if Klartext repairs it. */
  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
