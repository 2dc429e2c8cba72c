package org.klartext.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.article.Article;
import org.klartext.language.Language;

class RecordsTest {
  @TempDir Path folder;

  private static String record(String text) {
    return "{\"text\":\"" + text + "\"}\n";
  }

  @Test
  void one_bad_record_in_ten_thousand_costs_that_one() throws IOException {
    var lines = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      lines.append(i == 4_321 ? "{\"text\":\"Der Konzern\n" : record(Reading.GERMAN));
    }
    Path file = Reading.write(folder, "news.jsonl", lines.toString());
    List<Ingested> found = Reading.all(file);
    assertThat(found.stream().filter(one -> one instanceof Ingested.Read)).hasSize(9_999);
    assertThat(found.get(4_320).path()).isEqualTo("news.jsonl");
    assertThat(Reading.reason(found.get(4_320))).startsWith("line 4321: broken JSON: ").doesNotContain("\n");
  }

  @Test
  void each_broken_line_says_what_is_wrong() throws IOException {
    Path file =
        Reading.write(
            folder,
            "news.jsonl",
            "[1,2]\n\n  \n{\"id\":3,\"body\":\"x\"}\n{\"text\":{\"de\":\"x\"}}\n{\"text\":\"\"}\n{\"text\":\"x\"} {}\n"
                + "[".repeat(2_000)
                + "\n"
                + record(Reading.GERMAN));
    List<Ingested> found = Reading.all(file);
    assertThat(found.subList(0, 6))
        .extracting(Reading::reason)
        .satisfiesExactly(
            r -> assertThat(r).isEqualTo("line 1: no JSON object"),
            r -> assertThat(r).isEqualTo("line 4: no field \"text\"; it has id, body"),
            r -> assertThat(r).isEqualTo("line 5: field \"text\" is an object, not a text"),
            r -> assertThat(r).isEqualTo("line 6: empty"),
            r -> assertThat(r).isEqualTo("line 7: more than one JSON value on the line"),
            r -> assertThat(r).isEqualTo("line 8: no JSON object"));
    assertThat(found.get(6).path()).isEqualTo("news.jsonl#L9");
  }

  @Test
  void nesting_without_end_is_refused() throws IOException {
    String deep = "{\"other\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"text\":\"x\"}\n";
    List<Ingested> found = Reading.all(Reading.write(folder, "a.jsonl", deep + record(Reading.GERMAN)));
    assertThat(Reading.reason(found.get(0))).startsWith("line 1: broken JSON: ");
    assertThat(found.get(1)).isInstanceOf(Ingested.Read.class);
  }

  @Test
  void fields_have_the_names_that_are_asked_for() throws IOException {
    Path file =
        Reading.write(
            folder,
            "a.ndjson",
            "{\"key\":12,\"body\":[\"" + Reading.FRENCH + "\",\"Fin.\"],\"head\":\"Une puce\",\"when\":1722470400,"
                + "\"who\":\"Le Soir\",\"lang\":\"fr-FR\",\"text\":\"not this\"}\n");
    IngestOptions options = IngestOptions.DEFAULT.withFields("key", "body", "head", "when", "who", "lang");
    Article article = Reading.article(Reading.only(file, options));
    assertThat(article.path()).isEqualTo("a.ndjson#12");
    assertThat(article.source().value()).isEqualTo("Une puce\n\n" + Reading.FRENCH + "\nFin.");
    assertThat(article.title()).contains("Une puce");
    assertThat(article.date()).contains(LocalDate.of(2024, 8, 1));
    assertThat(article.outlet()).contains("Le Soir");
    assertThat(article.language()).isEqualTo(Language.FRENCH);
  }

  @Test
  void a_lone_surrogate_becomes_the_replacement_character_and_a_pair_stays() throws IOException {
    Path file = Reading.write(folder, "a.jsonl", record("\\ud800 " + Reading.GERMAN + " \\ud83d\\udca1 \\udc00"));
    assertThat(Reading.article(file).source().value()).isEqualTo("\uFFFD " + Reading.GERMAN + " \uD83D\uDCA1 \uFFFD");
  }

  @Test
  void an_id_is_never_a_path() throws IOException {
    String ids = "";
    for (String id : List.of("../../x", "CON", "y".repeat(5_000), "a\\u0000b\\nc", "\\ud800")) {
      ids += "{\"id\":\"" + id + "\",\"text\":\"" + Reading.GERMAN + "\"}\n";
    }
    List<Article> articles = Reading.articles(Reading.all(Reading.write(folder, "a.jsonl", ids)));
    assertThat(articles).extracting(Article::id).allMatch(id -> id.matches("[0-9a-f]{16}")).doesNotHaveDuplicates();
    assertThat(articles).extracting(Article::path).allMatch(path -> path.length() < 200 && !path.contains("\n"));
    assertThat(articles.get(0).path()).isEqualTo("a.jsonl#../../x");
  }

  @Test
  void a_table_may_have_line_ends_quotes_and_separators_in_its_fields() throws IOException {
    String csv =
        String.join(
            "\r\n",
            "\uFEFFid;text;outlet",
            "1;\"Der Konzern; er sagt \"\"nein\"\".",
            "",
            "Und die \"\"Börse\"\" ist nicht froh.\";",
            "",
            "2;Das 5\" Gerät ist nicht neu und die Börse ist nicht froh;\"Blatt\"\n");
    List<Article> articles = Reading.articles(Reading.all(Reading.write(folder, "a.csv", csv)));
    assertThat(articles.get(0).source().value())
        .isEqualTo("Der Konzern; er sagt \"nein\".\r\n\r\nUnd die \"Börse\" ist nicht froh.");
    assertThat(articles.get(0).outlet()).isEmpty();
    assertThat(articles.get(1).source().value()).isEqualTo("Das 5\" Gerät ist nicht neu und die Börse ist nicht froh");
    assertThat(articles.get(1).path()).isEqualTo("a.csv#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void a_row_that_cannot_be_right_is_named_by_its_line_and_the_next_is_read(String lineEnd) throws IOException {
    String good = "Der Konzern ist nicht froh und die Börse auch nicht";
    String csv =
        """
        id,text
        1,"G

        "
        2,zu,viel
        3
        4,"G" ja
        5,G
        6,"G
        7,x
        """
            .replace("G", good)
            .replace("\n", lineEnd);
    List<Ingested> found = Reading.all(Reading.write(folder, "a.csv", csv));
    assertThat(found.get(0)).isInstanceOf(Ingested.Read.class);
    assertThat(Reading.reason(found.get(1))).isEqualTo("line 5: 3 fields where the header has 2");
    assertThat(Reading.reason(found.get(2))).isEqualTo("line 6: 1 field where the header has 2");
    assertThat(Reading.reason(found.get(3))).startsWith("line 7: text after the closing quote of field 2");
    assertThat(found.get(4)).isInstanceOf(Ingested.Read.class);
    assertThat(Reading.reason(found.get(5))).isEqualTo("line 9: a quote is opened and never closed");
    assertThat(found).hasSize(6);
  }

  @Test
  void a_heading_that_is_long_or_broken_is_told_in_one_short_line() throws IOException {
    String heading = "\"a\nb\"," + "x".repeat(100_000) + ",c".repeat(5_000);
    Ingested found = Reading.only(Reading.write(folder, "a.csv", heading + "\n1,2"));
    assertThat(Reading.reason(found)).contains("it has a b, xxx").endsWith(" more").hasSizeLessThan(200).hasLineCount(1);
  }

  @Test
  void a_table_without_the_column_says_which_it_has() throws IOException {
    Ingested found = Reading.only(Reading.write(folder, "a.csv", "id,body\r1,x"));
    assertThat(found).isEqualTo(new Ingested.Rejected("a.csv", "no column \"text\" in the header; it has id, body"));
  }

  @Test
  void files_without_records_say_so() throws IOException {
    Reading.write(folder, "a.csv", "id,text\n");
    Reading.write(folder, "b.jsonl", "\n\n");
    Reading.write(folder, "c.tsv", "");
    assertThat(Reading.all(folder))
        .extracting(Reading::reason)
        .containsExactly("no records in it", "no records in it", "empty");
  }

  @Test
  void rows_that_are_written_are_the_rows_that_are_read() throws IOException, Refusal {
    long seed = 20_240_801;
    Random random = new Random(seed);
    String alphabet = "ab \",;\n\r\tä中\uD83D\uDCA1";
    int[] letters = alphabet.codePoints().toArray();
    for (int round = 0; round < 500; round++) {
      int columns = 2 + random.nextInt(3);
      var rows = new ArrayList<List<String>>();
      var csv = new StringBuilder();
      for (int r = 0; r < 1 + random.nextInt(5); r++) {
        var row = new ArrayList<String>();
        for (int c = 0; c < columns; c++) {
          var field = new StringBuilder();
          random.ints(random.nextInt(6), 0, letters.length).forEach(i -> field.appendCodePoint(letters[i]));
          row.add(field.toString());
          csv.append(c == 0 ? "" : ",").append('"').append(field.toString().replace("\"", "\"\"")).append('"');
        }
        csv.append(random.nextBoolean() ? "\n" : "\r\n");
        rows.add(row);
      }
      CsvParser parser =
          new CsvParser(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), 1_000);
      parser.separateBy(',');
      for (List<String> row : rows) {
        assertThat(parser.next()).isEqualTo(CsvParser.Outcome.ROW);
        assertThat(parser.fields(StandardCharsets.UTF_8)).as("seed %d round %d: %s", seed, round, csv).isEqualTo(row);
      }
      assertThat(parser.next()).isEqualTo(CsvParser.Outcome.END);
    }
  }

  @Test
  void records_are_read_in_every_charset() throws IOException {
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE")) {
      Charset in = Charset.forName(charset);
      String text =
          "Der Konzern hat \u201EGerät\u201C und \u201EGröße\u201C für die Börse, und die Kunden müssen nicht warten.";
      String quoted = text.replace("\"", "\"\"");
      boolean mark = charset.equals("UTF-32LE");
      String start = mark ? "\uFEFF" : "";
      Reading.write(folder, charset + "/a.csv", (start + "id,text\n1,\"" + quoted + "\"\n").getBytes(in));
      Reading.write(folder, charset + "/b.jsonl", (start + record(text) + record(text)).getBytes(in));
      assertThat(Reading.articles(Reading.all(folder.resolve(charset))))
          .as(charset)
          .hasSize(3)
          .allMatch(article -> article.source().value().equals(text));
    }
  }

  @Test
  void a_line_that_is_no_utf_8_among_lines_that_are_is_refused_by_its_byte() throws IOException {
    String text = "Die Börse ist für die Kunden nicht froh, und das ist nicht neu.";
    byte[] good = record(text).getBytes(StandardCharsets.UTF_8);
    byte[] bad = good.clone();
    bad[14] = (byte) 0xFF;
    byte[] all = new byte[good.length * 3];
    System.arraycopy(good, 0, all, 0, good.length);
    System.arraycopy(bad, 0, all, good.length, good.length);
    System.arraycopy(good, 0, all, 2 * good.length, good.length);
    List<Ingested> found = Reading.all(Reading.write(folder, "a.jsonl", all));
    assertThat(found.get(0)).isInstanceOf(Ingested.Read.class);
    assertThat(Reading.reason(found.get(1))).startsWith("line 2: not UTF-8 at byte 14");
    assertThat(found.get(2)).isInstanceOf(Ingested.Read.class);
  }

  @Test
  void records_in_other_languages_are_skipped_one_by_one() throws IOException {
    Path file = Reading.write(folder, "a.jsonl", record(Reading.ENGLISH) + record(Reading.GERMAN));
    List<Ingested> found = Reading.all(file);
    assertThat(found.get(0)).isEqualTo(new Ingested.Skipped("a.jsonl#L1", "in English (en)"));
    assertThat(found.get(1)).isInstanceOf(Ingested.Read.class);
  }

  @Test
  void the_language_of_a_record_decides_only_what_the_text_leaves_open() throws IOException {
    Path file =
        Reading.write(
            folder,
            "a.jsonl",
            Stream.of("AMD GPU H100", Reading.GERMAN)
                .map(text -> "{\"language\":\"fr\",\"text\":\"" + text + "\"}\n")
                .collect(joining()));
    assertThat(Reading.articles(Reading.all(file)))
        .extracting(Article::language)
        .containsExactly(Language.FRENCH, Language.GERMAN);
  }
}
