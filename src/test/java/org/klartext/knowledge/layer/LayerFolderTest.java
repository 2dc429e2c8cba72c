package org.klartext.knowledge.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.Mechanism;

class LayerFolderTest {
  private static final Knowledge BASE = Knowledge.builtIn();
  private static final String QUORVANE = "{\"id\":\"quorvane\",\"type\":\"company\",\"name\":\"Quorvane\",\"zh\":[\"阔凡科技\"]}";
  private static final String MIRBALD = "{\"id\":\"mirbald\",\"type\":\"company\",\"name\":\"Mirbald\",\"zh\":[\"米尔巴\"]}";

  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();

  private Knowledge load() throws IOException {
    return new LayerFolder(folder).over(BASE, notes::add);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  @Test
  void where_there_is_no_folder_nothing_lies_over_the_built_in_knowledge() throws IOException {
    assertThat(new LayerFolder(folder.resolve("none")).over(BASE, notes::add)).isSameAs(BASE);
    assertThat(LayerFolder.usual(Map.of())).isEmpty();
    assertThat(LayerFolder.usual(Map.of("HOME", "/h")).orElseThrow().path()).isEqualTo(Path.of("/h/.local/share/klartext"));
    assertThat(LayerFolder.usual(Map.of("HOME", "/h", "XDG_DATA_HOME", "/d")).orElseThrow().path())
        .isEqualTo(Path.of("/d/klartext"));
  }

  @Test
  void surfaces_of_a_layer_are_derived_as_those_of_the_built_in_knowledge_are() throws IOException {
    write("mine.jsonl", QUORVANE);
    Knowledge knowledge = load();
    assertThat(knowledge.lookup("Kuofan Technology"))
        .singleElement()
        .matches(alias -> alias.how() == Mechanism.PINYIN && knowledge.id(alias.entity()).equals("quorvane"));
    assertThat(knowledge.origins()).containsExactly(Knowledge.BUILT_IN, "mine");
    assertThat(notes).isEmpty();
  }

  @Test
  void what_was_compiled_is_used_until_the_file_is_newer() throws IOException {
    Path file = write("mine.jsonl", QUORVANE);
    load();
    Path compiled = folder.resolve("mine.compiled");
    assertThat(compiled).exists();
    write("mine.jsonl", MIRBALD);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(load().entity("mirbald")).isEmpty();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    assertThat(load().entity("mirbald")).isPresent();
  }

  @Test
  void a_bad_line_is_named_and_the_earlier_layer_stays() throws IOException {
    Path file = write("mine.jsonl", QUORVANE);
    load();
    write("mine.jsonl", MIRBALD, "{\"id\":\"x\",\"type\":\"hero\",\"name\":\"X\"}");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    Knowledge knowledge = load();
    assertThat(knowledge.entity("quorvane")).isPresent();
    assertThat(knowledge.entity("mirbald")).isEmpty();
    assertThat(notes).hasSize(2);
    assertThat(notes.getFirst()).startsWith(file + ":2: ").contains("hero");
  }

  @Test
  void where_nothing_was_compiled_the_good_lines_count() throws IOException {
    write("mine.jsonl", "{\"id\":", QUORVANE);
    assertThat(load().entity("quorvane")).isPresent();
    assertThat(notes).singleElement().asString().contains("mine.jsonl:1: ");
    assertThat(folder.resolve("mine.compiled")).doesNotExist();
  }

  @Test
  void a_damaged_compiled_file_is_made_anew() throws IOException {
    write("mine.jsonl", QUORVANE);
    Files.writeString(folder.resolve("mine.compiled"), "damaged");
    assertThat(load().entity("quorvane")).isPresent();
    assertThat(Files.size(folder.resolve("mine.compiled"))).isGreaterThan(100);
  }

  @Test
  void imports_lie_below_what_a_person_wrote() throws IOException {
    var layers = new LayerFolder(folder);
    layers.put("table", List.of(QUORVANE, MIRBALD), List.of(), BASE);
    layers.accept(List.of(MIRBALD.replace("Mirbald\"", "Mirbald AG\"")));
    Knowledge knowledge = load();
    assertThat(knowledge.origins()).containsExactly(Knowledge.BUILT_IN, "table", "accepted");
    assertThat(knowledge.entity("mirbald").orElseThrow().name()).isEqualTo("Mirbald AG");
    assertThat(knowledge.isImported(knowledge.number("quorvane").orElseThrow())).isTrue();
    assertThat(knowledge.isImported(knowledge.number("mirbald").orElseThrow())).isFalse();
  }

  @Test
  void a_glossary_lies_over_all(@TempDir Path elsewhere) throws IOException {
    write("mine.jsonl", QUORVANE);
    Path glossary = elsewhere.resolve("names.csv");
    Files.writeString(glossary, "name,zh,type,id\n\"Quorvane, Inc.\",阔凡科技,company,quorvane\n");
    Knowledge knowledge = Glossary.over(load(), glossary);
    assertThat(knowledge.entity("quorvane").orElseThrow().name()).isEqualTo("Quorvane, Inc.");
    assertThat(knowledge.origins()).containsExactly(Knowledge.BUILT_IN, "mine", "names.csv");
  }

  @Test
  void a_glossary_with_a_bad_line_is_refused_by_file_and_line(@TempDir Path elsewhere) throws IOException {
    Path glossary = elsewhere.resolve("names.tsv");
    Files.writeString(glossary, "name\tzh\ttype\nGood\t好\tcompany\nBad\t坏\thero\n");
    assertThatThrownBy(() -> Glossary.over(BASE, glossary))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith(glossary + ":3: ")
        .hasMessageContaining("hero");
    assertThatThrownBy(() -> Glossary.over(BASE, elsewhere.resolve("names.txt")))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining(".jsonl, .tsv, .csv or .tbx");
  }
}
