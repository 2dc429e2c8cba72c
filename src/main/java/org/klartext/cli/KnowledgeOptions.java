package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.layer.Glossary;
import org.klartext.knowledge.layer.LayerFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which knowledge a command uses: the built-in one, over it the user's folder, over that glossaries. */
final class KnowledgeOptions {
  private @Nullable Path folder;
  private final List<Path> glossaries = new ArrayList<>();

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Your folder of knowledge (default: $XDG_DATA_HOME/klartext or ~/.local/share/klartext).")
  void setFolder(@Nullable Path wanted) {
    folder = wanted;
  }

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Names of your own for this run, as .jsonl, .tsv, .csv or .tbx; may be given several times.")
  void setGlossaries(@Nullable List<Path> files) {
    glossaries.clear();
    if (files != null) {
      glossaries.addAll(files);
    }
  }

  /** The folder that the user's layers lie in. */
  LayerFolder folder(Console console) {
    return usedFolder(console)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitStatus.WRONG_USAGE, "there is no home for your knowledge — name a folder with --knowledge DIR"));
  }

  private Optional<LayerFolder> usedFolder(Console console) {
    return folder == null ? LayerFolder.usual(console.environment()) : Optional.of(new LayerFolder(folder));
  }

  /** All of it; what is wrong with a layer is told on standard error. */
  Knowledge load(Console console) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitStatus.WRONG_USAGE, folder + ": no such folder — check --knowledge, or make it with klartext knowledge import");
    }
    try {
      Knowledge knowledge = Knowledge.builtIn();
      Optional<LayerFolder> own = usedFolder(console);
      if (own.isPresent()) {
        knowledge = own.get().over(knowledge, console::note);
      }
      for (Path glossary : glossaries) {
        knowledge = Glossary.over(knowledge, glossary);
      }
      return knowledge;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
