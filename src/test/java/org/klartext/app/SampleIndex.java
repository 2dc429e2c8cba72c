package org.klartext.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Indexes of real articles: the sample corpus, and annotated ones where they lie beside the project. */
final class SampleIndex {
  static final Path SAMPLE = Path.of("corpus");
  private static final Path GOLD = Path.of("../shared/gold");
  private static final Path SEEDS = Path.of("../shared/seeds");

  private SampleIndex() {}

  static Workbench ofSample(Path folder) throws IOException {
    return of(folder, List.of(SAMPLE));
  }

  /** The sample corpus with the annotated articles and the seeds, where there are any. */
  static Workbench ofAll(Path folder) throws IOException {
    var roots = new ArrayList<Path>(List.of(SAMPLE));
    for (Path more : List.of(GOLD.resolve("de"), GOLD.resolve("fr"), SEEDS)) {
      if (Files.isDirectory(more)) {
        roots.add(more);
      }
    }
    return of(folder, roots);
  }

  static Workbench of(Path folder, List<Path> roots) throws IOException {
    Workbench workbench = Workbench.standard();
    workbench.index(roots, folder, IndexOptions.DEFAULT, IndexListener.NONE);
    return workbench;
  }
}
