package org.klartext.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.language.Language;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/** A draft → an article in German or French, or the reason why it is none. */
final class ArticleMaker {
  private static final int LONGEST_KEY = 120;
  private static final char REPLACEMENT = '\uFFFD';

  private final IngestOptions options;

  ArticleMaker(IngestOptions options) {
    this.options = options;
  }

  /** Where a document lies: the file, its bytes on disk and their digest. */
  record Origin(String file, long size, String digest) {}

  /**
   * Makes an article.
   *
   * @param key names the record in its file; empty if the file is the article
   * @throws Refusal if there are no words in it
   */
  Ingested make(Origin origin, Optional<String> key, Draft draft) throws Refusal {
    String text = wellFormed(draft.text());
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new Refusal(text.isBlank() ? "empty" : "no words in it");
    }
    String path = origin.file() + key.map(k -> "#" + readable(k)).orElse("");
    Blocks blocks = Blocks.of(text);
    String code = options.language().map(Language::code).orElseGet(() -> blocks.language(draft.language()));
    Optional<Language> language = Language.ofCode(code);
    if (language.isEmpty()) {
      return new Ingested.Skipped(path, inWords(code));
    }
    List<SourceSpan> foreign = blocks.foreign(language.get(), options.language().isPresent());
    return new Ingested.Read(
        new Article(
            Digest.shortName(origin.file() + key.map(k -> "#" + wellFormed(k)).orElse("")),
            path,
            language.get(),
            draft.title().map(ArticleMaker::line).filter(t -> !t.isEmpty()),
            draft.date(),
            draft.outlet().map(ArticleMaker::line).filter(o -> !o.isEmpty()),
            new SourceText(text),
            foreign),
        origin.file(),
        origin.size(),
        origin.digest());
  }

  private static String inWords(String code) {
    return code.isEmpty()
        ? "its language cannot be told"
        : "in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH) + " (" + code + ")";
  }

  /** A headline or a name: well-formed, on one line, without space around it. */
  private static String line(String text) {
    return wellFormed(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }

  /** A key as it may stand in a path that people read: no control characters, not endless. */
  private static String readable(String key) {
    String plain = wellFormed(key).replaceAll("\\p{Cc}", String.valueOf(REPLACEMENT));
    if (plain.length() <= LONGEST_KEY) {
      return plain;
    }
    int end = plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST_KEY));
    return plain.substring(0, end) + "…" + Digest.shortName(wellFormed(key));
  }

  /** Text in which each surrogate has its partner; one without becomes U+FFFD. */
  static String wellFormed(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out = out == null ? new StringBuilder(text) : out;
      out.setCharAt(i, REPLACEMENT);
    }
    return out == null ? text : out.toString();
  }
}
