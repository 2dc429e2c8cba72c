package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads the entities of one kind of file, row by row: the file may be larger than memory. */
sealed interface EntityReader permits TableReader, TbxReader, WikidataReader, CedictReader, LinesReader {
  void read(BufferedReader rows, RowSink sink) throws IOException;
}
