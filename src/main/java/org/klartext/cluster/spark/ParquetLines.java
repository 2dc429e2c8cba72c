package org.klartext.cluster.spark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** The rows of a Parquet file as lines of JSON, of which texts, numbers, days and lists of texts are kept; one row is held. */
final class ParquetLines extends InputStream {
  private static final JsonMapper JSON = new JsonMapper();

  @SuppressWarnings("rawtypes") // Rows of any columns are maps.
  private final CloseableIterator<Map> rows;

  private byte[] line = {};
  private int at;

  private ParquetLines(@SuppressWarnings("rawtypes") CloseableIterator<Map> rows) {
    this.rows = rows;
  }

  static ParquetLines open(String location, Configuration configuration) throws IOException {
    var file = HadoopInputFile.fromPath(new Path(location), configuration);
    try {
      return new ParquetLines(new CarpetReader<>(file, Map.class).iterator());
    } catch (RuntimeException e) {
      throw new IOException("no Parquet: " + e.getMessage(), e);
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? line[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(count, line.length - at);
    System.arraycopy(line, at, into, from, given);
    at += given;
    return given;
  }

  private boolean fill() throws IOException {
    try {
      while (at == line.length && rows.hasNext()) {
        line = (json(rows.next()) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
    } catch (RuntimeException e) {
      throw new IOException("broken Parquet: " + e.getMessage(), e);
    }
    return at < line.length;
  }

  private static String json(Map<?, ?> row) {
    ObjectNode json = JSON.createObjectNode();
    row.forEach(
        (name, value) -> {
          String field = String.valueOf(name);
          if (value instanceof Collection<?> parts) {
            parts.forEach(part -> json.withArray(field).add(String.valueOf(part)));
          } else if (value != null && !(value instanceof Map)) {
            json.put(field, value.toString());
          }
        });
    return json.toString();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
