package org.klartext.ingest;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.klartext.article.Article;

/** Writes small files and reads them as a corpus. */
final class Reading {
  static final String GERMAN =
      "Der Konzern hat am Montag einen neuen Chip vorgestellt, der schneller rechnen soll als der alte.";
  static final String FRENCH =
      "Le groupe a présenté lundi une nouvelle puce qui doit calculer plus vite que l'ancienne.";
  static final String ENGLISH =
      "The company said on Monday that it would not comment on the plans, which were first reported by a newspaper.";

  private Reading() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] zstd(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdOutputStream(out)) {
      zstd.write(bytes);
    }
    return out.toByteArray();
  }

  static List<Ingested> all(Path root) {
    return all(root, IngestOptions.DEFAULT);
  }

  static List<Ingested> all(Path root, IngestOptions options) {
    var found = new ArrayList<Ingested>();
    Corpus.of(List.of(root), options).files().forEach(file -> file.read(found::add));
    return found;
  }

  static Ingested only(Path root) {
    return only(root, IngestOptions.DEFAULT);
  }

  static Ingested only(Path root, IngestOptions options) {
    List<Ingested> all = all(root, options);
    if (all.size() != 1) {
      throw new AssertionError("one expected: " + all);
    }
    return all.getFirst();
  }

  static Article article(Path root) {
    return article(only(root));
  }

  static Article article(Ingested found) {
    if (found instanceof Ingested.Read read) {
      return read.article();
    }
    throw new AssertionError("no article: " + found);
  }

  static List<Article> articles(List<Ingested> found) {
    return found.stream().map(Reading::article).toList();
  }

  static String reason(Ingested found) {
    return switch (found) {
      case Ingested.Rejected rejected -> rejected.reason();
      case Ingested.Skipped skipped -> skipped.reason();
      case Ingested.Read read -> throw new AssertionError("read: " + read);
      case Ingested.Ignored ignored -> throw new AssertionError("ignored: " + ignored);
    };
  }
}
