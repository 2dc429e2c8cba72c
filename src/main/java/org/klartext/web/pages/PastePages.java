package org.klartext.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.klartext.app.Outcome;
import org.klartext.app.Workbench;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.language.Language;
import org.klartext.web.site.Site;

/** Makes the page of a text that was typed in: it is made clear and kept nowhere. */
final class PastePages {
  private static final String NAME = "typed";

  private final Workbench workbench;
  private final ArticlePages articles;

  PastePages(Site site, ArticlePages articles) {
    workbench = site.workbench();
    this.articles = articles;
  }

  static PastePage empty(Frame frame) {
    return new PastePage(frame, frame.here().value("text").orElse(""), "", "", Optional.empty());
  }

  /**
   * @param typed as a form sends it, with line ends of two characters
   * @param code of the language; empty to have it told
   */
  PastePage of(Frame frame, String typed, String code) {
    String text = typed.replace("\r\n", "\n");
    if (text.isBlank()) {
      return new PastePage(frame, text, code, "paste.nothing", Optional.empty());
    }
    IngestOptions options =
        Language.ofCode(code)
            .map(IngestOptions.DEFAULT::withLanguage)
            .orElse(IngestOptions.DEFAULT)
            .withCharset(StandardCharsets.UTF_8);
    return switch (workbench.outcome(Corpus.ofText(NAME, text.getBytes(StandardCharsets.UTF_8), options))) {
      case Outcome.Cleaned cleaned ->
          new PastePage(frame, text, code, "", Optional.of(articles.ofTyped(frame, cleaned.article())));
      case Outcome.Left left -> new PastePage(frame, text, code, problem(left.what()), Optional.empty());
    };
  }

  private static String problem(Ingested what) {
    return switch (what) {
      case Ingested.Read read -> "paste.failed";
      case Ingested.Rejected rejected -> "paste.failed";
      case Ingested.Skipped skipped -> "paste.language";
      case Ingested.Ignored ignored -> "paste.failed";
    };
  }
}
