package org.klartext.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.article.Article;
import org.klartext.export.ExportFormat.Packing;
import org.klartext.export.ExportOptions.EntityNames;
import org.klartext.export.ExportOptions.Table;
import org.klartext.export.ExportOptions.TextLayer;
import org.klartext.export.LayerText.Place;
import org.klartext.export.ReadBack.Span;
import org.klartext.knowledge.EntityType;
import org.klartext.record.CleanArticle;
import org.klartext.record.DrawnArticles;

/** What every format has to keep, on articles full of emoji and combining marks, by a reader that is not Klartext's. */
class ExportContractTest {
  private static final int ARTICLES = 80;

  /** Formats that say where mentions stand, and those that hold a layer whole. */
  private static final Set<String> WITH_MENTIONS = Set.of("jsonl", "parquet", "conll", "brat", "webannotation");
  static final Set<String> WITH_SOURCE = Set.of("jsonl", "csv", "tsv", "parquet", "tei", "webannotation");
  static final Set<String> WITH_CLEAN =
      Set.of("jsonl", "txt", "csv", "tsv", "parquet", "tei", "brat", "webannotation");

  @TempDir private Path folder;

  private static List<CleanArticle> articles() {
    var articles = new ArrayList<CleanArticle>();
    for (long seed = 0; seed < ARTICLES; seed++) {
      articles.add(named(DrawnArticles.of(seed), "%04d".formatted(seed)));
    }
    return articles;
  }

  /** Files of articles lie in the order of the names. */
  private static CleanArticle named(CleanArticle drawn, String name) {
    Article a = drawn.article();
    var article = new Article(name, name, a.language(), a.title(), a.date(), a.outlet(), a.source(), a.foreign());
    return new CleanArticle(article, drawn.text(), drawn.mentions(), drawn.garbleScore());
  }

