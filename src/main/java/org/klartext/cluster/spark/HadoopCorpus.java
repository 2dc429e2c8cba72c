package org.klartext.cluster.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Folders and files in file systems of Hadoop. Paths are relative to the deepest folder that holds all the roots, and names that
 * begin with a dot are left out, as on the command line: an article has the same path, and so the same id, in both.
 */
public final class HadoopCorpus {
  private final List<CorpusEntry> files;

  private HadoopCorpus(List<CorpusEntry> files) {
    this.files = files;
  }

  /**
   * The corpus of {@code roots}.
   *
   * @throws IOException if one of them is not there
   */
  public static HadoopCorpus of(List<String> roots, Configuration configuration) throws IOException {
    Map<Path, FileStatus> found = new LinkedHashMap<>();
    Optional<Path> base = Optional.empty();
    for (String root : roots) {
      var path = new Path(root);
      FileStatus status;
      try {
        status = path.getFileSystem(configuration).getFileStatus(path);
      } catch (FileNotFoundException e) {
        throw new FileNotFoundException(root + ": no such file or folder");
      }
      found.put(status.getPath(), status);
      Path holder = status.isDirectory() ? status.getPath() : parent(status.getPath());
      base = Optional.of(base.isEmpty() ? holder : common(base.get(), holder));
    }
    var files = new ArrayList<CorpusEntry>();
    for (FileStatus root : found.values()) {
      if (found.keySet().stream().noneMatch(other -> holds(other, root.getPath()))) {
        add(root, true, below(base.orElseThrow(), root.getPath()), files, configuration);
      }
    }
    files.sort(Comparator.comparing(CorpusEntry::path));
    return new HadoopCorpus(List.copyOf(files));
  }

  /** In the order of their paths. */
  public List<CorpusEntry> files() {
    return files;
  }

  private static void add(
      FileStatus status, boolean isRoot, String path, List<CorpusEntry> files, Configuration configuration)
      throws IOException {
    if (status.isFile()) {
      files.add(
          new CorpusEntry(
              path, status.getPath().toString(), status.getLen(), status.getModificationTime(), isRoot));
      return;
    }
    for (FileStatus inside : status.getPath().getFileSystem(configuration).listStatus(status.getPath())) {
      String name = inside.getPath().getName();
      if (!name.startsWith(".")) {
        add(inside, false, path.isEmpty() ? name : path + "/" + name, files, configuration);
      }
    }
  }

  private static boolean holds(Path folder, Path file) {
    return !folder.equals(file) && isBelow(folder, file);
  }

  private static boolean isBelow(Path folder, Path file) {
    String above = folder.toString().endsWith("/") ? folder.toString() : folder + "/";
    return file.equals(folder) || file.toString().startsWith(above);
  }

  private static Path common(Path one, Path other) {
    Path folder = one;
    while (!isBelow(folder, other)) {
      if (folder.getParent() == null) {
        throw new IllegalArgumentException(one + " and " + other + " lie in different file systems; run a job for each");
      }
      folder = parent(folder);
    }
    return folder;
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static String below(Path base, Path path) {
    return base.equals(path) ? "" : path.toString().substring(base.toString().length()).replaceFirst("^/", "");
  }
}
