package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.article.Article;
import org.klartext.language.Language;

/** Every format, as it is and compressed. */
class FormatsTest {
  private static final String TITLE = "Neuer Chip vorgestellt";
  private static final Map<String, String> ONE_ARTICLE_EACH =
      Map.of(
          "txt", TITLE + "\n2024-08-01\nQuelle: Abendblatt\n" + Reading.GERMAN + "\n",
          "md", "---\ntitle: " + TITLE + "\ndate: 2024-08-01\noutlet: Abendblatt\n---\n" + Reading.GERMAN + "\n",
          "html",
              "<html lang=de><head><meta property='og:site_name' content='Abendblatt'>"
                  + "<meta name=date content=2024-08-01></head><body><h1>"
                  + TITLE
                  + "</h1><p>"
                  + Reading.GERMAN
                  + "</p></body></html>",
          "jsonl",
              "{\"id\":\"7\",\"title\":\""
                  + TITLE
                  + "\",\"text\":\""
                  + Reading.GERMAN
                  + "\",\"date\":\"2024-08-01T23:30:00-05:00\",\"outlet\":\"Abendblatt\"}\n",
          "csv",
              "id,title,text,date,outlet\r\n7," + TITLE + ",\"" + Reading.GERMAN + "\",2024-08-01,Abendblatt\r\n",
          "tsv", "id\ttitle\ttext\tdate\toutlet\n7\t" + TITLE + "\t" + Reading.GERMAN + "\t01.08.2024\tAbendblatt\n");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> each_format_gives_text_title_date_and_outlet_compressed_or_not() {
    return ONE_ARTICLE_EACH.keySet().stream()
        .sorted()
        .flatMap(format -> Stream.of(format, format + ".gz", format + ".zst"))
        .map(name -> DynamicTest.dynamicTest(name, () -> readsOneArticle(name)));
  }

  private void readsOneArticle(String name) throws IOException {
    byte[] plain = ONE_ARTICLE_EACH.getOrDefault(name.split("\\.", 2)[0], "").getBytes(StandardCharsets.UTF_8);
    byte[] bytes = name.endsWith(".gz") ? Reading.gzip(plain) : name.endsWith(".zst") ? Reading.zstd(plain) : plain;
    Path file = Reading.write(folder, "a." + name, bytes);
    Ingested.Read read = (Ingested.Read) Reading.only(file);
    Article article = read.article();
    assertThat(article.source().value()).contains(Reading.GERMAN, TITLE);
    assertThat(article.language()).isEqualTo(Language.GERMAN);
    assertThat(article.title()).contains(TITLE);
    assertThat(article.date()).contains(LocalDate.of(2024, 8, 1));
    assertThat(article.outlet()).contains("Abendblatt");
    assertThat(read.digest()).isEqualTo(Digest.of(bytes));
    assertThat(read.size()).isEqualTo(bytes.length);
    boolean record = name.startsWith("jsonl") || name.startsWith("csv") || name.startsWith("tsv");
    assertThat(article.path()).isEqualTo("a." + name + (record ? "#7" : ""));
  }

  @Test
  void plain_text_and_markdown_stay_character_for_character() throws IOException {
    String odd = "\tTitel\r\n\r\n" + Reading.GERMAN + "\u0000\u200b\rx\u0085\n\n\n";
    Reading.write(folder, "a.txt", odd);
    Reading.write(folder, "b.md", "---\r\ntitle: x\r\n---\r\n" + odd);
    List<Article> articles = Reading.articles(Reading.all(folder));
    assertThat(articles.get(0).source().value()).isEqualTo(odd);
    assertThat(articles.get(1).source().value()).isEqualTo("---\r\ntitle: x\r\n---\r\n" + odd);
  }

  @Test
  void compressed_data_that_break_off_are_refused_wherever_they_do() throws IOException {
    byte[] text = lines(2_000).getBytes(StandardCharsets.UTF_8);
    for (byte[] whole : List.of(Reading.gzip(text), Reading.zstd(text))) {
      String ending = whole[0] == 0x1F ? ".gz" : ".zst";
      for (int cut : new int[] {0, 1, 5, whole.length / 2, whole.length - 1}) {
        Path document = Reading.write(folder, "cut.txt" + ending, Arrays.copyOf(whole, cut));
        assertThat(Reading.only(document)).as(ending + " cut at " + cut).isInstanceOf(Ingested.Rejected.class);
      }
    }
  }

