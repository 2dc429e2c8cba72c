package org.klartext.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.klartext.cluster.spark.JobSettings;
import org.klartext.cluster.spark.NormalizeRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The job for {@code spark-submit}: makes a corpus clear on a cluster of Spark.
 *
 * <p>An article has the record that {@code klartext normalize --format json} gives of it, byte for byte. A run that breaks off is
 * started again with the same words: what is done is not done again.
 */
@Command(
    name = "NormalizeJob",
    header = "Make articles clear on a cluster of Spark.",
    description =
        "Writes OUT/records (Parquet: facts, clear text, and the record as JSON) and OUT/left (what could not be read or is in "
            + "another language, with the reason). Run again, it does only what is not done.",
    mixinStandardHelpOptions = true)
public final class NormalizeJob implements Callable<Integer> {
  private static final int MEGABYTE = 1 << 20;

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Folders and files of any file system Hadoop knows: what klartext reads, and .parquet.")
  private List<String> roots = List.of();

  @Option(names = "--output", paramLabel = "OUT", required = true, description = "The folder to write.")
  private String output = "";

  @Option(names = "--language", paramLabel = "de|fr", description = "The language of all articles (default: told from each).")
  private String language = "";

  @Option(names = "--text-field", paramLabel = "NAME", description = "The field of a record that holds its text (default: text).")
  private String textField = "text";

  @Option(names = "--glossary", paramLabel = "FILE", description = "Names of your own; may be given several times.")
  private List<String> glossaries = List.of();

  @Option(names = "--portion", paramLabel = "MB", description = "How much one task reads (default 16); files are not divided.")
  private int portion = 16;

  private NormalizeJob() {}

  public static void main(String[] args) {
    int status = new CommandLine(new NormalizeJob()).execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession session = SparkSession.builder().appName("klartext normalize").getOrCreate()) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      glossaries.forEach(spark::addFile);
      List<String> names = glossaries.stream().map(glossary -> new Path(glossary).getName()).toList();
      var settings = new JobSettings(language, textField, names);
      NormalizeRun.Result result =
          new NormalizeRun(spark, settings, (long) portion * MEGABYTE).run(roots, output);
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(result.counts().toJson());
      out.println(result.portions() + " portions, " + result.spared() + " of them done before");
    }
    return 0;
  }
}
