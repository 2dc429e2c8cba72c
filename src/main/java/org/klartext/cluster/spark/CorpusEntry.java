package org.klartext.cluster.spark;

import java.io.Serializable;

/**
 * A file of a corpus that lies in a file system of Hadoop.
 *
 * @param path relative to the corpus, with {@code /}, as the command line would name it
 * @param location where it lies
 * @param size in bytes
 * @param modified in milliseconds since 1970 UTC
 * @param isRoot whether a user named it
 */
public record CorpusEntry(String path, String location, long size, long modified, boolean isRoot)
    implements Serializable {
  private static final long serialVersionUID = 1;

  boolean isParquet() {
    return path.endsWith(".parquet");
  }
}