  private Path export(ExportFormat format, String name, ExportOptions options, List<CleanArticle> articles) {
    Path place = folder.resolve(name);
    try (var destination = Destination.open(place, format, options)) {
      for (CleanArticle article : articles) {
        destination.write(article);
      }
      destination.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return place;
  }

  private static Stream<DynamicTest> eachFormat(Collection<String> some, OfFormat test) {
    return ExportFormats.all().stream()
        .filter(format -> some.contains(format.name()))
        .map(format -> dynamicTest(format.name(), () -> test.hold(format)));
  }

  private interface OfFormat {
    void hold(ExportFormat format) throws Exception;
  }

  private List<ReadBack> readBack(ExportFormat format, ExportOptions options, List<CleanArticle> articles)
      throws Exception {
    Path exported = export(format, "out-" + format.name(), options, articles);
    return Objects.requireNonNull(Readers.ALL.get(format.name())).read(exported);
  }

  @Test
  void every_format_has_an_independent_reader() {
    assertThat(Readers.ALL.keySet()).containsExactlyElementsOf(ExportFormats.all().stream().map(ExportFormat::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> each_article_comes_back_once() {
    return eachFormat(
        Readers.ALL.keySet(),
        format -> {
          List<CleanArticle> articles = new ArrayList<>(articles());
          if (format.name().equals("diff")) {
            articles.removeIf(article -> article.text().edits().isEmpty());
          }
          assertThat(readBack(format, ExportOptions.DEFAULT, articles)).hasSameSizeAs(articles);
        });
  }

  @TestFactory
  Stream<DynamicTest> each_span_cuts_out_its_surface() {
    return eachFormat(
        Readers.ALL.keySet(),
        format -> {
          for (ReadBack article : readBack(format, ExportOptions.DEFAULT, articles())) {
            for (Span span : article.spans()) {
              assertThat(span.cut()).isEqualTo(span.surface());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> each_mention_is_there() {
    return eachFormat(
        WITH_MENTIONS,
        format -> {
          List<CleanArticle> articles = articles();
          List<ReadBack> read = readBack(format, ExportOptions.DEFAULT, articles);
          for (int i = 0; i < articles.size(); i++) {
            LayerText layer = LayerText.of(articles.get(i), TextLayer.CLEAN);
            String marked = squeezed(String.join("", read.get(i).spans().stream().map(Span::surface).toList()));
            List<Place> expected = format.name().equals("conll") ? tellable(layer) : layer.disjoint();
            for (Place place : expected) {
              assertThat(marked).contains(squeezed(layer.surface(place)));
            }
          }
        });
  }

  /** What HIPE's columns can tell: named entities, one a token. */
  private static List<Place> tellable(LayerText layer) {
    var tokens = new Tokens(layer.text(), Locale.GERMAN);
    var places = new ArrayList<Place>();
    int taken = -1;
    for (Place place : layer.disjoint()) {
      int first = tokens.firstEndingAfter(place.start());
      boolean named = !Set.of(EntityType.TERM, EntityType.COMMON, EntityType.EVENT).contains(place.mention().type());
      if (named && first > taken) {
        places.add(place);
      }
      taken = named ? tokens.firstStartingFrom(place.end()) - 1 : taken;
    }
    return places;
  }

  private static String squeezed(String text) {
    return text.codePoints()
        .filter(c -> !Tokens.isSpace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @TestFactory
  Stream<DynamicTest> the_source_comes_back_whole() {
    return eachFormat(
        WITH_SOURCE,
        format -> {
          List<CleanArticle> articles = articles();
          List<ReadBack> read = readBack(format, ExportOptions.DEFAULT, articles);
          for (int i = 0; i < articles.size(); i++) {
            assertThat(read.get(i).source()).containsExactly(articles.get(i).article().source().value());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> the_clean_text_comes_back_whole() {
    return eachFormat(
        WITH_CLEAN,
        format -> {
          List<CleanArticle> articles = articles();
          List<ReadBack> read = readBack(format, ExportOptions.DEFAULT, articles);
          for (int i = 0; i < articles.size(); i++) {
            String clean = articles.get(i).text().clean();
            boolean ended = format.name().equals("txt") && !clean.isEmpty() && !clean.endsWith("\n");
            assertThat(read.get(i).clean()).containsExactly(ended ? clean + "\n" : clean);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nothing_but_white_space_is_lost_on_the_way() {
    return eachFormat(
        Set.of("md", "html", "conllu"),
        format -> {
          List<CleanArticle> articles = articles();
          List<ReadBack> read = readBack(format, ExportOptions.DEFAULT, articles);
          for (int i = 0; i < articles.size(); i++) {
            assertThat(squeezed(read.get(i).clean().getFirst())).isEqualTo(squeezed(articles.get(i).text().clean()));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> the_same_articles_give_the_same_bytes() {
    return eachFormat(
        Readers.ALL.keySet(),
        format -> {
          Path one = export(format, "one-" + format.name(), ExportOptions.DEFAULT, articles());
          Path two = export(format, "two-" + format.name(), ExportOptions.DEFAULT, articles());
          try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              Path same = file.equals(one) ? two : two.resolve(one.relativize(file));
              assertThat(same).hasSameBinaryContentAs(file);
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> nothing_at_all_is_an_export_too() {
    return ExportFormats.all().stream()
        .map(
            format ->
                dynamicTest(
                    format.name(),
                    () -> assertThat(export(format, "none-" + format.name(), ExportOptions.DEFAULT, List.of())).exists()));
  }

  @TestFactory
  Stream<DynamicTest> options_keep_a_format_readable() {
    var options = new ExportOptions(TextLayer.SOURCE, 0.5, true, EntityNames.ID, Table.ARTICLES);
    var without = new ExportOptions(TextLayer.CLEAN, 1, false, EntityNames.NONE, Table.ARTICLES);
    return eachFormat(
        Readers.ALL.keySet(),
        format -> {
          Reading reading = exported -> Objects.requireNonNull(Readers.ALL.get(format.name())).read(exported);
          for (Span span : spans(reading.of(export(format, "some-" + format.name(), options, articles())))) {
            assertThat(span.cut()).isEqualTo(span.surface());
          }
          for (Span span : spans(reading.of(export(format, "bare-" + format.name(), without, articles())))) {
            assertThat(span.cut()).isEqualTo(span.surface());
          }
        });
  }

  private interface Reading {
    List<ReadBack> of(Path exported) throws Exception;
  }

  private static List<Span> spans(List<ReadBack> read) {
    return read.stream().flatMap(article -> article.spans().stream()).toList();
  }

  @TestFactory
  Stream<DynamicTest> a_format_is_a_file_or_a_folder_as_it_says() {
    return ExportFormats.all().stream()
        .map(
            format ->
                dynamicTest(
                    format.name(),
                    () -> {
                      Path place = export(format, "kind-" + format.name(), ExportOptions.DEFAULT, articles().subList(0, 3));
                      assertThat(Files.isDirectory(place)).isEqualTo(format.packing() != Packing.STREAM);
                    }));
  }
}
