package org.klartext.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the interface; the articles' languages are another matter. */
enum UiLanguage {
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch"),
  FRENCH(Locale.FRENCH, "Français");

  private final Locale locale;
  private final String ownName;

  UiLanguage(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** ISO 639-1, as in the address. */
  String code() {
    return locale.getLanguage();
  }

  Locale locale() {
    return locale;
  }

  /** By which dates are written: the day before the month in all three. */
  Locale dates() {
    return this == ENGLISH ? Locale.UK : locale;
  }

  /** What its speakers call it. */
  String ownName() {
    return ownName;
  }

  static Optional<UiLanguage> ofCode(String code) {
    for (UiLanguage language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The one that a browser likes best of these, {@link #ENGLISH} where it likes none: {@code "fr-CH, de;q=0.5"} → French. */
  static UiLanguage accepted(String acceptLanguage) {
    try {
      List<Locale> ours = List.of(ENGLISH.locale, GERMAN.locale, FRENCH.locale);
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ours);
      return best == null ? ENGLISH : ofCode(best.getLanguage()).orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }
}
