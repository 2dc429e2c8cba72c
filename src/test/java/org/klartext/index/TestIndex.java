package org.klartext.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.klartext.index.query.Names;
import org.klartext.record.CleanArticle;
import org.klartext.text.CleanSpan;
import org.klartext.text.SourceSpan;

/** A real index in a folder, and short ways to ask it. */
final class TestIndex {
  static final String FINGERPRINT = "knowledge-1";

  private final Path folder;

  private TestIndex(Path folder) {
    this.folder = folder;
  }

  /** An index of these articles, each the only one of its file. */
  static TestIndex of(Path folder, Written... articles) throws IOException {
    try (var session = IndexSession.open(folder, FINGERPRINT)) {
      for (Written written : articles) {
        CleanArticle article = written.article();
        session.replaceFile(article.article().path(), "digest", List.of(article));
      }
      session.commit();
    }
    return new TestIndex(folder);
  }

  SearchResult search(SearchRequest request) throws IOException {
    try (var searcher = Searcher.open(folder)) {
      return searcher.search(request);
    }
  }

  SearchResult search(String query) throws IOException {
    return search(SearchRequest.of(query).withLimit(1000));
  }

  SearchResult search(String query, Names names) throws IOException {
    return search(SearchRequest.of(query).withLimit(1000).withNames(names));
  }

  /** The ids of what is found, in order. */
  List<String> ids(String query) throws IOException {
    return ids(search(query));
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().article().id()).toList();
  }

  /** What is marked in the clean text of the first hit. */
  static List<String> clean(SearchResult result) {
    Hit hit = result.hits().getFirst();
    return hit.highlights().clean().stream().map((CleanSpan span) -> span.in(hit.article().text().clean())).toList();
  }

  /** What is marked in the source of the first hit. */
  static List<String> source(SearchResult result) {
    Hit hit = result.hits().getFirst();
    return hit.highlights().source().stream()
        .map((SourceSpan span) -> span.in(hit.article().article().source().value()))
        .toList();
  }

  /** Knows that each of {@code surfaces} is {@code entity}. */
  static Names names(String entity, String... surfaces) {
    return surface -> Arrays.asList(surfaces).contains(surface) ? List.of(entity) : List.of();
  }
}
