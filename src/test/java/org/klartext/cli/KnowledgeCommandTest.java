package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeCommandTest {
  private static final String TABLE =
      "name\ttype\tzh\nQuorvane\tcompany\t阔凡科技\nOpenAI\tcompany\t\nSomebody\thero\t\n";

  @TempDir private Path folder;

  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder).with("XDG_DATA_HOME", folder.resolve("data").toString());
  }

  @Test
  void an_import_is_used_by_every_command_after_it() {
    shell.file("names.tsv", TABLE);
    Shell.Run imported = shell.type("knowledge", "import", "@names.tsv");
    assertThat(imported.status()).as(imported.err()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(imported.err()).contains("names.tsv:4: ").contains("hero");
    assertThat(imported.out()).contains("layer names").contains("known already");
    assertThat(folder.resolve("data/klartext/imported/names.compiled")).exists();
    assertThat(shell.type("entity", "Kuofan Technology").out()).startsWith("Quorvane");
    assertThat(shell.type("entity", "Kuofan Technology", "--knowledge", "@data").status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void a_failed_import_leaves_the_earlier_one_alone() throws IOException {
    shell.file("names.tsv", TABLE);
    shell.type("knowledge", "import", "@names.tsv");
    byte[] before = Files.readAllBytes(folder.resolve("data/klartext/imported/names.compiled"));
    shell.file("other/names.tsv", "name\ttype\nSomebody\thero\n");
    Shell.Run failed = shell.type("knowledge", "import", "@other/names.tsv");
    assertThat(failed.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(failed.err()).contains("stays as it was");
    assertThat(Files.readAllBytes(folder.resolve("data/klartext/imported/names.compiled"))).isEqualTo(before);
  }

  @Test
  void a_glossary_counts_for_one_run() {
    shell.file("mine.csv", "name,type,garbles,cues\nQuorvane,company,Breitsegel Technik,robotik\n");
    shell.file("a.txt", "Neues\n\nDas Unternehmen Breitsegel Technik aus der Robotik stellte am Montag in Berlin einen Roboter vor.\n");
    assertThat(shell.type("normalize", "--glossary", "@mine.csv", "@a.txt").out()).contains("Quorvane");
    assertThat(shell.type("normalize", "@a.txt").out()).contains("Breitsegel Technik");
  }

  @Test
  void a_bad_glossary_is_wrong_usage() {
    shell.file("mine.csv", "name,type\nQuorvane,hero\n");
    Shell.Run run = shell.type("entity", "--glossary", "@mine.csv", "Altman");
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("mine.csv:2: ").doesNotContain("\tat ");
  }

  @Test
  void a_missing_folder_that_was_named_is_wrong_usage() {
    assertThat(shell.type("entity", "--knowledge", "@none", "Altman").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void faults_are_named_by_file_and_line() throws IOException {
    shell.file("mine.jsonl", "{\"id\":\"a\",\"type\":\"company\",\"name\":\"A1\",\"related\":[\"nobody\",\"openai\"]}\n");
    Shell.Run run = shell.type("knowledge", "check", "@mine.jsonl");
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.lines()).containsExactly("mine.jsonl:1: unknown-id: a: names nobody, which is nowhere");
    JsonNode fault = new ObjectMapper().readTree(shell.type("knowledge", "check", "--format", "json", "@mine.jsonl").out());
    assertThat(fault.path("line").asInt()).isEqualTo(1);
    assertThat(fault.path("kind").asText()).isEqualTo("unknown-id");
    shell.file("mine.jsonl", "{\"id\":\"a\",\"type\":\"company\",\"name\":\"A1\",\"related\":[\"openai\"]}\n");
    assertThat(shell.type("knowledge", "check", "@mine.jsonl").status()).isEqualTo(ExitStatus.DONE);
  }

  @Test
  void figures_list_the_layers_by_origin() throws IOException {
    shell.file("mine.csv", "name,type,id\nSam Altman,person,sam-altman\n");
    JsonNode figures =
        new ObjectMapper().readTree(shell.type("knowledge", "stats", "--glossary", "@mine.csv", "--format", "json").out());
    assertThat(figures.path("layers").findValuesAsText("origin")).containsExactly("built-in", "mine.csv");
    assertThat(figures.path("layers").path(0).path("replaced").asInt()).isEqualTo(1);
    assertThat(figures.path("types").path("person").asInt()).isGreaterThan(1000);
    assertThat(figures.path("surfaces").path("pinyin").asInt()).isGreaterThan(10_000);
    assertThat(shell.type("knowledge", "stats").out()).contains("built-in: ").contains("Surfaces by mechanism");
  }

  @Test
  void without_a_subcommand_it_says_which_there_are() {
    Shell.Run run = shell.type("knowledge");
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("check, stats, import or export");
  }

  private static final String MINE =
      "{\"id\":\"sam-altman\",\"type\":\"person\",\"name\":\"Sam Altman\",\"short\":\"Altman\",\"zh\":[\"奥特曼\"],"
          + "\"roles\":[{\"at\":\"openai\",\"as\":\"ceo\"}],\"garbles\":[{\"surface\":\"Altermann\",\"how\":\"spelling\"}]}\n"
          + "{\"id\":\"quorvane\",\"type\":\"company\",\"name\":\"Quorvane\",\"related\":[\"sam-altman\"]}\n";

  @Test
  void a_layer_goes_out_as_any_form_and_comes_back_as_it_was() throws IOException {
    Path mine = shell.file("data/klartext/accepted.jsonl", MINE);
    for (String form : new String[] {"csv", "tbx", "jsonl"}) {
      Shell.Run out = shell.type("knowledge", "export", "--layer", "accepted", "--output", "@accepted." + form);
      assertThat(out.status()).as(out.err()).isZero();
      assertThat(out.err()).contains("2 entities");
      Files.writeString(mine, "");
      Shell.Run in = shell.type("knowledge", "import", "@accepted." + form, "--replace");
      assertThat(in.status()).as(in.err()).isZero();
      assertThat(mine).hasContent(MINE);
    }
    assertThat(shell.type("entity", "Altermann").out()).startsWith("Sam Altman");
  }

  @Test
  void an_export_goes_to_standard_output_and_can_be_narrowed() {
    shell.file("data/klartext/accepted.jsonl", MINE);
    assertThat(shell.type("knowledge", "export", "--type", "company").out())
        .startsWith("id,type,name,")
        .contains("quorvane")
        .doesNotContain("Altman,");
    assertThat(shell.type("knowledge", "export", "--layer", "built-in", "--format", "jsonl", "--id", "pat-gelsinger").out())
        .contains("基辛格");
    assertThat(shell.type("knowledge", "export", "--layer", "none").status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(shell.type("knowledge", "export", "--id", "nobody").err()).contains("nobody");
  }

  @Test
  void a_row_that_replaces_gets_the_id_of_the_same_thing() {
    shell.file("names.csv", "name,type,zh,garbles\nSam Altman,person,奥特曼,Altermann\n");
    assertThat(shell.type("knowledge", "import", "@names.csv").err()).contains("nothing new in it");
    Shell.Run run = shell.type("knowledge", "import", "@names.csv", "--replace");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(shell.type("knowledge", "export", "--layer", "names").out()).contains("sam-altman,person,Sam Altman");
    assertThat(shell.type("knowledge", "import", "@names.u8", "--replace").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }
}
