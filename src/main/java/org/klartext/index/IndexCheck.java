package org.klartext.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Whether an index is as it was written: each file of the last commit against its checksum, then every stored article.
 *
 * <p>Searching does not look at the checksums of large files, that would cost a reading of the whole index; a changed byte in
 * one of them can go unseen there. This sees it.
 *
 * @param damages what is wrong; none if the index is sound
 * @param files of the last commit
 * @param bytes of these files
 * @param articles that could be read
 */
public record IndexCheck(List<Damage> damages, int files, long bytes, long articles) {
  private static final int ATTEMPTS = 3;

  public IndexCheck {
    damages = List.copyOf(damages);
  }

  /**
   * A file that is not as it was written.
   *
   * @param file its name in the index's folder
   * @param reason what is wrong with it
   */
  public record Damage(String file, String reason) {}

  public boolean isSound() {
    return damages.isEmpty();
  }

  /**
   * Looks at the index in {@code path}; another program may be writing it.
   *
   * @throws IndexUnavailableException if none is there, or it is of another schema
   */
  public static IndexCheck of(Path path) throws IOException {
    var folder = new IndexFolder(path);
    folder.checkThere();
    try (FSDirectory directory = FSDirectory.open(path)) {
      IndexCheck check = once(folder, directory);
      // A commit made meanwhile takes away the files of the one before.
      for (int attempt = 1; attempt < ATTEMPTS && !check.isSound(); attempt++) {
        check = once(folder, directory);
      }
      return check;
    }
  }

  private static IndexCheck once(IndexFolder folder, Directory directory) throws IOException {
    Collection<String> there = IndexFolder.ofIndex(directory.listAll());
    if (there.isEmpty()) {
      throw folder.missing();
    }
    Map<String, String> damages = new LinkedHashMap<>();
    Collection<String> files = there;
    Optional<IOException> unread = Optional.empty();
    try {
      folder.lastCommit(directory);
      files = new TreeSet<>(SegmentInfos.readLatestCommit(directory).files(true));
    } catch (IOException e) {
      unread = Optional.of(e);
      named(e).ifPresent(file -> damages.put(file, said(e)));
    }
    long bytes = 0;
    for (String file : files) {
      try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
        bytes += in.length();
        CodecUtil.checksumEntireFile(in);
      } catch (IOException | IllegalArgumentException e) {
        damages.put(file, said(e));
      }
    }
    if (unread.isPresent() && damages.isEmpty()) {
      damages.put(commitOf(there), said(unread.get()));
    }
    long articles = damages.isEmpty() ? articles(folder, directory, damages) : 0;
    List<Damage> all = damages.entrySet().stream().map(one -> new Damage(one.getKey(), one.getValue())).toList();
    return new IndexCheck(all, files.size(), bytes, articles);
  }

  private static long articles(IndexFolder folder, Directory directory, Map<String, String> damages) throws IOException {
    var articles = new long[1];
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      new StoredArticles(reader, folder).forEach(article -> articles[0]++);
    } catch (IOException | IndexUnavailableException e) {
      damages.put("stored articles", String.valueOf(e.getMessage()));
    }
    return articles[0];
  }

  /** The file that is gone; Lucene wraps that more than once. */
  private static Optional<String> named(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoSuchFileException gone && gone.getFile() != null) {
        return Optional.ofNullable(Path.of(gone.getFile()).getFileName()).map(Path::toString);
      }
    }
    return Optional.empty();
  }

  private static String commitOf(Collection<String> files) {
    String last = SegmentInfos.getLastCommitSegmentsFileName(files.toArray(String[]::new));
    return last == null ? "segments" : last;
  }

  private static String said(Exception e) {
    if (named(e).isPresent()) {
      return "is gone";
    }
    String message = Arrays.stream(String.valueOf(e.getMessage()).split(" \\(resource=", 2)).findFirst().orElse("");
    return "is not as it was written (" + message + ")";
  }
}
