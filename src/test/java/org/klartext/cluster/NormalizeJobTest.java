package org.klartext.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.app.Outcome;
import org.klartext.app.RecordFiles;
import org.klartext.app.Workbench;
import org.klartext.cluster.spark.JobSettings;
import org.klartext.cluster.spark.NormalizeRun;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;

/** A job on Spark in this process, beside the command line's own way. */
@Tag("cluster")
class NormalizeJobTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path GOLD = Path.of("../shared/gold");
  private static final long SMALL = 20_000;

  @TempDir private static Path folder;
  private static SparkSession session;
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    session =
        SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").appName("test").getOrCreate();
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  private static NormalizeRun.Result run(long portion, List<Path> roots, Path output) throws IOException {
    return new NormalizeRun(spark, JobSettings.usual(), portion)
        .run(roots.stream().map(Path::toString).toList(), output.toString());
  }

  private static List<String> records(Path output) {
    return session.read().parquet(output.resolve("records").toString()).orderBy("path").select("record").collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** What the command line gives, and the reasons of what it left. */
  private record Expected(List<String> records, TreeMap<String, String> left) {
    static Expected of(List<Path> roots) {
      var expected = new Expected(new ArrayList<>(), new TreeMap<>());
      var byPath = new TreeMap<String, String>();
      Workbench.standard().normalize(roots, IngestOptions.DEFAULT, 2, outcome -> expected.take(outcome, byPath));
      expected.records.addAll(byPath.values());
      return expected;
    }

    private void take(Outcome outcome, TreeMap<String, String> byPath) {
      switch (outcome) {
        case Outcome.Cleaned one -> byPath.put(one.article().article().path(), RecordJson.toLine(one.article()));
        case Outcome.Left other -> {
          switch (other.what()) {
            case Ingested.Rejected no -> left.put(no.path(), no.reason());
            case Ingested.Skipped no -> left.put(no.path(), no.reason());
            case Ingested.Ignored no -> {}
            case Ingested.Read no -> {}
          }
        }
      }
    }
  }

  @Test
  void records_are_those_of_the_command_line_byte_for_byte() throws IOException {
    var roots = new ArrayList<Path>(List.of(CORPUS));
    if (Files.isDirectory(GOLD)) {
      roots.add(GOLD);
    }
    Path broken = folder.resolve("broken");
    Files.createDirectories(broken);
    Files.writeString(broken.resolve("en.txt"), "The cat sat on the mat and looked at the dog, which was there as well.");
    Files.writeString(broken.resolve("lines.jsonl"), "{\"text\":\n\n");
    for (List<Path> some : List.of(roots, List.of(broken))) {
      Expected expected = Expected.of(some);
      Path output = folder.resolve("out-" + some.getFirst().getFileName());
      NormalizeRun.Result result = run(SMALL, some, output);
      assertThat(records(output)).isEqualTo(expected.records());
      var left = new TreeMap<String, String>();
      for (Row row : session.read().parquet(output.resolve("left").toString()).collectAsList()) {
        left.put(row.getString(0), row.getString(2));
      }
      assertThat(left).isEqualTo(expected.left());
      assertThat(result.counts().documents()).isEqualTo(expected.records().size());
      assertThat(result.counts().rejected() + result.counts().skipped()).isEqualTo(expected.left().size());
    }
  }

  @Test
  void what_is_done_is_not_done_again_and_what_is_gone_is_removed() throws IOException {
    Path input = folder.resolve("input");
    Path output = folder.resolve("again");
    Files.createDirectories(input);
    for (int i = 0; i < 4; i++) {
      Files.writeString(input.resolve(i + ".txt"), "Der OpenAI-Chef Ultraman sprach in Berlin über neue Chips, zum " + i + ". Mal.");
    }
    NormalizeRun.Result first = run(1, List.of(input), output);
    assertThat(first.portions()).isEqualTo(4);
    assertThat(first.spared()).isZero();
    assertThat(first.counts().applied()).containsEntry("homograph", 4L);
    try (var done = Files.list(output.resolve("_done"))) {
      Path one = done.filter(file -> file.toString().endsWith(".json")).sorted().findFirst().orElseThrow();
      Files.delete(one);
    }
    NormalizeRun.Result second = run(1, List.of(input), output);
    assertThat(second.spared()).isEqualTo(3);
    assertThat(second.counts()).isEqualTo(first.counts());
    Files.delete(input.resolve("0.txt"));
    Files.writeString(input.resolve("1.txt"), "Der Intel-Chef Kissinger sprach in Berlin über neue Chips für Intel.");
    Files.setLastModifiedTime(input.resolve("1.txt"), FileTime.fromMillis(1));
    NormalizeRun.Result third = run(1, List.of(input), output);
    assertThat(third.spared()).isEqualTo(2);
    assertThat(records(output)).isEqualTo(Expected.of(List.of(input)).records()).hasSize(3);
  }

  @Test
  void rows_of_parquet_give_the_records_of_the_same_lines_of_json() throws IOException {
    Path lines = folder.resolve("lines/news.jsonl");
    Files.createDirectories(lines.getParent());
    Files.writeString(
        lines,
        """
        {"id":"a","text":"Der OpenAI-Chef Ultraman sprach in Berlin über neue Chips.","date":"2024-08-01","outlet":"36kr"}
        {"id":"b","text":"Le PDG d'OpenAI, Ultraman, a présenté de nouvelles puces à Paris.","title":"Les puces"}
        {"id":"c","text":""}
        """);
    Path table = folder.resolve("table");
    session.read().json(lines.toString()).coalesce(1).write().parquet(table.toString());
    Path parquet = folder.resolve("rows/news.parquet");
    Files.createDirectories(parquet.getParent());
    try (var files = Files.list(table)) {
      Files.copy(files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow(), parquet);
    }
    run(SMALL, List.of(lines.getParent()), folder.resolve("of-lines"));
    NormalizeRun.Result result = run(SMALL, List.of(parquet.getParent()), folder.resolve("of-rows"));
    assertThat(result.counts().rejected()).isEqualTo(1);
    List<CleanArticle> ofLines = articles(folder.resolve("of-lines/records"));
    List<CleanArticle> ofRows = articles(folder.resolve("of-rows/records"));
    assertThat(ofRows).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(ofRows.get(i).text()).isEqualTo(ofLines.get(i).text());
      assertThat(ofRows.get(i).article().date()).isEqualTo(ofLines.get(i).article().date());
      assertThat(ofRows.get(i).article().path()).isEqualTo("news.parquet#" + (i == 0 ? "a" : "b"));
    }
  }

  private static List<CleanArticle> articles(Path output) throws IOException {
    var articles = new ArrayList<CleanArticle>();
    RecordFiles.read(
        output,
        new RecordFiles.Sink() {
          @Override
          public void article(CleanArticle article) {
            articles.add(article);
          }

          @Override
          public void broken(String place, String reason) {
            throw new AssertionError(place + ": " + reason);
          }
        });
    return articles;
  }

  @Test
  void the_function_of_sql_gives_the_clear_text() {
    KlartextFunction.register(session);
    String query = "select klartext('%s', %s)";
    assertThat(sql(query.formatted("Der OpenAI-Chef Ultraman sprach über KI -Chips.", "'de'")))
        .isEqualTo("Der OpenAI-Chef Altman sprach über KI-Chips.");
    assertThat(sql(query.formatted("Le PDG d OpenAI, Ultraman, a présenté de nouvelles puces à Paris.", "null")))
        .contains("Altman");
    assertThat(sql(query.formatted("The cat sat on the mat.", "null"))).isEqualTo("The cat sat on the mat.");
    assertThat(sql("select klartext(null, 'de')")).isNull();
    assertThatThrownBy(() -> sql("select klartext('a', 'en')")).hasStackTraceContaining("is no language; it is 'de', 'fr' or null");
  }

  private static String sql(String query) {
    return session.sql(query).collectAsList().getFirst().getString(0);
  }

  @Test
  void a_root_that_is_not_there_is_told() {
    assertThatThrownBy(() -> run(SMALL, List.of(folder.resolve("nowhere")), folder.resolve("out")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere: no such file or folder");
  }
}
