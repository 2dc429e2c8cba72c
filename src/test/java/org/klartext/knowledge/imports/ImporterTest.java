package org.klartext.knowledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.imports.Importer.Imported;
import org.klartext.language.Language;

class ImporterTest {
  private static final Knowledge BELOW = Knowledge.builtIn();
  private static final Path REAL_TABLE = Path.of("..", "shared", "names", "entities.tsv");

  @TempDir private Path folder;

  private Imported read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return Importer.read(file, ImportFormat.of(file).orElseThrow(), BELOW, bytes -> {});
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static List<Entity> entities(Imported imported) {
    return imported.lines().stream().map(EntityJson::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "names.tsv, TSV", "names.CSV.gz, CSV", "all.json, WIKIDATA", "all.json.bz2, WIKIDATA", "cedict.u8.gz, CEDICT",
    "mine.jsonl, JSONL"
  })
  void the_name_tells_the_format(String name, ImportFormat format) {
    assertThat(ImportFormat.of(Path.of(name))).contains(format);
    assertThat(ImportFormat.of(Path.of("names.pdf"))).isEmpty();
  }

  @Test
  void what_is_wrong_with_a_row_is_told_in_one_short_line() {
    assertThat(new Importer.Bad(1, "no entity type a\n\tb").reason()).isEqualTo("no entity type a b");
    assertThat(new Importer.Bad(1, "💡".repeat(1_000)).reason()).hasSizeLessThan(310).endsWith("💡…");
  }

  @Test
  void a_table_becomes_entities() throws IOException {
    Imported imported =
        read(
            "names.tsv",
            lines(
                "qid\ttype\ten\tde\tfr\tzh\tsource",
                "Q990000001\tcompany\tQuorvane\tQuorvane AG\t\t阔凡科技|阔凡 (公司)|Writing\tx",
                "\tname\tBrandulf\t\t\t布兰杜夫\ty"));
    List<Entity> entities = entities(imported);
    assertThat(entities).extracting(Entity::id).containsExactly("q990000001", "brandulf");
    Entity company = entities.getFirst();
    assertThat(company.chinese()).containsExactly("阔凡科技", "阔凡");
    assertThat(company.labels()).containsOnlyKeys(Language.GERMAN);
    assertThat(company.wikidata()).contains("Q990000001");
    assertThat(entities.getLast().type()).isEqualTo(EntityType.COMMON);
  }

  @Test
  void a_cell_in_quotes_may_hold_a_comma_and_a_quote() throws IOException {
    assertThat(entities(read("names.csv", "name,type\n\"Quorvane, \"\"Q\"\" AG\",company\n")))
        .extracting(Entity::name)
        .containsExactly("Quorvane, \"Q\" AG");
  }

  @Test
  void a_bad_row_is_told_by_its_line_and_the_others_are_taken() throws IOException {
    Imported imported =
        read("names.tsv", "name\ttype\twikidata\nA1\thero\t\nB2\tcompany\tQ12x\nC3\tcompany\t\tmore\n\tcompany\t\nGood One\tcompany\t\n");
    assertThat(imported.bad()).extracting(Importer.Bad::line).containsExactly(2, 3, 4, 5);
    assertThat(imported.badRows()).isEqualTo(4);
    assertThat(imported.bad().getFirst().reason()).contains("hero");
    assertThat(entities(imported)).extracting(Entity::name).containsExactly("Good One");
  }

  @Test
  void what_is_known_is_left_out_and_a_namesake_gets_an_id_of_its_own() throws IOException {
    Imported imported =
        read("names.tsv", "name\ttype\tzh\nSam Altman\tperson\t奥特曼\nOpenAI\tcompany\t\nOpenAI\tplace\t欧盆哀\n");
    assertThat(imported.known()).isEqualTo(2);
    assertThat(entities(imported)).extracting(Entity::id).containsExactly("openai-2");
  }

  @Test
  void rows_of_one_thing_become_one_and_things_of_one_name_stay_two() throws IOException {
    Imported imported =
        read(
            "names.tsv",
            lines("name\tzh", "Quorvane\t阔凡", "Quorvane\t阔凡|阔凡科技", "Quorvane\t夸温"));
    assertThat(imported.merged()).isEqualTo(1);
    assertThat(entities(imported)).extracting(Entity::id).containsExactly("quorvane", "quorvane-2");
    assertThat(entities(imported).getFirst().chinese()).containsExactly("阔凡", "阔凡科技");
  }

  @Test
  void what_either_row_of_one_thing_says_is_kept() throws IOException {
    Imported imported =
        read(
            "names.tsv",
            lines(
                "name\tzh\tgarbles\tcues\tde\tshort",
                "Quorvane\t阔凡\tBreitsegel\trobotik\tQuorvane AG\t",
                "Quorvane\t阔凡\tWeitsegel\tdrohne\tQuorvane SE\tQuorv"));
    Entity entity = entities(imported).getFirst();
    assertThat(entity.garbles()).extracting(Garble::surface).containsExactly("Breitsegel", "Weitsegel");
    assertThat(entity.cues()).containsExactly("robotik", "drohne");
    assertThat(entity.shortName()).contains("Quorv");
    assertThat(entity.labels()).containsEntry(Language.GERMAN, "Quorvane AG");
  }

  @Test
  void an_id_that_is_none_is_told_by_its_line() throws IOException {
    Imported imported = read("names.tsv", "name\tid\nQuorvane\tQuor Vane\n");
    assertThat(imported.bad()).singleElement().matches(bad -> bad.line() == 2 && bad.reason().contains("Quor Vane"));
  }

