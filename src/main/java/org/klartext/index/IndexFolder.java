package org.klartext.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.klartext.index.IndexUnavailableException.Reason;
import org.klartext.index.schema.Schema;
import org.klartext.record.RecordException;

/** The folder an index stands in, and what an error there means to a person. */
final class IndexFolder {
  private static final String WRITER = "writer.pid";
  private static final String AGAIN = "make it again with \"klartext index --rebuild\"";

  /** Would tell users on standard error to set a flag of the virtual machine that is not theirs to set. */
  private static final Logger LUCENE_ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    LUCENE_ADVICE.setLevel(Level.SEVERE);
  }

  private final Path path;

  IndexFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Those of the files in a folder that Lucene wrote there. */
  static SortedSet<String> ofIndex(String[] files) {
    var ours = new TreeSet<String>();
    for (String file : files) {
      boolean isCommit = file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
      if (isCommit || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        ours.add(file);
      }
    }
    return ours;
  }

  /**
   * Removes the index and nothing else from the folder, whatever state it is in. A folder in which none was ever written is
   * left alone.
   */
  void discard() throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    boolean wasWritten = Files.exists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
    try (FSDirectory directory = FSDirectory.open(path);
        Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      held.ensureValid();
      SortedSet<String> files = ofIndex(directory.listAll());
      if (wasWritten || files.stream().anyMatch(file -> file.startsWith(IndexFileNames.SEGMENTS))) {
        for (String file : files) {
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Makes the folder where there is none. */
  void create() throws IOException {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw new IndexUnavailableException(Reason.NO_ACCESS, path, "is a file", "name a folder", e);
    }
  }

  /** The user data of the last commit. */
  Map<String, String> lastCommit(Directory directory) throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    String schema = data.getOrDefault(Schema.SCHEMA_KEY, "none");
    if (!schema.equals(Schema.VERSION)) {
      throw new IndexUnavailableException(
          Reason.OTHER_SCHEMA,
          path,
          "has schema " + schema + ", this program reads " + Schema.VERSION,
          AGAIN);
    }
    return data;
  }

  boolean isMissing(Directory directory) throws IOException {
    return !DirectoryReader.indexExists(directory);
  }

  void checkThere() {
    if (!Files.isDirectory(path)) {
      throw missing();
    }
  }

  IndexUnavailableException missing() {
    return new IndexUnavailableException(
        Reason.MISSING, path, "is not there", "run \"klartext index\" first, or name another with --index");
  }

  /** Leaves a note of who writes, for {@link #translated} to read when the next one comes. */
  void claim() throws IOException {
    Files.writeString(path.resolve(WRITER), Long.toString(ProcessHandle.current().pid()), StandardCharsets.US_ASCII);
  }

  void release() throws IOException {
    Files.deleteIfExists(path.resolve(WRITER));
  }

  /**
   * What {@code error} means: an {@link IndexUnavailableException} is thrown if the index is to blame, and otherwise
   * the error is given back (a full disk is not the index's fault).
   */
  IOException translated(IOException error) {
    Optional<IndexUnavailableException> meaning = meaning(error);
    if (meaning.isPresent()) {
      throw meaning.get();
    }
    return error;
  }

  private Optional<IndexUnavailableException> meaning(IOException error) {
    return switch (error) {
      case LockObtainFailedException e ->
          Optional.of(
              new IndexUnavailableException(
                  Reason.LOCKED, path, "is being written by " + writer(), "wait until that has ended", e));
      case IndexNotFoundException e -> Optional.of(missing());
      case IndexFormatTooOldException e -> Optional.of(otherLucene(e));
      case IndexFormatTooNewException e -> Optional.of(otherLucene(e));
      case CorruptIndexException e -> Optional.of(damaged(e));
      case EOFException e -> Optional.of(damaged(e));
      case NoSuchFileException e when !Files.isDirectory(path) -> Optional.of(vanished(e));
      case NoSuchFileException e -> Optional.of(damaged(e));
      case FileNotFoundException e -> Optional.of(damaged(e));
      case AccessDeniedException e -> Optional.of(noAccess(e));
      case FileSystemException e when String.valueOf(e.getReason()).contains("Read-only") ->
          Optional.of(noAccess(e));
      default -> Optional.empty();
    };
  }

  IndexUnavailableException damaged(RecordException error) {
    return damaged((Exception) error);
  }

  private IndexUnavailableException vanished(IOException error) {
    return new IndexUnavailableException(
        Reason.MISSING, path, "was removed while it was in use", "run \"klartext index\" again", error);
  }

  private IndexUnavailableException damaged(Exception error) {
    Throwable first = error;
    while (first.getCause() instanceof IOException cause) {
      first = cause;
    }
    return new IndexUnavailableException(
        Reason.DAMAGED, path, "is damaged (" + first.getMessage() + ")", AGAIN, error);
  }

  private IndexUnavailableException otherLucene(IOException error) {
    return new IndexUnavailableException(
        Reason.OTHER_SCHEMA, path, "was made with another Lucene (" + error.getMessage() + ")", AGAIN, error);
  }

  private IndexUnavailableException noAccess(Exception error) {
    return new IndexUnavailableException(
        Reason.NO_ACCESS, path, "may not be used (" + error.getMessage() + ")", "check who may write there", error);
  }

  private String writer() {
    try {
      return "process " + Files.readString(path.resolve(WRITER), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      return "another process";
    }
  }
}
