package org.klartext.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;

/**
 * One writer at work on an index.
 *
 * <pre>{@code
 * try (var session = IndexSession.open(folder, knowledge.fingerprint())) {
 *   if (!session.isUnchanged("de/a1.txt", digest)) {
 *     session.replaceFile("de/a1.txt", digest, articles);
 *   }
 *   session.removeUnless(seen::contains);
 *   session.commit();
 * }
 * }</pre>
 *
 * <p>Nothing is seen by readers, nor outlives the session, before {@link #commit}. Files are the unit of change: the
 * articles of one are replaced all at once, and one that gave no article is remembered too, so that it is skipped the
 * next time. {@link #replaceFile}, {@link #removeFile} and {@link #isUnchanged} may be called by many threads.
 *
 * <p>Methods throw {@link IOException} where the disk fails (full, gone) and {@link IndexUnavailableException} where
 * the index is to blame.
 */
public final class IndexSession implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 64;

  private final IndexFolder folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final ConcurrentMergeScheduler merges;
  private final String fingerprint;
  private final FileTable before;
  private UnaryOperator<CleanArticle> judge = UnaryOperator.identity();

  private IndexSession(
      IndexFolder folder,
      FSDirectory directory,
      IndexWriter writer,
      ConcurrentMergeScheduler merges,
      String fingerprint,
      FileTable before) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.merges = merges;
    this.fingerprint = fingerprint;
    this.before = before;
  }

  /**
   * Opens the index in {@code path} for writing; where there is none, an empty one is made and committed.
   *
   * @param fingerprint of the rules and knowledge that articles are made clear by today; files of another count as
   *     changed
   */
  public static IndexSession open(Path path, String fingerprint) throws IOException {
    var folder = new IndexFolder(path);
    try {
      folder.create();
      FSDirectory directory = FSDirectory.open(path);
      try {
        return open(folder, directory, fingerprint);
      } catch (IOException | RuntimeException | Error e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * Removes the index in {@code path}, damaged or not, so that {@link #open} makes a new one; other files there stay.
   *
   * @throws IndexUnavailableException if it is being written
   */
  public static void discard(Path path) throws IOException {
    var folder = new IndexFolder(path);
    try {
      folder.discard();
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  private static IndexSession open(IndexFolder folder, FSDirectory directory, String fingerprint) throws IOException {
    boolean isNew = folder.isMissing(directory);
    if (!isNew) {
      folder.lastCommit(directory);
    }
    var merges = new ConcurrentMergeScheduler();
    var config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergeScheduler(merges)
            .setCommitOnClose(false);
    var writer = new IndexWriter(directory, config);
    try {
      folder.claim();
      if (isNew) {
        writer.setLiveCommitData(userData(fingerprint).entrySet());
        writer.commit();
      }
      var before = new FileTable(DirectoryReader.open(directory));
      return new IndexSession(folder, directory, writer, merges, fingerprint, before);
    } catch (IOException | RuntimeException | Error e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Whether the index held {@code file} with this digest, made clear by today's knowledge, when the session was opened.
   */
  public boolean isUnchanged(String file, String digest) throws IOException {
    return before.holds(new Stamp(file, digest, fingerprint));
  }

  /** Gives every file the index held when the session was opened, each once, in the order of their UTF-8 bytes. */
  public void forEachFile(Consumer<String> action) throws IOException {
    before.forEach(action);
  }

  /** Puts {@code articles} in the place of all that {@code file} gave before; none is a number of articles too. */
  public void replaceFile(String file, String digest, List<CleanArticle> articles) throws IOException {
    var stamp = new Stamp(file, digest, fingerprint);
    List<Document> documents = ArticleDocument.all(articles, judge, stamp, 0);
    if (documents.isEmpty()) {
      var remembered = new Document();
      stamp.addTo(remembered);
      documents.add(remembered);
    }
    try {
      writer.updateDocuments(new Term(Schema.FILE, file), documents);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * Adds to what {@code file} gave in this session, for files too large to be held at once: {@link #removeFile} first,
   * then this as often as needed, in any order and by many threads, and no {@link #commit} before the last time, or a
   * crash would leave part of the file.
   *
   * @param first where in the file the first of {@code articles} stands, so that they are given back in its order
   */
  public void addToFile(String file, String digest, long first, List<CleanArticle> articles) throws IOException {
    try {
      writer.addDocuments(ArticleDocument.all(articles, judge, new Stamp(file, digest, fingerprint), first));
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * From now on articles are written as {@code by} makes them of what they are given as, which is kept beside them. Called
   * before any other method; {@code by} is pure and safe for use by many threads.
   */
  public void judgeBy(UnaryOperator<CleanArticle> by) {
    judge = by;
  }

  /**
   * Judges stored articles anew, without reading their files.
   *
   * @param requests which articles: what any of them finds, and all that were judged before
   * @param changed takes each article that becomes another, before and after, in the order of their numbers
   */
  public void rejudge(List<SearchRequest> requests, BiConsumer<CleanArticle, CleanArticle> changed) throws IOException {
    try (DirectoryReader now = DirectoryReader.open(writer)) {
      new Rejudging(writer, now, folder, judge).run(requests, changed);
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** Takes out all that {@code file} gave. */
  public void removeFile(String file) throws IOException {
    try {
      writer.deleteDocuments(new Term(Schema.FILE, file));
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * Takes out the files that the index held when the session was opened and that {@code stays} does not accept.
   *
   * @return how many
   */
  public int removeUnless(Predicate<String> stays) throws IOException {
    var gone = new ArrayList<String>();
    before.forEach(
        file -> {
          if (!stays.test(file)) {
            gone.add(file);
          }
        });
    for (String file : gone) {
      removeFile(file);
    }
    return gone.size();
  }

  /** Makes all changes so far lasting, at once. Without changes it does nothing. */
  public void commit() throws IOException {
    try {
      Map<String, String> data = userData(lastingFingerprint());
      if (!data.equals(FileTable.userData(writer.getLiveCommitData()))) {
        writer.setLiveCommitData(data.entrySet());
      }
      writer.commit();
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /** Drops what was not committed and gives the index free; after a commit it first lets merges come to their end. */
  @Override
  public void close() throws IOException {
    Closeable dropped = writer::rollback;
    try (directory;
        before;
        dropped) {
      if (writer.isOpen()) {
        if (!writer.hasUncommittedChanges()) {
          merges.sync();
          writer.commit();
        }
        folder.release();
      }
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }

  /**
   * Today's fingerprint once every file is of today; until then the one before, so that readers learn that part of the
   * index is older.
   */
  private String lastingFingerprint() throws IOException {
    String last = FileTable.userData(writer.getLiveCommitData()).getOrDefault(Schema.FINGERPRINT_KEY, fingerprint);
    if (last.equals(fingerprint)) {
      return fingerprint;
    }
    try (DirectoryReader now = DirectoryReader.open(writer)) {
      return new FileTable(now).isAllOf(fingerprint) ? fingerprint : last;
    }
  }

  private static Map<String, String> userData(String fingerprint) {
    return Map.of(Schema.SCHEMA_KEY, Schema.VERSION, Schema.FINGERPRINT_KEY, fingerprint);
  }
}
