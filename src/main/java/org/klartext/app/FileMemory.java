package org.klartext.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.ingest.CorpusFile;

/**
 * Remembers the digests of files from one run to the next, so that a watch does not read them all again when one has
 * changed. A file of the same size and time is taken for the same, unless it had just been written when it was read.
 */
final class FileMemory {
  private static final long JUST_WRITTEN_MILLIS = 3_000;

  private final Map<String, Known> files = new ConcurrentHashMap<>();

  private record Known(long size, long modified, String digest) {}

  String digest(CorpusFile file) {
    Known known = files.get(file.path());
    if (known != null && known.size == file.size() && known.modified == file.modified()) {
      return known.digest;
    }
    String digest = file.digest();
    boolean isSettled = System.currentTimeMillis() - file.modified() > JUST_WRITTEN_MILLIS;
    if (isSettled && !digest.isEmpty()) {
      files.put(file.path(), new Known(file.size(), file.modified(), digest));
    } else {
      files.remove(file.path());
    }
    return digest;
  }
}
