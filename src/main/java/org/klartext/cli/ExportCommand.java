package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.klartext.export.Destination;
import org.klartext.export.ExportFormat;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportFormats;
import org.klartext.record.CleanArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code klartext export}: all articles of an index, in the order of their paths. */
@Command(
    name = "export",
    header = "Write all articles of the index, clean, in another form.",
    description =
        "What --output names takes its place when it is whole; an export that is broken off leaves nothing behind.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext export --output clean.jsonl            each article with source, changes and mentions",
      "  klartext export --format txt --output clean/    a text file an article",
      "  klartext export | jq -r 'select(.garble_score > 0.05) | .path'"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      converter = Formats.class,
      completionCandidates = FormatNames.class,
      description = {
        "jsonl: the whole record, one article a line (default).",
        "txt: the clean text; with --output a folder with a file an article."
      })
  private ExportFormat format = ExportFormats.all().getFirst();

  @Option(names = "--output", paramLabel = "PATH", description = "The file or folder to write (default: print).")
  private @Nullable Path output;

  ExportCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    if (output == null) {
      print();
    } else {
      write(output);
    }
    return ExitStatus.DONE;
  }

  private void print() throws IOException {
    try (ArticleWriter writer = format.writer(console.out())) {
      workbench.get().forEach(index.folder(), into(writer));
    }
  }

  private void write(Path place) throws IOException {
    var count = new long[1];
    try (var destination = Destination.open(place, format)) {
      workbench
          .get()
          .forEach(
              index.folder(),
              into(
                  article -> {
                    destination.write(article);
                    count[0]++;
                  }));
      destination.finish();
    }
    console.note(count[0] + (count[0] == 1 ? " article" : " articles") + " written to " + place);
  }

  private static Consumer<CleanArticle> into(ArticleWriter writer) {
    return article -> {
      try {
        writer.write(article);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Reads a format's name. */
  static final class Formats implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String name) {
      return ExportFormats.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + name + "' is no format; there are " + String.join(", ", new FormatNames())));
    }
  }

  /** For the completion of a half-typed name. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExportFormats.all().stream().map(ExportFormat::name).iterator();
    }
  }
}
