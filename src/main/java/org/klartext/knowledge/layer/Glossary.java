package org.klartext.knowledge.layer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.compile.EntityLines;
import org.klartext.knowledge.compile.Ground;
import org.klartext.knowledge.compile.KnowledgeCompiler.Source;
import org.klartext.knowledge.imports.ImportFormat;
import org.klartext.knowledge.imports.Importer;

/** A small file of one's own, named on the command line: a layer over all others, for this run. */
public final class Glossary {
  private Glossary() {}

  /**
   * {@code base} with the glossary over it.
   *
   * @param file entities as lines of JSON, a table with tabs or commas, or TBX
   * @throws KnowledgeException naming file and line of what cannot be used
   */
  public static Knowledge over(Knowledge base, Path file) throws IOException {
    ImportFormat format =
        ImportFormat.of(file)
            .filter(ImportFormat::isGlossary)
            .orElseThrow(() -> new KnowledgeException(file + ": a glossary ends in .jsonl, .tsv, .csv or .tbx"));
    Importer.Imported imported = Importer.readAll(file, format);
    if (!imported.bad().isEmpty()) {
      Importer.Bad first = imported.bad().getFirst();
      String more = imported.badRows() == 1 ? "" : " (and " + (imported.badRows() - 1) + " more)";
      throw new KnowledgeException(file + ":" + first.line() + ": " + first.reason() + more);
    }
    if (imported.lines().isEmpty()) {
      return base;
    }
    String name = String.valueOf(file.getFileName());
    List<Source> sources =
        imported.lines().stream().map(line -> new Source(EntityJson.parse(line), line, name)).toList();
    var lines = new EntityLines(file, sources, List.of(), List.of());
    return base.with(name, ByteBuffer.wrap(LayerFolder.compile(lines, Ground.written(base), file.resolveSibling(name + ".glosses"))));
  }
}