  @Test
  void records_before_the_break_are_kept_and_the_break_is_named() throws IOException {
    byte[] whole = Reading.gzip(lines(5_000).getBytes(StandardCharsets.UTF_8));
    Path file = Reading.write(folder, "cut.jsonl.gz", Arrays.copyOf(whole, whole.length * 3 / 4));
    List<Ingested> found = Reading.all(file);
    assertThat(found.size()).isBetween(1_000, 4_999);
    assertThat(found.getLast()).isInstanceOf(Ingested.Rejected.class);
    assertThat(Reading.reason(found.getLast())).startsWith("after line ").contains("break off");
    assertThat(found.subList(0, found.size() - 1)).allMatch(one -> one instanceof Ingested.Read);
  }

  @Test
  void what_is_no_gzip_or_zstd_says_so() throws IOException {
    Reading.write(folder, "a.txt.gz", Reading.GERMAN);
    Reading.write(folder, "b.jsonl.zst", Reading.GERMAN);
    assertThat(Reading.all(folder)).hasSize(2).allMatch(found -> found instanceof Ingested.Rejected);
  }

  @Test
  void a_bomb_is_stopped() throws IOException {
    Path line = Reading.write(folder, "line.jsonl.gz", Reading.gzip(new byte[80 << 20]));
    Path text = Reading.write(folder, "text.txt.zst", Reading.zstd(new byte[80 << 20]));
    byte[] newlines = new byte[80 << 20];
    Arrays.fill(newlines, (byte) '\n');
    Path lines = Reading.write(folder, "lines.csv.gz", Reading.gzip(newlines));
    assertThat(Reading.all(folder)).hasSize(3).allMatch(found -> found instanceof Ingested.Rejected);
    assertThat(Reading.reason(Reading.only(text))).contains("longer than");
    assertThat(Reading.reason(Reading.only(line))).contains("binary");
    assertThat(Reading.reason(Reading.only(lines))).contains("400 times");
  }

  @Test
  void an_article_longer_than_allowed_is_refused_and_a_record_costs_no_other() throws IOException {
    IngestOptions small = IngestOptions.DEFAULT.withMostBytes(200);
    Path text = Reading.write(folder, "a.txt", Reading.GERMAN.repeat(3));
    assertThat(Reading.reason(Reading.only(text, small))).contains("longer than the 200 bytes");
    String record = "{\"text\":\"" + Reading.GERMAN + "\"}\n";
    Path json = Reading.write(folder, "b.jsonl", record + "{\"text\":\"" + "x ".repeat(200) + "\"}\n" + record);
    List<Ingested> found = Reading.all(json, small);
    assertThat(Reading.reason(found.get(1))).isEqualTo("line 2: longer than the 200 bytes that one article may have");
    assertThat(Reading.article(found.get(2)).path()).isEqualTo("b.jsonl#L3");
    String row = Reading.GERMAN.replace(",", "") + "\n";
    Path csv = Reading.write(folder, "c.csv", "text\n" + row + "x ".repeat(200) + "\n" + row);
    assertThat(Reading.all(csv, small)).extracting(Ingested::path).containsExactly("c.csv#L2", "c.csv", "c.csv#L4");
  }

  @Test
  void a_file_that_changes_while_it_is_read_is_named() throws IOException {
    Path file = Reading.write(folder, "a.jsonl", lines(50));
    var found = new ArrayList<Ingested>();
    Corpus.of(List.of(folder), IngestOptions.DEFAULT)
        .files()
        .forEach(
            corpusFile ->
                corpusFile.read(
                    one -> {
                      if (found.isEmpty()) {
                        append(file);
                      }
                      found.add(one);
                    }));
    assertThat(Reading.reason(found.getLast())).contains("changed while it was read");
  }

  private static void append(Path file) {
    try {
      Files.writeString(file, lines(1), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records that do not compress to nothing. */
  private static String lines(int count) {
    Random random = new Random(7);
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"text\":\"" + Reading.GERMAN + " " + Long.toHexString(random.nextLong()) + "\"}\n");
    }
    return lines.toString();
  }
}
