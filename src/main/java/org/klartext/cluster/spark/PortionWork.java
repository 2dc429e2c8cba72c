package org.klartext.cluster.spark;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Outcome;
import org.klartext.app.Workbench;
import org.klartext.article.Article;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.CorpusFile;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;

/**
 * Makes the articles of a portion clear and writes them: records, what was left with its reasons and, last, its counts, by which
 * the portion is known to be done. Each file is written beside its place and renamed when it is whole, so that a task that
 * breaks off, or runs twice, leaves nothing half.
 */
public final class PortionWork implements Function<Portion, PortionCounts> {
  private static final long serialVersionUID = 1;

  private final JobSettings settings;
  private final String output;
  private final SerializableConfiguration configuration;

  public PortionWork(JobSettings settings, String output, SerializableConfiguration configuration) {
    this.settings = settings;
    this.output = output;
    this.configuration = configuration;
  }

  /** A record; {@code record} is the line of JSON that the command line gives. */
  record RecordRow(
      String id,
      String path,
      String language,
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable String outlet,
      double garble_score,
      String text,
      String record) {
    static RecordRow of(CleanArticle clean) {
      Article article = clean.article();
      return new RecordRow(
          article.id(),
          article.path(),
          article.language().code(),
          article.title().orElse(null),
          article.date().orElse(null),
          article.outlet().orElse(null),
          clean.garbleScore(),
          clean.text().clean(),
          RecordJson.toLine(clean));
    }
  }

  /** What was left, and whether it is broken ({@code rejected}) or in another language ({@code skipped}). */
  record LeftRow(String path, String kind, String reason) {}

  @Override
  public PortionCounts call(Portion portion) throws IOException {
    var place = new OutputPlace(output, portion.name(), configuration.value(), attempt());
    Workbench workbench = SharedWorkbench.with(settings.glossaries());
    IngestOptions options = settings.ingest();
    var counts = new PortionCounts[] {PortionCounts.NONE};
    try (OutputStream recordsOut = place.begin(OutputPlace.Part.RECORDS);
        OutputStream leftOut = place.begin(OutputPlace.Part.LEFT);
        var records = new CarpetWriter.Builder<>(recordsOut, RecordRow.class).build();
        var left = new CarpetWriter.Builder<>(leftOut, LeftRow.class).build()) {
      for (CorpusEntry file : portion.files()) {
        opened(file, options)
            .read(read -> counts[0] = counts[0].plus(written(workbench.outcome(read), records, left)));
      }
    }
    try (OutputStream done = place.begin(OutputPlace.Part.COUNTS)) {
      done.write((counts[0].toJson() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    place.finish();
    return counts[0];
  }

  private static long attempt() {
    TaskContext task = TaskContext.get();
    return task == null ? 0 : task.taskAttemptId();
  }

  private CorpusFile opened(CorpusEntry file, IngestOptions options) {
    Configuration hadoop = configuration.value();
    if (file.isParquet()) {
      return Corpus.recordsElsewhere(
          file.path(), file.size(), () -> ParquetLines.open(file.location(), hadoop), options);
    }
    return Corpus.elsewhere(file.path(), file.size(), () -> open(file, hadoop), file.isRoot(), options);
  }

  private static InputStream open(CorpusEntry file, Configuration hadoop) throws IOException {
    var path = new Path(file.location());
    FileSystem system = path.getFileSystem(hadoop);
    return system.open(path);
  }

  private static PortionCounts written(
      Outcome outcome, CarpetWriter<RecordRow> records, CarpetWriter<LeftRow> left) {
    try {
      return switch (outcome) {
        case Outcome.Cleaned cleaned -> {
          records.write(RecordRow.of(cleaned.article()));
          yield PortionCounts.of(cleaned.article());
        }
        case Outcome.Left other -> left(other.what(), left);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PortionCounts left(Ingested what, CarpetWriter<LeftRow> left) throws IOException {
    return switch (what) {
      case Ingested.Rejected broken -> {
        left.write(new LeftRow(broken.path(), "rejected", broken.reason()));
        yield PortionCounts.ofRejected();
      }
      case Ingested.Skipped other -> {
        left.write(new LeftRow(other.path(), "skipped", other.reason()));
        yield PortionCounts.ofSkipped();
      }
      case Ingested.Ignored other -> PortionCounts.NONE;
      case Ingested.Read read -> PortionCounts.NONE;
    };
  }
}
