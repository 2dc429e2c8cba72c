package org.klartext.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.klartext.export.Destination;
import org.klartext.export.ExportFormat;
import org.klartext.export.ExportFormats;
import org.klartext.export.ExportOptions;
import org.klartext.index.Searcher;

/**
 * How fast articles leave an index, beside plain copying of what is stored. Run by hand; where there is no index, one of
 * generated articles is made first:
 *
 * <pre>
 * java -Xmx512m -cp … org.klartext.bench.ExportBench INDEX FOLDER [ARTICLES [FORMAT,…]]
 * </pre>
 */
final class ExportBench {
  private static final double MEGABYTE = 1 << 20;

  private ExportBench() {}

  public static void main(String[] arguments) throws IOException {
    Path index = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    if (!Files.isDirectory(index)) {
      SearchBench.write(new GeneratedNews(1), Integer.parseInt(arguments[2]), index);
    }
    List<String> formats = arguments.length > 3 ? List.of(arguments[3].split(",")) : List.of();
    for (int round = 0; round < 2; round++) {
      long began = System.nanoTime();
      long copied = copy(index, folder.resolve("stored.bin"));
      tell("stored fields", copied, copied, began);
      for (ExportFormat format : ExportFormats.all()) {
        boolean isWanted = formats.isEmpty() || formats.contains(format.name());
        if (isWanted && format.packing() == ExportFormat.Packing.STREAM) {
          Path file = folder.resolve("out." + format.name());
          began = System.nanoTime();
          export(index, file, format);
          tell(format.name(), Files.size(file), copied, began);
          Files.delete(file);
        }
      }
    }
  }

  private static long copy(Path index, Path file) throws IOException {
    long bytes = 0;
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      var fields = reader.storedFields();
      for (int document = 0; document < reader.maxDoc(); document++) {
        BytesRef record = fields.document(document, Set.of("record")).getBinaryValue("record");
        if (record != null) {
          out.write(record.bytes, record.offset, record.length);
          bytes += record.length;
        }
      }
    }
    return bytes;
  }

  private static void export(Path index, Path file, ExportFormat format) throws IOException {
    try (Searcher searcher = Searcher.open(index);
        Destination destination = Destination.open(file, format, ExportOptions.DEFAULT)) {
      searcher.forEach(
          article -> {
            try {
              destination.write(article);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      destination.finish();
    }
  }

  private static void tell(String what, long written, long stored, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-14s %8.1f MB in %6.1f s: %6.1f MB/s written, %6.1f MB/s of stored records; heap used %4.0f MB%n",
        what,
        written / MEGABYTE,
        seconds,
        written / MEGABYTE / seconds,
        stored / MEGABYTE / seconds,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
  }
}
