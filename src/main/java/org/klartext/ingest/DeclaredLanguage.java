package org.klartext.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.Language;

/** What a document says of its language in one of many ways: {@code de-DE}, {@code Deutsch}, {@code fra}. */
final class DeclaredLanguage {
  private DeclaredLanguage() {}

  /** ISO 639-1; empty if that cannot be told. */
  static Optional<String> code(String declared) {
    String first = declared.strip().toLowerCase(Locale.ROOT).split("[-_,;\\s]", 2)[0];
    for (Language language : Language.values()) {
      if (names(language).contains(first)) {
        return Optional.of(language.code());
      }
    }
    return first.matches("[a-z]{2}") ? Optional.of(first) : Optional.empty();
  }

  private static Set<String> names(Language language) {
    Locale locale = language.locale();
    String bibliographic =
        switch (language) {
          case GERMAN -> "ger";
          case FRENCH -> "fre";
        };
    return Set.of(
        language.code(),
        locale.getISO3Language(),
        bibliographic,
        locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
        locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT));
  }
}
