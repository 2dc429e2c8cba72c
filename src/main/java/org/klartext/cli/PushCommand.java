package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klartext.app.RecordFiles;
import org.klartext.cluster.opensearch.Cluster;
import org.klartext.cluster.opensearch.LoadOptions;
import org.klartext.cluster.opensearch.LoadSummary;
import org.klartext.cluster.opensearch.Loader;
import org.klartext.cluster.opensearch.RemoteIndex;
import org.klartext.record.CleanArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code klartext push}: loads articles into a cluster of OpenSearch. */
@Command(
    name = "push",
    header = "Load articles into a cluster of OpenSearch, to be searched there.",
    description = {
      "The cluster finds what the index finds: it gets the same words at the same places. An article pushed again takes its own "
          + "place; one that is gone from the corpus stays there until it is deleted there.",
      "KLARTEXT_CLUSTER_USER and KLARTEXT_CLUSTER_PASSWORD tell the cluster who asks."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext push --to http://localhost:9200                    the articles of the index, into “klartext”",
      "  klartext push --to http://localhost:9200/news --shards 6    into an index “news” of six shards",
      "  klartext push --to http://a:9200,http://b:9200 clean.jsonl.zst    from records, by way of two nodes",
      "  klartext push --to http://localhost:9200 records/           from what NormalizeJob wrote on Spark",
      "  klartext search --on http://localhost:9200/news Altman"
    })
final class PushCommand implements Callable<Integer> {
  private static final int MEGABYTE = 1 << 20;

  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "A node of the cluster, or several parted by commas, and after a slash the name of the index.")
  private String to = "";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Records (.jsonl, also .gz and .zst, .parquet) or folders of them; none: the articles of --index.")
  private List<Path> files = List.of();

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--shards", paramLabel = "N", description = "Shards of a new index (default 3).")
  private int shards = 3;

  @Option(names = "--replicas", paramLabel = "N", description = "Copies of each shard of a new index (default 1).")
  private int replicas = 1;

  @Option(names = "--bulk", paramLabel = "MB", description = "How much is sent at once (default 5).")
  private int bulk = LoadOptions.DEFAULT.bulkBytes() / MEGABYTE;

  @Option(names = "--in-flight", paramLabel = "N", description = "How many bulks are under way at most (default 2).")
  private int inFlight = LoadOptions.DEFAULT.inFlight();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long to try again while the cluster has too much to do or a node is away (default 300).")
  private int patience = (int) LoadOptions.DEFAULT.patience().toSeconds();

  @Option(
      names = "--refused",
      paramLabel = "FILE",
      description = "Where to write what the cluster refuses, a line of JSON each with its reason (default: refused.jsonl).")
  private @Nullable Path refused;

  PushCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    check(shards, 1, 1024, "--shards");
    check(replicas, 0, 16, "--replicas");
    check(bulk, 1, 90, "--bulk");
    check(inFlight, 1, 64, "--in-flight");
    check(patience, 0, 86_400, "--patience");
    Path file = refused == null ? Path.of("refused.jsonl") : refused;
    var options = new LoadOptions(bulk * MEGABYTE, inFlight, Duration.ofSeconds(patience));
    try (var cluster = Cluster.at(to);
        var letters = new RefusedFile(file)) {
      new RemoteIndex(cluster, workbench.get()).create(shards, replicas);
      try (var loader = Loader.into(cluster, options, letters)) {
        articles(loader, letters);
        told(loader.finish(), cluster);
      }
      if (letters.count() > 0) {
        console.complain(letters.count() + " refused; each with its reason in " + file);
        return ExitStatus.SOME_FAILED;
      }
    }
    return ExitStatus.DONE;
  }

  private void check(int value, int least, int most, String name) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), name + " " + value + " is not between " + least + " and " + most);
    }
  }

  private void articles(Loader loader, RefusedFile letters) throws IOException {
    if (files.isEmpty()) {
      workbench.get().forEach(index.folder(), loader::put);
      return;
    }
    if (index.isGiven()) {
      throw new ParameterException(spec.commandLine(), "--index and files of records; give one of them");
    }
    for (Path file : files) {
      RecordFiles.read(
          file,
          new RecordFiles.Sink() {
            @Override
            public void article(CleanArticle article) {
              loader.put(article);
            }

            @Override
            public void broken(String place, String reason) {
              letters.add("", place, reason);
            }
          });
    }
  }

  private void told(LoadSummary summary, Cluster cluster) {
    String retries = summary.retries() == 0 ? "" : ", " + summary.retries() + " sent more than once";
    console.note(
        summary.articles() + (summary.articles() == 1 ? " article" : " articles") + " in " + cluster + " ("
            + String.format(Locale.ROOT, "%.1f MB", summary.bytes() / (double) MEGABYTE) + retries + ")");
  }
}
