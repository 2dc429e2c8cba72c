package org.klartext.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.klartext.app.IndexProgress;
import org.klartext.app.OpenIndex;
import org.klartext.web.site.Site;

/**
 * What state the index is in.
 *
 * @param version another one after each commit
 * @param articles how many there are
 * @param isOutdated whether it was made with other rules or knowledge than today's
 * @param progress of a process that writes it, if one does
 */
record IndexStatus(String version, long articles, boolean isOutdated, Optional<IndexProgress> progress) {
  static IndexStatus of(Site site) throws IOException {
    OpenIndex index = site.index().open();
    return new IndexStatus(
        index.version(), index.articles(), index.isOutdated(), site.workbench().progress(site.folder()));
  }

  /** Its fields. */
  void write(JsonGenerator json) throws IOException {
    json.writeStringField("version", version);
    json.writeNumberField("articles", articles);
    json.writeBooleanField("outdated", isOutdated);
    json.writeFieldName("progress");
    if (progress.isPresent()) {
      write(json, progress.get());
    } else {
      json.writeNull();
    }
  }

  private static void write(JsonGenerator json, IndexProgress progress) throws IOException {
    json.writeStartObject();
    json.writeStringField("state", progress.state().code());
    json.writeStringField("since", progress.since().toString());
    json.writeNumberField("files", progress.files());
    json.writeNumberField("bytes", progress.bytes());
    json.writeFieldName("total_bytes");
    if (progress.totalBytes().isPresent()) {
      json.writeNumber(progress.totalBytes().getAsLong());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }
}
