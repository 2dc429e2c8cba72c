package org.klartext.web.pages;

import java.util.Locale;
import java.util.Optional;

/** Light or dark. */
enum Theme {
  /** As the reader's system has it. */
  AUTO,
  LIGHT,
  DARK;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Theme> ofCode(String code) {
    for (Theme theme : values()) {
      if (theme.code().equals(code)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }
}
