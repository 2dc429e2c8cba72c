package org.klartext.export;

import java.io.OutputStream;
import org.klartext.record.RecordJson;

/** The record, one a line: everything that is known of an article, the source and each edit included. */
final class JsonLinesFormat implements ExportFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String description() {
    return "the whole record, one article a line";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) {
    return article -> RecordJson.write(options.applied(article), out);
  }
}
