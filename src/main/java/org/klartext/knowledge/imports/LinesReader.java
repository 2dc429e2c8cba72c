package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.KnowledgeException;

/** Entities as the program's own knowledge writes them, one JSON object a line. */
final class LinesReader implements EntityReader {
  @Override
  public void read(BufferedReader rows, RowSink sink) throws IOException {
    int number = 0;
    for (String line = rows.readLine(); line != null; line = rows.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        sink.entity(EntityJson.parse(line));
      } catch (KnowledgeException e) {
        sink.bad(number, String.valueOf(e.getMessage()));
      }
    }
  }
}
