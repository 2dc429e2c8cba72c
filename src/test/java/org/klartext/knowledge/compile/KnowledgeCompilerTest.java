package org.klartext.knowledge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.derive.Glosses;

class KnowledgeCompilerTest {
  private static final String GLOSSES = "{\"zh\":\"氪\",\"en\":[\"Krypton\"]}\n{\"zh\":\"科技\",\"en\":[\"Technology\"],\"suffix\":true}\n";
  private static final List<String> LINES =
      List.of(
          "{\"id\":\"sam-altman\",\"type\":\"person\",\"name\":\"Sam Altman\",\"short\":\"Altman\",\"zh\":[\"萨姆·奥特曼\",\"奥特曼\"],"
              + "\"roles\":[{\"at\":\"36kr\",\"as\":\"ceo\"}]}",
          "{\"id\":\"ultraman\",\"type\":\"fictional\",\"name\":\"Ultraman\",\"zh\":[\"奥特曼\"],\"related\":[\"36kr\"]}",
          "{\"id\":\"36kr\",\"type\":\"media\",\"name\":\"36Kr\",\"zh\":[\"36氪\"]}",
          "{\"id\":\"unitree\",\"type\":\"company\",\"name\":\"Unitree\",\"zh\":[\"宇树科技\"]}",
          "{\"id\":\"shanghai\",\"type\":\"place\",\"name\":\"Shanghai\",\"zh\":[\"上海\"]}",
          "{\"id\":\"stripped-down\",\"type\":\"term\",\"name\":\"stripped down\",\"de\":\"abgespeckte Version\",\"deGender\":\"f\","
              + "\"garbles\":[{\"surface\":\"kastrierte Version\",\"how\":\"calque\",\"lang\":\"de\"}]}");

  private static byte[] compile(List<String> lines) throws IOException {
    List<KnowledgeCompiler.Source> sources =
        lines.stream().map(line -> new KnowledgeCompiler.Source(EntityJson.parse(line), line, "test")).toList();
    return KnowledgeCompiler.compile(sources, Glosses.read("g", new BufferedReader(new StringReader(GLOSSES))));
  }

  @Test
  void the_same_lines_give_the_same_bytes() throws IOException {
    Locale before = Locale.getDefault();
    byte[] first = compile(LINES);
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Arrays.equals(compile(LINES), first)).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_order_of_the_lines_does_not_matter() throws IOException {
    assertThat(Arrays.equals(compile(LINES.reversed()), compile(LINES))).isTrue();
  }

  @Test
  void what_was_compiled_can_be_read() throws IOException {
    Knowledge knowledge = Knowledge.of(compile(LINES));
    assertThat(knowledge.size()).isEqualTo(6);
    for (String line : LINES) {
      var entity = EntityJson.parse(line);
      assertThat(knowledge.entity(entity.id())).contains(entity);
    }
    assertThat(knowledge.entity("nobody")).isEmpty();
    assertThat(knowledge.lookup("36 Krypton")).extracting(alias -> knowledge.id(alias.entity())).contains("36kr");
    assertThat(knowledge.lookup("kastrierten Versionen"))
        .singleElement()
        .matches(alias -> alias.surface().written().orElse("").equals("abgespeckten Versionen"));
    assertThat(knowledge.soundingLike("Karpathy")).isEmpty();
    assertThat(knowledge.soundingLike("Atman")).extracting(Knowledge.Sound::pivot).contains("奥特曼");
    assertThat(knowledge.popularity(knowledge.number("36kr").orElseThrow())).isEqualTo(2);
    assertThat(knowledge.domain(0)).isEqualTo("test");
  }

  @Test
  void other_lines_have_another_fingerprint() throws IOException {
    String first = Knowledge.of(compile(LINES)).fingerprint();
    assertThat(Knowledge.of(compile(LINES)).fingerprint()).isEqualTo(first);
    assertThat(Knowledge.of(compile(LINES.subList(1, 6))).fingerprint()).isNotEqualTo(first);
  }

  @Test
  void a_later_line_takes_the_place_of_an_earlier_one() throws IOException {
    String later = "{\"id\":\"36kr\",\"type\":\"media\",\"name\":\"36Kr Europe\"}";
    Knowledge knowledge = Knowledge.of(compile(Stream.concat(LINES.stream(), Stream.of(later)).toList()));
    assertThat(knowledge.size()).isEqualTo(6);
    assertThat(knowledge.lookup("36Kr Europe")).isNotEmpty();
    assertThat(knowledge.lookup("36 Krypton")).isEmpty();
  }

  @Test
  void no_lines_make_no_knowledge() {
    assertThatThrownBy(() -> compile(List.of())).isInstanceOf(KnowledgeException.class).hasMessageContaining("no entities");
  }

  @Test
  void other_bytes_are_refused() throws IOException {
    assertThatThrownBy(() -> Knowledge.of(new byte[0])).isInstanceOf(KnowledgeException.class);
    assertThatThrownBy(() -> Knowledge.of("no knowledge at all, just text".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("not a compiled knowledge file");
    byte[] newer = compile(LINES);
    newer[7]++;
    assertThatThrownBy(() -> Knowledge.of(newer)).isInstanceOf(KnowledgeException.class).hasMessageContaining("version");
  }

  @Test
  void a_folder_is_compiled_with_its_file_names_as_domains(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("glosses.jsonl"), GLOSSES);
    Files.writeString(folder.resolve("signs.jsonl"), "");
    Files.writeString(folder.resolve("media-old.jsonl"), LINES.get(2) + "\n\n");
    Files.writeString(folder.resolve("robots.jsonl"), LINES.get(3));
    Knowledge knowledge = Knowledge.of(CompileBuiltIn.compile(folder));
    assertThat(knowledge.size()).isEqualTo(2);
    assertThat(knowledge.domain(knowledge.number("36kr").orElseThrow())).isEqualTo("media");
    assertThat(knowledge.domain(knowledge.number("unitree").orElseThrow())).isEqualTo("robots");
  }

  @Test
  void a_line_that_cannot_be_used_is_named_by_file_and_number(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("glosses.jsonl"), "");
    Files.writeString(folder.resolve("signs.jsonl"), "");
    Files.writeString(folder.resolve("media.jsonl"), LINES.get(2) + "\n{\"id\":\"a\",\"type\":\"hero\",\"name\":\"x\"}\n");
    assertThatThrownBy(() -> CompileBuiltIn.compile(folder))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageStartingWith("media.jsonl:2: ")
        .hasMessageContaining("hero");
  }
}