  private static final String PERSON =
      "{\"id\":\"Q990000002\",\"labels\":{\"en\":{\"value\":\"Orla Quist\"},\"de\":{\"value\":\"Orla Quist\"},"
          + "\"zh\":{\"value\":\"奧拉·奎斯特\"},\"zh-hans\":{\"value\":\"奥拉·奎斯特\"}},\"aliases\":{\"zh-cn\":[{\"value\":\"奎斯特\"}],"
          + "\"en\":[{\"value\":\"O. Quist\"}]},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}],"
          + "\"P21\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q6581072\"}}}}],"
          + "\"P108\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q990000003\"}}},\"qualifiers\":{\"P580\":[{\"datavalue\":"
          + "{\"value\":{\"time\":\"+2019-03-00T00:00:00Z\"}}}]}}]}}";
  private static final String COMPANY =
      "{\"id\":\"Q990000003\",\"labels\":{\"en\":{\"value\":\"Quorvane\"},\"fr\":{\"value\":\"Quorvane SA\"},"
          + "\"zh\":{\"value\":\"阔凡\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q4830453\"}}}}],"
          + "\"P169\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q990000002\"}}}}]}}";
  private static final String NO_CHINESE = "{\"id\":\"Q990000004\",\"labels\":{\"en\":{\"value\":\"No Chinese\"}}},";
  private static final String NO_TYPE =
      "{\"id\":\"Q990000005\",\"labels\":{\"en\":{\"value\":\"No type\"},\"zh\":{\"value\":\"无\"}}},";

  @Test
  void a_dump_of_wikidata_becomes_entities_with_roles() throws IOException {
    Imported imported = read("all.json", lines("[", PERSON + ",", NO_CHINESE, NO_TYPE, "{broken \"zh\"},", COMPANY, "]"));
    List<Entity> entities = entities(imported);
    assertThat(entities).extracting(Entity::id).containsExactly("q990000002", "q990000003");
    Entity person = entities.getFirst();
    assertThat(person.chinese()).containsExactly("奥拉·奎斯特", "奎斯特", "奧拉·奎斯特");
    assertThat(person.aliases()).containsExactly("O. Quist");
    assertThat(person.gender()).contains("f");
    assertThat(person.roles()).extracting(role -> role.as() + " " + role.at() + " " + role.from())
        .containsExactly("employee q990000003 2019", "ceo q990000003 ");
    assertThat(entities.getLast().labels()).containsEntry(Language.FRENCH, "Quorvane SA");
    assertThat(entities.getLast().roles()).isEmpty();
    assertThat(imported.passed()).isEqualTo(2);
    assertThat(imported.bad()).singleElement().matches(bad -> bad.line() == 5);
  }

  @Test
  void packed_files_are_read_like_plain_ones() throws IOException {
    byte[] plain = ("[\n" + COMPANY + "\n]\n").getBytes(StandardCharsets.UTF_8);
    var gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(plain);
    }
    var bzip2 = new ByteArrayOutputStream();
    // Two streams in one file, as parallel packers write them.
    for (byte[] half : List.of("[\n".getBytes(StandardCharsets.UTF_8), (COMPANY + "\n]\n").getBytes(StandardCharsets.UTF_8))) {
      try (OutputStream out = new BZip2CompressorOutputStream(bzip2)) {
        out.write(half);
      }
    }
    Files.write(folder.resolve("all.json.gz"), gzip.toByteArray());
    Files.write(folder.resolve("all.json.bz2"), bzip2.toByteArray());
    for (String name : List.of("all.json.gz", "all.json.bz2")) {
      Path file = folder.resolve(name);
      var read = new AtomicLong();
      Imported imported = Importer.read(file, ImportFormat.WIKIDATA, BELOW, read::addAndGet);
      assertThat(entities(imported)).as(name).extracting(Entity::name).containsExactly("Quorvane");
      assertThat(read.get()).as(name).isEqualTo(Files.size(file));
    }
  }

  @Test
  void a_dictionary_gives_names_and_glosses() throws IOException {
    Imported imported =
        read(
            "cedict.u8",
            lines(
                "# a comment",
                "阔凡城 阔凡城 [Kuo4 fan2 cheng2] /Kuofan City, seat of nothing/",
                "張三 张三 [Zhang1 San1] /surname Zhang/",
                "闊步 阔步 [kuo4 bu4] /to stride/stride forward boldly and fast/",
                "not a line"));
    assertThat(entities(imported)).singleElement().matches(entity -> entity.name().equals("Kuofan City"));
    assertThat(imported.glosses()).containsExactly("{\"zh\":\"阔步\",\"en\":[\"stride\"]}");
    assertThat(imported.bad()).singleElement().matches(bad -> bad.line() == 5);
    assertThat(imported.passed()).isEqualTo(1);
  }

  @Test
  void another_charset_is_refused() throws IOException {
    Path file = folder.resolve("names.tsv");
    Files.write(file, "name\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Importer.read(file, ImportFormat.TSV, BELOW, bytes -> {}))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void the_real_table_is_read_to_its_last_row() throws IOException {
    assumeTrue(Files.exists(REAL_TABLE), "the table is not there");
    Imported imported = Importer.read(REAL_TABLE, ImportFormat.TSV, BELOW, bytes -> {});
    assertThat(imported.rows()).isGreaterThan(90_000);
    assertThat(imported.badRows()).isZero();
    assertThat(imported.lines().size() + imported.known() + imported.merged()).isEqualTo(imported.rows());
    assertThat(imported.known()).isGreaterThan(1_000);
  }
}
