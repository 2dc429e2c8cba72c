package org.klartext.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** What a program would be that only indexes: one layer, positions and offsets, the text stored. */
final class PlainIndex {
  private static final double BUFFER_MEGABYTES = 64;

  private PlainIndex() {}

  /**
   * @param records an article a line
   */
  static void write(Path records, Path index) throws IOException {
    var text = new FieldType(TextField.TYPE_STORED);
    text.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    text.freeze();
    var json = new ObjectMapper();
    var config = new IndexWriterConfig(new GermanAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (BufferedReader in = Files.newBufferedReader(records);
        var writer = new IndexWriter(FSDirectory.open(index), config)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode article = json.readTree(line);
        var document = new Document();
        document.add(new StringField("id", article.path("id").asText(), Field.Store.YES));
        document.add(new Field("text", article.path("text").asText(), text));
        writer.addDocument(document);
      }
      writer.commit();
    }
  }
}
