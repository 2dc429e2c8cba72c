package org.klartext.ingest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reader of a format found in a document, before its language is known.
 *
 * @param text the source to be
 * @param language what the document itself says of its language, as it stands there: {@code de-DE}, {@code Deutsch}
 */
record Draft(
    String text,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> outlet,
    Optional<String> language) {

  /** The same with a headline before the text, unless it begins with it. */
  Draft withTitleInText(String between) {
    String plain = text.stripLeading();
    boolean there = title.isEmpty() || plain.startsWith(title.get());
    return there ? this : new Draft(title.get() + between + text, title, date, outlet, language);
  }
}
