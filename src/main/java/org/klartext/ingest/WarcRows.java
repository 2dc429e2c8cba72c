package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a crawl: answers with status 200, resources and conversions that are HTML or plain text. A page is named by its
 * address. Requests, pictures, pages that were not there, and what is left of pages seen before are no rows.
 */
final class WarcRows implements RowSource {
  private static final int OK = 200;

  private final WarcReader records;
  private final IngestOptions options;
  private long number;

  WarcRows(InputStream in, IngestOptions options) throws IOException {
    records = new WarcReader(in);
    this.options = options;
  }

  /** What a record holds, as it was sent. */
  private record Page(MediaType type, MessageBody body) {
    boolean isHtml() {
      return type.base().equals(MediaType.HTML) || type.base().toString().equals("application/xhtml+xml");
    }

    boolean isText() {
      return type.base().toString().equals("text/plain");
    }

    Optional<Charset> charset() {
      return Optional.ofNullable(type.parameters().get("charset")).flatMap(name -> CharsetGuess.named(name.strip()));
    }
  }

  @Override
  public String unit() {
    return "record";
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public Optional<Row> next() throws IOException {
    while (true) {
      Optional<WarcRecord> record = records.next();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      number++;
      Optional<Row> row = record.get() instanceof WarcTargetRecord target ? row(target) : Optional.empty();
      if (row.isPresent()) {
        return row;
      }
    }
  }

  private Optional<Row> row(WarcTargetRecord record) {
    try {
      Optional<Page> page = page(record);
      if (page.isEmpty() || !page.get().isHtml() && !page.get().isText()) {
        return Optional.empty();
      }
      byte[] bytes = FileBytes.all(page.get().body().stream(), options.mostBytes());
      return Optional.of(new Row.Document(number, record.target(), draft(page.get(), bytes)));
    } catch (Refusal e) {
      return Optional.of(new Row.Broken(number, e.reason()));
    } catch (IOException e) {
      return Optional.of(new Row.Broken(number, FileBytes.reason(e)));
    }
  }

  private static Optional<Page> page(WarcTargetRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response when isHttp(response.target()) -> {
        HttpResponse http = response.http();
        yield http.status() == OK ? Optional.of(new Page(http.contentType(), http.bodyDecoded())) : Optional.empty();
      }
      case WarcResource resource -> Optional.of(new Page(resource.contentType(), resource.body()));
      case WarcConversion conversion -> Optional.of(new Page(conversion.contentType(), conversion.body()));
      default -> Optional.empty();
    };
  }

  private static boolean isHttp(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("http");
  }

  private Draft draft(Page page, byte[] bytes) throws Refusal {
    Optional<Charset> declared = page.charset();
    if (page.isHtml()) {
      return HtmlReader.read(
          TextDecoder.decode(bytes, options.charset(), declared.or(() -> HtmlReader.declaredCharset(bytes))));
    }
    return TextReader.read(TextDecoder.decode(bytes, options.charset(), declared));
  }
}
