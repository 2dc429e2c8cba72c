package org.klartext.cli;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code klartext restore}: the sources again, from a clean export. */
@Command(
    name = "restore",
    header = "Write the sources back from a clean export and its edits, and prove them equal.",
    description =
        "Each source is put together from the clean text and the edits alone; its SHA-256 is held against that of the "
            + "source in the record, and printed with the path.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext export --output clean.jsonl && klartext restore clean.jsonl",
      "  klartext restore clean.jsonl.zst --output sources/"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "EXPORT", description = "A file of klartext export --format jsonl; .gz and .zst are opened.")
  private Path export = Path.of("");

  @Option(names = "--output", paramLabel = "DIR", description = "A new folder for the sources (default: only prove).")
  private @Nullable Path output;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (output != null) {
      Files.createDirectory(output);
    }
    long wrong = 0;
    long number = 0;
    try (var lines = new BufferedReader(new InputStreamReader(opened(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          wrong += restored(Restoration.of(line)) ? 0 : 1;
        } catch (IllegalArgumentException e) {
          wrong++;
          console.complain(export + ":" + number + ": " + e.getMessage() + " — export again");
        }
      }
    }
    console.note((number - wrong) + " of " + number + " sources restored and proven equal");
    return wrong == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private boolean restored(Restoration restored) throws IOException {
    if (!restored.isProven()) {
      console.complain(restored.path() + ": the edits do not lead back to the source — export again");
      return false;
    }
    console.out().line(restored.digest() + "  " + Columns.shown(restored.path()));
    if (output != null) {
      Path file = place(output, restored.path());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, restored.source());
    }
    return true;
  }

  /** No path leads out of the folder. */
  private static Path place(Path folder, String path) {
    Path place = folder;
    for (String part : path.split("[/\\\\]")) {
      String name = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        place = place.resolve(name);
      }
    }
    return place.equals(folder) ? folder.resolve("article") : place;
  }

  private InputStream opened() throws IOException {
    InputStream bytes = Files.newInputStream(export);
    String name = String.valueOf(export.getFileName());
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(bytes);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(bytes) : bytes;
  }
}
