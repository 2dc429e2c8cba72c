package org.klartext.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.klartext.index.SearchRequest;
import org.klartext.language.Language;
import picocli.CommandLine.Option;

/** Only articles in one language. */
final class LanguageArgument {
  @Option(
      names = "--language",
      paramLabel = "de|fr",
      converter = IngestArguments.Languages.class,
      description = "Only articles in this language.")
  private @Nullable Language language;

  boolean isAny() {
    return language == null;
  }

  /** The language, or all where none is given. */
  List<Language> languages() {
    return language == null ? List.of(Language.values()) : List.of(language);
  }

  SearchRequest narrowed(SearchRequest request) {
    return language == null ? request : request.withLanguage(language);
  }
}
