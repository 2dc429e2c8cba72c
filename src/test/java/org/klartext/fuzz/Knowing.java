package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.imports.ImportFormat;
import org.klartext.knowledge.imports.Importer;
import org.klartext.knowledge.imports.Importer.Imported;
import org.klartext.knowledge.layer.Glossary;

/** Knowledge that somebody brings: what is taken of it can be compiled, what is not is named by its line. */
final class Knowing {
  private Knowing() {}

  static void lines(byte[] bytes) throws IOException {
    read("k.jsonl", ImportFormat.JSONL, bytes);
  }

  static void table(byte[] bytes) throws IOException {
    read("k.csv", ImportFormat.CSV, bytes);
  }

  static void tbx(byte[] bytes) throws IOException {
    read("k.tbx", ImportFormat.TBX, bytes);
  }

  static void wikidata(byte[] bytes) throws IOException {
    read("k.json", ImportFormat.WIKIDATA, bytes);
  }

  private static void read(String name, ImportFormat format, byte[] bytes) throws IOException {
    Path file = Inputs.file(name, bytes);
    Imported imported;
    try {
      imported = Importer.readAll(file, format);
    } catch (KnowledgeException e) {
      assertThat(e.getMessage()).contains(name).doesNotContain("Exception").hasLineCount(1);
      return;
    }
    for (Importer.Bad bad : imported.bad()) {
      assertThat(bad.line()).isPositive();
      assertThat(bad.reason()).isNotBlank().doesNotContain("Exception", "Cannot invoke").hasLineCount(1);
    }
    assertThat(imported.lines()).allMatch(line -> line.lines().count() == 1);
    if (format.isGlossary()) {
      laidOver(file, name);
    }
  }

  private static void laidOver(Path file, String name) throws IOException {
    try {
      assertThat(Glossary.over(Knowledge.builtIn(), file).fingerprint()).isNotEmpty();
    } catch (KnowledgeException e) {
      assertThat(e.getMessage()).contains(name).doesNotContain("Exception").hasLineCount(1);
    }
  }
}
