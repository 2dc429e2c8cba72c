package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.Hit;
import org.klartext.index.SearchRequest;
import org.klartext.index.SearchResult;

/**
 * The table of queries over the sample corpus: how many articles, which come first and in which order, what is marked in
 * the first of them, and where in its source. Where a change of rules or knowledge is meant to change it, read the
 * difference and write it anew: {@code mvn test -Dtest=SearchTableTest -Dklartext.rewrite=true}.
 */
class SearchTableTest {
  private static final Path TABLE = Path.of("src/test/resources/golden/search/queries.txt");
  private static final int FIRST = 5;
  private static final int FORMS = 6;

  @TempDir private Path folder;

  @Test
  void queries_over_the_sample_corpus_find_what_they_should() throws IOException {
    List<String> expected = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
    var actual = new ArrayList<String>();
    Workbench workbench = SampleIndex.ofSample(folder.resolve("index"));
    try (OpenIndex index = workbench.open(folder.resolve("index"))) {
      for (String line : expected) {
        boolean isQuery = !line.isBlank() && !line.startsWith("#") && !line.startsWith(" ");
        if (isQuery) {
          actual.add(line);
          actual.addAll(found(index.search(SearchRequest.of(line).withLimit(FIRST), true).result()));
        } else if (!line.startsWith(" ")) {
          actual.add(line);
        }
      }
    }
    if (Boolean.getBoolean("klartext.rewrite")) {
      Files.write(TABLE, actual, StandardCharsets.UTF_8);
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(expected.stream().filter(line -> !line.startsWith(" ") && !line.startsWith("#") && !line.isBlank()))
        .as("queries in the table")
        .hasSizeGreaterThanOrEqualTo(60);
  }

  private static List<String> found(SearchResult result) {
    var lines = new ArrayList<String>();
    String paths =
        result.hits().stream()
            .map(hit -> hit.article().article().path().replaceFirst("^[^/]*/corpus/|^corpus/", ""))
            .collect(Collectors.joining(", "));
    lines.add(("  " + result.total() + "  " + paths).stripTrailing());
    if (!result.hits().isEmpty()) {
      Hit first = result.hits().getFirst();
      String clean = first.article().text().clean();
      String source = first.article().article().source().value();
      Set<String> cleanForms = new LinkedHashSet<>();
      first.highlights().clean().forEach(span -> cleanForms.add(span.in(clean).toLowerCase(Locale.ROOT)));
      Set<String> sourceForms = new LinkedHashSet<>();
      first.highlights().source().forEach(span -> sourceForms.add(span.in(source).toLowerCase(Locale.ROOT)));
      if (!sourceForms.isEmpty()) {
        lines.add("  clean  " + shown(cleanForms));
        lines.add("  source " + shown(sourceForms) + ", the first at " + first.highlights().source().getFirst().start());
      }
    }
    return lines;
  }

  private static String shown(Set<String> forms) {
    return forms.stream().limit(FORMS).map(form -> "[" + form.replaceAll("\\s+", " ") + "]").collect(Collectors.joining(" "));
  }
}
