package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.klartext.record.CleanArticle;

/** A form in which articles leave the program. Safe for use by many threads; its writers are not. */
public interface ExportFormat {
  /** The name on the command line, such as {@code jsonl}. */
  String name();

  /** What it is good for, in a line. */
  String description();

  /** Writes articles one after another into one stream, which is neither flushed nor closed. */
  ArticleWriter writer(OutputStream out) throws IOException;

  /** How the files are named and written where each article gets its own; a format without it makes one file. */
  default Optional<FileAnArticle> fileAnArticle() {
    return Optional.empty();
  }

  /** Takes one article after another. Closing it writes what must stand at the end. */
  interface ArticleWriter extends AutoCloseable {
    void write(CleanArticle article) throws IOException;

    @Override
    default void close() throws IOException {}
  }

  /**
   * Articles that get a file each.
   *
   * @param ending of the files' names, with the dot
   * @param content writes the whole content of one article's file
   */
  record FileAnArticle(String ending, Content content) {}

  /** Writes one article as a file of its own. */
  interface Content {
    void write(CleanArticle article, OutputStream out) throws IOException;
  }
}
