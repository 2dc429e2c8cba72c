package org.klartext.ingest;

import java.util.Locale;
import java.util.Optional;

/**
 * What a file's name says of it: {@code news.jsonl.zst} holds records in JSON, compressed by zstd.
 *
 * <p>One layer of compression is taken off, never two: {@code a.txt.gz.gz} is no kind we know.
 */
record FileKind(Format format, Compression compression) {
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON_LINES,
    CSV,
    TSV,
    WARC;

    /** Whether a file of this format holds many articles. */
    boolean hasRecords() {
      return switch (this) {
        case TEXT, MARKDOWN, HTML -> false;
        case JSON_LINES, CSV, TSV, WARC -> true;
      };
    }
  }

  enum Compression {
    NONE,
    GZIP,
    ZSTD
  }

  static final FileKind PLAIN_TEXT = new FileKind(Format.TEXT, Compression.NONE);

  static Optional<FileKind> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      return format(lower.substring(0, lower.length() - 3)).map(f -> new FileKind(f, Compression.GZIP));
    }
    if (lower.endsWith(".zst")) {
      return format(lower.substring(0, lower.length() - 4)).map(f -> new FileKind(f, Compression.ZSTD));
    }
    return format(lower).map(f -> new FileKind(f, Compression.NONE));
  }

  private static Optional<Format> format(String name) {
    int dot = name.lastIndexOf('.');
    return switch (name.substring(dot + 1)) {
      case "txt" -> Optional.of(Format.TEXT);
      case "md", "markdown" -> Optional.of(Format.MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(Format.HTML);
      case "jsonl", "ndjson" -> Optional.of(Format.JSON_LINES);
      case "csv" -> Optional.of(Format.CSV);
      case "tsv" -> Optional.of(Format.TSV);
      case "warc" -> Optional.of(Format.WARC);
      default -> Optional.empty();
    };
  }
}
