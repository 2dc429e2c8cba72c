package org.klartext.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.klartext.language.Language;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/**
 * One article as it was read.
 *
 * @param id stable for the same path; never used as a path
 * @param path where it was read, relative to the corpus, with {@code /}; a record inside a file follows {@code #}
 * @param language the language most of it is in
 * @param title the headline, where one stands
 * @param date the day of publication, where one stands
 * @param outlet who published it, where that stands
 * @param source the text, title included, untouched
 * @param foreign blocks in a language that Klartext does not repair; no name or typography is touched in them
 */
public record Article(
    String id,
    String path,
    Language language,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> outlet,
    SourceText source,
    List<SourceSpan> foreign) {
  public Article {
    foreign = List.copyOf(foreign);
  }

  /** An article of which only the text is known. */
  public static Article of(String id, Language language, String text) {
    return new Article(
        id, id, language, Optional.empty(), Optional.empty(), Optional.empty(), new SourceText(text), List.of());
  }
}
