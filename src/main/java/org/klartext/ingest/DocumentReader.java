package org.klartext.ingest;

import java.util.Optional;

/** Bytes of one document → one article. */
final class DocumentReader {
  private final IngestOptions options;

  DocumentReader(IngestOptions options) {
    this.options = options;
  }

  Ingested read(FileKind.Format format, byte[] bytes, ArticleMaker.Origin origin) {
    try {
      return new ArticleMaker(options).make(origin, Optional.empty(), draft(format, bytes));
    } catch (Refusal e) {
      return new Ingested.Rejected(origin.file(), e.reason());
    } catch (RuntimeException e) {
      return new Ingested.Rejected(origin.file(), "cannot be read: " + e);
    }
  }

  private Draft draft(FileKind.Format format, byte[] bytes) throws Refusal {
    if (bytes.length == 0) {
      throw new Refusal("empty");
    }
    if (bytes.length > options.mostBytes()) {
      throw new Refusal(FileBytes.tooLong(options.mostBytes()));
    }
    return switch (format) {
      case HTML -> HtmlReader.read(
          TextDecoder.decode(bytes, options.charset(), HtmlReader.declaredCharset(bytes)));
      case MARKDOWN -> MarkdownReader.read(TextDecoder.decode(bytes, options.charset(), Optional.empty()));
      case TEXT -> TextReader.read(TextDecoder.decode(bytes, options.charset(), Optional.empty()));
      case JSON_LINES, CSV, TSV, WARC -> throw new IllegalArgumentException(format + " holds many articles, not one");
    };
  }
}
