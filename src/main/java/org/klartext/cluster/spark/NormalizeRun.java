package org.klartext.cluster.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.klartext.normalize.Pipelines;

/**
 * One run over a corpus: portions that are done already, of the same files by the same knowledge, are not done again. When all
 * are done, what is there of others is removed.
 */
public final class NormalizeRun {
  private final JavaSparkContext spark;
  private final JobSettings settings;
  private final long portionBytes;

  /**
   * @param portionBytes how much one task reads, about; a file is not divided
   */
  public NormalizeRun(JavaSparkContext spark, JobSettings settings, long portionBytes) {
    this.spark = spark;
    this.settings = settings;
    this.portionBytes = portionBytes;
  }

  /**
   * What came of it.
   *
   * @param counts of all portions
   * @param portions how many there are
   * @param spared how many of them were done before
   */
  public record Result(PortionCounts counts, int portions, int spared) {}

  /**
   * Makes the articles of {@code roots} clear, into {@code output}.
   *
   * @throws IOException if a root is not there, or the output cannot be written
   */
  public Result run(List<String> roots, String output) throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    List<Portion> portions = Portion.of(HadoopCorpus.of(roots, hadoop).files(), portionBytes, salt());
    Map<String, PortionCounts> done = OutputPlace.done(output, hadoop);
    List<Portion> left = portions.stream().filter(portion -> !done.containsKey(portion.name())).toList();
    if (!left.isEmpty()) {
      work(left, output, new SerializableConfiguration(hadoop));
    }
    Set<String> names = portions.stream().map(Portion::name).collect(Collectors.toSet());
    OutputPlace.keepOnly(names, output, hadoop);
    PortionCounts all = PortionCounts.NONE;
    for (PortionCounts counts : OutputPlace.done(output, hadoop).values()) {
      all = all.plus(counts);
    }
    return new Result(all, portions.size(), portions.size() - left.size());
  }

  private void work(List<Portion> left, String output, SerializableConfiguration hadoop) {
    LongAccumulator documents = spark.sc().longAccumulator("documents");
    LongAccumulator edits = spark.sc().longAccumulator("edits");
    LongAccumulator doubts = spark.sc().longAccumulator("doubts");
    LongAccumulator rejected = spark.sc().longAccumulator("rejected");
    var work = new PortionWork(settings, output, hadoop);
    spark
        .parallelize(left, left.size())
        .foreach(
            portion -> {
              PortionCounts counts = work.call(portion);
              documents.add(counts.documents());
              edits.add(counts.edits());
              doubts.add(counts.doubts());
              rejected.add(counts.rejected());
            });
  }

  /** Of all that decides what comes of a file. */
  private String salt() {
    return Pipelines.fingerprint(SharedWorkbench.with(settings.glossaries()).knowledge()) + "\n" + settings;
  }
}
