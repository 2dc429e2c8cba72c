package org.klartext.cluster.spark;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a portion's files are written. {@code OUT/records} and {@code OUT/left} can be read as tables, {@code OUT/_done} says which
 * portions are done.
 */
final class OutputPlace {
  private final String output;
  private final String portion;
  private final FileSystem system;
  private final long attempt;

  OutputPlace(String output, String portion, Configuration configuration, long attempt) throws IOException {
    this.output = output;
    this.portion = portion;
    this.attempt = attempt;
    system = new Path(output).getFileSystem(configuration);
  }

  /** What is written of a portion, in the order in which it takes its place. */
  enum Part {
    RECORDS("records", ".parquet"),
    LEFT("left", ".parquet"),
    COUNTS("_done", ".json");

    private final String folder;
    private final String ending;

    Part(String folder, String ending) {
      this.folder = folder;
      this.ending = ending;
    }

    Path in(String output, String portion) {
      return new Path(new Path(output, folder), portion + ending);
    }
  }

  /** A stream beside the part's place. */
  OutputStream begin(Part part) throws IOException {
    return system.create(beside(part), true);
  }

  /** Puts all parts into their places, the counts last. */
  void finish() throws IOException {
    for (Part part : Part.values()) {
      Path place = part.in(output, portion);
      system.mkdirs(place.getParent());
      system.delete(place, false);
      if (!system.rename(beside(part), place) && !system.exists(place)) {
        throw new IOException("cannot rename " + beside(part) + " to " + place);
      }
    }
  }

  private Path beside(Part part) {
    return new Path(new Path(output, "_under-way"), part.folder + "-" + portion + "-" + attempt + part.ending);
  }

  /** The counts of the portions that are done, by name. */
  static Map<String, PortionCounts> done(String output, Configuration configuration) throws IOException {
    var done = new TreeMap<String, PortionCounts>();
    var folder = new Path(output, Part.COUNTS.folder);
    FileSystem system = folder.getFileSystem(configuration);
    for (FileStatus file : list(folder, system)) {
      try (var in = new BufferedReader(new InputStreamReader(system.open(file.getPath()), StandardCharsets.UTF_8))) {
        String line = in.readLine();
        done.put(portion(file, Part.COUNTS), PortionCounts.ofJson(line == null ? "" : line));
      }
    }
    return done;
  }

  /** Removes what is there of other portions than these: of files that changed or are gone, of other knowledge. */
  static void keepOnly(Set<String> portions, String output, Configuration configuration) throws IOException {
    FileSystem system = new Path(output).getFileSystem(configuration);
    for (Part part : Part.values()) {
      for (FileStatus file : list(new Path(output, part.folder), system)) {
        if (file.getPath().getName().endsWith(part.ending) && !portions.contains(portion(file, part))) {
          system.delete(file.getPath(), false);
        }
      }
    }
    system.delete(new Path(output, "_under-way"), true);
  }

  private static FileStatus[] list(Path folder, FileSystem system) throws IOException {
    try {
      return system.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private static String portion(FileStatus file, Part part) {
    String name = file.getPath().getName();
    return name.substring(0, Math.max(0, name.length() - part.ending.length()));
  }
}
