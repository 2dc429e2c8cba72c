package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          基辛格     | 基辛格 is what Chinese calls Pat Gelsinger for short.
          jixinge   | “Jixinge” is 基辛格 read aloud (pinyin).
          Kissinger | “Kissinger” comes from 基辛格, which names both Pat Gelsinger and Henry Kissinger.
          Gelsinger | “Gelsinger” is right as it stands, a short name.
          """)
  void two_who_share_a_chinese_name_are_shown_apart(String name, String sentence) {
    Shell.Run run = new Shell(folder).type("entity", name);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Pat Gelsinger  person", "Henry Kissinger  person", sentence);
  }

  @Test
  void those_who_are_really_called_so_come_first() {
    var shell = new Shell(folder);
    assertThat(shell.type("entity", "Kissinger").out()).startsWith("Henry Kissinger");
    assertThat(shell.type("entity", "Gelsinger").out()).startsWith("Pat Gelsinger");
    assertThat(shell.type("entity", "Huang", "Renxun").out()).startsWith("Jensen Huang");
  }

  @Test
  void the_articles_that_mention_it_are_added_from_an_index() throws IOException {
    Shell shell = Shell.withCorpus(folder);
    shell.type("index", "@corpus", "--index", "@index");
    assertThat(shell.type("entity", "sam-altman", "--index", "@index").out())
        .contains("2 in the index, 3 mentions", "Ultraman 3× (homograph, put right)", "de/altman.txt");
    String line = shell.type("entity", "sam-altman", "--index", "@index", "--format", "json").lines().getFirst();
    JsonNode entity = new ObjectMapper().readTree(line);
    assertThat(entity.get("entity").asText()).isEqualTo("sam-altman");
    assertThat(entity.at("/index/mentions").asInt()).isEqualTo(3);
    assertThat(entity.at("/index/examples/0/path").asText()).isEqualTo("de/altman.txt");
  }

  @Test
  void an_index_that_was_asked_for_must_be_there() {
    Shell.Run run = new Shell(folder).type("entity", "OpenAI", "--index", "@none");
    assertThat(run.status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
  }

  @Test
  void for_an_unknown_name_similar_ones_are_named() {
    Shell.Run run = new Shell(folder).type("entity", "Nvidea");
    assertThat(run.out()).contains("Nvidia  company · nvidia", "fuzzy", "Nvidea ~ Nvidia");
    assertThat(run.err()).hasLineCount(1).contains("nothing is called “Nvidea”; perhaps:");
    Shell.Run ranked = new Shell(folder).type("entity", "--candidates", "2", "--format", "json", "奧特曼");
    assertThat(ranked.lines()).hasSize(2);
    assertThat(ranked.out()).contains("\"entity\":\"sam-altman\"", "\"feature\":\"traditional\"");
  }

  @Test
  void two_entries_that_are_one_are_merged_in_ones_own_knowledge_until_the_line_is_taken_out() throws IOException {
    var shell = new Shell(folder).with("XDG_DATA_HOME", folder.toString());
    Path file = folder.resolve("klartext/edited.jsonl");
    Shell.Run dry = shell.type("entity", "--merge", "tencent", "qq", "--dry-run");
    assertThat(dry.status()).isZero();
    assertThat(dry.out()).contains("QQ (qq) becomes part of Tencent (tencent)", "would write: {\"id\":\"tencent\"");
    assertThat(file).doesNotExist();
    assertThat(shell.type("entity", "--merge", "tencent", "qq").err()).contains("added to", "klartext index");
    assertThat(shell.type("entity", "qq").out()).startsWith("Tencent  company · tencent");
    assertThat(shell.type("entity", "腾讯QQ").out()).startsWith("Tencent  company · tencent");
    assertThat(shell.type("knowledge", "stats").out()).contains("edited: 1 entities", "qq is tencent now");
    Files.delete(file);
    assertThat(shell.type("entity", "qq").out()).startsWith("QQ  ");
  }

  @Test
  void articles_indexed_before_a_merging_are_found_under_either_id() {
    var shell = new Shell(folder).with("XDG_DATA_HOME", folder.toString());
    shell.file("corpus/qq.txt", "Ein Bote wird alt\n\nDer Messenger QQ hat in China noch immer viele Nutzer, sagten Fachleute.\n");
    shell.type("index", "@corpus", "--index", "@index");
    assertThat(shell.type("search", "--index", "@index", "entity:tencent").out()).doesNotContain("qq.txt");

    shell.type("entity", "--merge", "tencent", "qq");

    for (String id : List.of("qq", "tencent")) {
      assertThat(shell.type("search", "--index", "@index", "entity:" + id).out()).as(id).contains("qq.txt");
    }
  }

  @Test
  void a_form_is_split_off_into_another_entity_or_a_new_one() {
    var shell = new Shell(folder).with("XDG_DATA_HOME", folder.toString());
    assertThat(shell.type("entity", "--split", "基辛格", "--into", "henry-kissinger", "Pat Gelsinger").status()).isZero();
    assertThat(shell.type("entity", "基辛格").out()).startsWith("Henry Kissinger").doesNotContain("Pat Gelsinger");
    assertThat(shell.type("entity", "--split", "鹅厂", "--into", "goose-works", "tencent").out()).contains("which is new");
    assertThat(shell.type("entity", "鹅厂").out()).startsWith("鹅厂  company · goose-works");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --merge amd                                  | --merge takes two names
          --merge amd nobody-of-that-name              | nothing is called
          --merge amd lisa-su                          | a company and a person cannot be one
          --split 基辛格 pat-gelsinger                  | --split FORM takes --into ID
          --split Ultraman --into ultraman sam-altman  | not listed
          --split 奥特曼 --into Neuer,Held sam-altman   | written like-this
          """)
  void what_cannot_be_edited_is_refused(String line, String message) {
    var shell = new Shell(folder).with("XDG_DATA_HOME", folder.toString());
    Shell.Run run = shell.type(("entity " + line).split(" +"));
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1).contains(message);
  }
}
