package org.klartext.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A file of records → articles, one record at a time. */
final class RecordReader {
  /** By how much of a file its charset is told. */
  private static final int HEAD = 1 << 16;

  private static final Set<String> WIDE =
      Set.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE");

  private final IngestOptions options;
  private final ArticleMaker maker;

  RecordReader(IngestOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(options);
  }

  /** A file is scanned before it is read, since each article carries the digest of the whole; a pipe is not. */
  void read(CorpusFile file, FileKind kind, Consumer<? super Ingested> consumer) {
    ArticleMaker.Origin origin;
    try {
      origin = file.isRegular() ? file.scan() : new ArticleMaker.Origin(file.path(), file.size(), "");
    } catch (IOException e) {
      consumer.accept(new Ingested.Rejected(file.path(), FileBytes.reason(e)));
      return;
    }
    try (DigestedInput raw = new DigestedInput(file.open());
        BufferedInputStream in =
            new BufferedInputStream(FileBytes.open(raw, kind.compression(), options.mostRatio()), HEAD)) {
      long records = read(kind.format(), in, origin, consumer);
      if (records == 0) {
        consumer.accept(new Ingested.Rejected(file.path(), origin.size() == 0 ? "empty" : "no records in it"));
      }
      if (file.isRegular() && records >= 0 && !raw.finish(file.path()).equals(origin)) {
        consumer.accept(new Ingested.Rejected(file.path(), "changed while it was read; read it again"));
      }
    } catch (Refusal e) {
      consumer.accept(new Ingested.Rejected(file.path(), e.reason()));
    } catch (IOException e) {
      consumer.accept(new Ingested.Rejected(file.path(), FileBytes.reason(e)));
    }
  }

  /** The number of records, broken ones included; -1 if the file broke off, which was reported. */
  private long read(
      FileKind.Format format, BufferedInputStream in, ArticleMaker.Origin origin, Consumer<? super Ingested> consumer)
      throws IOException, Refusal {
    RowSource rows = format == FileKind.Format.WARC ? new WarcRows(in, options) : rows(format, in);
    long count = 0;
    while (true) {
      Optional<Row> row;
      try {
        row = rows.next();
      } catch (IOException e) {
        consumer.accept(
            new Ingested.Rejected(origin.file(), "after " + rows.unit() + " " + rows.line() + ": " + FileBytes.reason(e)));
        return -1;
      }
      if (row.isEmpty()) {
        return count;
      }
      count++;
      consumer.accept(ingested(row.get(), rows.unit(), origin));
    }
  }

  private RowSource rows(FileKind.Format format, BufferedInputStream in) throws IOException, Refusal {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (head.length == 0) {
      return new NoRows();
    }
    Charset charset = TextDecoder.ofHead(head, head.length < HEAD, options.charset());
    InputStream bytes = in;
    if (WIDE.contains(charset.name())) {
      bytes = new Utf8Transcoder(in, charset);
      charset = StandardCharsets.UTF_8;
    }
    return switch (format) {
      case JSON_LINES -> new JsonRows(new ByteLines(bytes, options.mostBytes()), charset, options);
      case CSV -> CsvRows.open(bytes, charset, CsvParser.UNKNOWN, options);
      case TSV -> CsvRows.open(bytes, charset, '\t', options);
      case WARC -> throw new IllegalArgumentException(format + " has no charset");
      case TEXT, MARKDOWN, HTML -> throw new IllegalArgumentException(format + " holds one article, not records");
    };
  }

  private Ingested ingested(Row row, String unit, ArticleMaker.Origin origin) {
    String place = unit + " " + row.line() + ": ";
    try {
      return switch (row) {
        case Row.Broken broken -> new Ingested.Rejected(origin.file(), place + broken.reason());
        case Row.Fields record -> article(record, origin);
        case Row.Document document -> maker.make(origin, Optional.of(document.key()), document.draft());
      };
    } catch (Refusal e) {
      return new Ingested.Rejected(origin.file(), place + e.reason());
    } catch (RuntimeException e) {
      return new Ingested.Rejected(origin.file(), place + "cannot be read: " + e);
    }
  }

  private Ingested article(Row.Fields record, ArticleMaker.Origin origin) throws Refusal {
    Optional<String> text = field(record, options.textField());
    if (text.isEmpty()) {
      throw new Refusal(
          "no field \"%s\"; it has %s".formatted(options.textField(), Row.shown(record.names())));
    }
    Draft draft =
        new Draft(
                text.get(),
                field(record, options.titleField()),
                field(record, options.dateField()).flatMap(Dates::parse),
                field(record, options.outletField()),
                field(record, options.languageField()))
            .withTitleInText("\n\n");
    String key = field(record, options.idField()).filter(id -> !id.isBlank()).orElse("L" + record.line());
    return maker.make(origin, Optional.of(key), draft);
  }

  private static Optional<String> field(Row.Fields record, String name) {
    return Optional.ofNullable(record.fields().get(name));
  }

  private static final class NoRows implements RowSource {
    @Override
    public Optional<Row> next() {
      return Optional.empty();
    }

    @Override
    public long line() {
      return 0;
    }
  }
}
