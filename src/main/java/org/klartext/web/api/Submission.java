package org.klartext.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.klartext.app.Outcome;
import org.klartext.app.Workbench;
import org.klartext.article.Article;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.Ingested;
import org.klartext.ingest.IngestOptions;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.web.site.ProblemException;

/**
 * A text that is to be made clear.
 *
 * <pre>{@code {"text":"Der OpenAI-Chef Ultraman sprach.","language":"de","date":"2024-08-01"}}</pre>
 *
 * @param id comes back with the record
 * @param text of the article
 * @param language told from the text where it is not given
 * @param title taken from the text where it is not given
 * @param date taken from the text where it is not given
 * @param outlet taken from the text where it is not given
 */
record Submission(
    Optional<String> id,
    String text,
    Optional<Language> language,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> outlet) {
  private static final Set<String> KEYS = Set.of("id", "text", "language", "title", "date", "outlet");
  private static final String NAME = "text";

  /**
   * @throws ProblemException if it is none
   */
  static Submission parse(byte[] json) throws IOException {
    JsonNode node = Body.object(json);
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw ProblemException.badRequest("there is no field \"" + name + "\"");
      }
    }
    String text = string(node, NAME).orElseThrow(() -> ProblemException.badRequest("\"text\" is missing"));
    Optional<String> code = string(node, "language");
    Optional<Language> language = code.flatMap(Language::ofCode);
    if (code.isPresent() && language.isEmpty()) {
      throw ProblemException.badRequest("\"language\" is " + code.get() + "; there are de, fr");
    }
    return new Submission(
        string(node, "id"), text, language, string(node, "title"), string(node, "date").map(Submission::day), string(node, "outlet"));
  }

  private static Optional<String> string(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw ProblemException.badRequest("\"" + key + "\" has to be a string");
    }
    return Optional.of(value.asText());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.badRequest("\"date\" is " + text + "; it has to be like 2024-08-01");
    }
  }

  /**
   * Makes it clear.
   *
   * @throws ProblemException with the status 422 if it is no German or French article
   */
  CleanArticle normalized(Workbench workbench) {
    IngestOptions options = IngestOptions.DEFAULT.withCharset(StandardCharsets.UTF_8);
    Ingested read =
        Corpus.ofText(
            NAME, text.getBytes(StandardCharsets.UTF_8), language.map(options::withLanguage).orElse(options));
    Ingested named =
        read instanceof Ingested.Read one
            ? new Ingested.Read(named(one.article()), one.file(), one.size(), one.digest())
            : read;
    return switch (workbench.outcome(named)) {
      case Outcome.Cleaned cleaned -> cleaned.article();
      case Outcome.Left left -> throw new ProblemException(422, "Not an article", reason(left.what()));
    };
  }

  private Article named(Article read) {
    return new Article(
        id.orElse(read.id()),
        id.orElse(read.path()),
        read.language(),
        title.or(read::title),
        date.or(read::date),
        outlet.or(read::outlet),
        read.source(),
        read.foreign());
  }

  private static String reason(Ingested what) {
    return switch (what) {
      case Ingested.Rejected rejected -> rejected.reason();
      case Ingested.Skipped skipped -> skipped.reason() + "; German and French are put right";
      case Ingested.Ignored ignored -> "no text";
      case Ingested.Read read -> "no text";
    };
  }
}
