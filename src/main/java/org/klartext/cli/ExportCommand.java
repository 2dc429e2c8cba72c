package org.klartext.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.klartext.export.Destination;
import org.klartext.export.ExportFormat;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportFormats;
import org.klartext.index.SearchRequest;
import org.klartext.record.CleanArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code klartext export}: articles of an index, in the order of their paths. */
@Command(
    name = "export",
    header = "Write the articles of the index, or those of a search, in another form.",
    description =
        "What --output names takes its place when it is whole; an export that is broken off leaves nothing behind.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext export --output clean.jsonl            each article with source, changes and mentions",
      "  klartext export --output clean.jsonl.zst        the same, compressed",
      "  klartext export --format txt --output clean/    a text file an article",
      "  klartext export --format html --output read/ --query 'entity:openai AND date:2024'",
      "  klartext export --format csv --table mentions --min-confidence 0.9 --output mentions.csv",
      "  klartext export | jq -r 'select(.garble_score > 0.05) | .path'"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      converter = Formats.class,
      completionCandidates = FormatNames.class,
      description = {
        "jsonl: the whole record, one article a line (default).",
        "txt, md, html: the text, Markdown, pages to read with each change and its reason; folders by language and month.",
        "csv, tsv, parquet: tables; --table says of what.",
        "diff: what was changed, for people and for patch.",
        "tei, brat, webannotation, conll, conllu: for annotation tools and corpora."
      })
  private ExportFormat format = ExportFormats.all().getFirst();

  @Option(
      names = "--output",
      paramLabel = "PATH",
      description = "The file or folder to write (default: print). A file ending in .gz or .zst is compressed.")
  private @Nullable Path output;

  @Option(names = "--query", paramLabel = "QUERY", description = "Only articles that klartext search would find.")
  private @Nullable String query;

  @Mixin private LanguageArgument language = new LanguageArgument();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = JudgementArguments.Moments.class,
      description = "With the judgements that held at the end of this day or at this moment.")
  private @Nullable Instant asOf;

  @Mixin private ExportArguments arguments = new ExportArguments();

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
    if (format.packing() == ExportFormat.Packing.FOLDER) {
      throw new ParameterException(spec.commandLine(), format.name() + " is a folder of files; name one with --output");
    }
    try (ArticleWriter writer = format.stream(console.out(), arguments.options())) {
      articles(into(writer));
    }
  }

  private void write(Path place) throws IOException {
    var count = new long[1];
    try (var destination = Destination.open(place, format, arguments.options())) {
      articles(
          into(
              article -> {
                destination.write(article);
                count[0]++;
              }));
      destination.finish();
    }
    console.note(count[0] + (count[0] == 1 ? " article" : " articles") + " written to " + place);
  }

  private void articles(Consumer<CleanArticle> sink) throws IOException {
    if (query == null && language.isAny() && asOf == null) {
      workbench.get().forEach(index.folder(), sink);
      return;
    }
    SearchRequest all = SearchRequest.of(query == null ? "*:*" : query);
    SearchRequest request = language.narrowed(all);
    if (asOf == null) {
      workbench.get().forEach(index.folder(), request, sink);
    } else {
      workbench.get().review(index.folder()).forEachAsOf(asOf, request, sink);
    }
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
