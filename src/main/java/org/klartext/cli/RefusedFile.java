package org.klartext.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.klartext.cluster.opensearch.DeadLetters;

/** What a cluster refused, a line of JSON each; there is no file where nothing was. */
final class RefusedFile implements DeadLetters, AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private @Nullable BufferedWriter out;
  private long count;

  RefusedFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void add(String id, String path, String reason) {
    count++;
    try {
      BufferedWriter writer = out;
      if (writer == null) {
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out = writer;
      }
      var line = new StringWriter();
      try (JsonGenerator json = JSON.createGenerator(line)) {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("path", path);
        json.writeStringField("reason", reason);
        json.writeEndObject();
      }
      writer.write(line + "\n");
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized long count() {
    return count;
  }

  @Override
  public synchronized void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
