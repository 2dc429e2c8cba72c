package org.klartext.ingest;

import org.klartext.article.Article;

/** What came of one place in the corpus: a file, or a record in a file. */
public sealed interface Ingested {
  /** Relative to the corpus, with {@code /}; a record follows {@code #}. */
  String path();

  /**
   * An article.
   *
   * @param file the path of the file it stands in: the article's own, or that before {@code #}
   * @param size the bytes of that file as they lie on disk
   * @param digest SHA-256 of those bytes, in hex
   */
  record Read(Article article, String file, long size, String digest) implements Ingested {
    @Override
    public String path() {
      return article.path();
    }
  }

  /**
   * What should have been an article and could not be read.
   *
   * @param reason one line without the path, such as {@code line 3: broken JSON: …}
   */
  record Rejected(String path, String reason) implements Ingested {}

  /**
   * An article in a language that Klartext does not repair.
   *
   * @param reason one line, such as {@code in English (en)}
   */
  record Skipped(String path, String reason) implements Ingested {}

  /** Something that is no article and does not claim to be one: a picture, a hidden folder. */
  record Ignored(String path) implements Ingested {}
}
