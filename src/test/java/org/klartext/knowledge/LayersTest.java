package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.knowledge.compile.Ground;
import org.klartext.knowledge.compile.KnowledgeCompiler;
import org.klartext.knowledge.derive.Glosses;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;

class LayersTest {
  private static final Morphology GERMAN = LanguagePack.of(Language.GERMAN).morphology();
  private static final Knowledge BELOW =
      Compiled.of(
          List.of(
              "{\"id\":\"sam-altman\",\"type\":\"person\",\"name\":\"Sam Altman\",\"short\":\"Altman\",\"zh\":[\"萨姆·奥特曼\",\"奥特曼\"]}",
              "{\"id\":\"unitree\",\"type\":\"company\",\"name\":\"Unitree\",\"zh\":[\"宇树\"]}"));

  private static byte[] layer(Knowledge below, boolean imported, String... lines) {
    try {
      var sources = new ArrayList<KnowledgeCompiler.Source>();
      for (String line : lines) {
        sources.add(new KnowledgeCompiler.Source(EntityJson.parse(line), line, "mine"));
      }
      Glosses none = Glosses.read("none", new BufferedReader(new StringReader("")));
      return KnowledgeCompiler.compile(sources, none, imported ? Ground.imported(below) : Ground.written(below));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Knowledge over(Knowledge below, boolean imported, String... lines) {
    return below.with("mine", ByteBuffer.wrap(layer(below, imported, lines)));
  }

  private static List<String> readings(Knowledge knowledge, String surface) {
    return knowledge.lookup(surface).stream()
        .map(alias -> knowledge.id(alias.entity()) + " " + alias.how().code())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void a_layer_in_which_nothing_can_be_found_is_a_layer() {
    Knowledge both = over(BELOW, false, "{\"id\":\"x\",\"type\":\"company\",\"name\":\"X\"}");
    assertThat(both.entity("x")).isPresent();
    assertThat(readings(both, "Altman")).containsExactly("sam-altman exact");
    assertThat(both.gazetteer().scan("Altman \uFFFF\uFFFF X", GERMAN)).hasSizeBetween(1, 2);
    assertThat(both.lookup("\uFFFF\uFFFF")).isEmpty();
    assertThat(both.gazetteer().startingWith("", 5)).isNotNull();
  }

  @Test
  void an_entity_above_takes_the_place_of_one_with_its_id() {
    Knowledge both = over(BELOW, false, "{\"id\":\"unitree\",\"type\":\"company\",\"name\":\"Unitree Robotics\",\"zh\":[\"宇树科技\"]}");
    assertThat(both.entity("unitree").orElseThrow().name()).isEqualTo("Unitree Robotics");
    assertThat(both.lookup("Unitree")).isEmpty();
    assertThat(both.lookup("宇树")).isEmpty();
    assertThat(readings(both, "Unitree Robotics")).containsExactly("unitree exact");
    assertThat(both.origin(both.number("unitree").orElseThrow())).isEqualTo("mine");
    assertThat(both.isReplaced(BELOW.number("unitree").orElseThrow())).isTrue();
    assertThat(both.isReplaced(BELOW.number("sam-altman").orElseThrow())).isFalse();
  }

  @Test
  void an_id_that_became_part_of_another_leads_to_that_one() {
    Knowledge both =
        over(
            BELOW,
            false,
            "{\"id\":\"yushu\",\"type\":\"company\",\"name\":\"Yushu\",\"zh\":[\"宇树\"],\"aliases\":[\"Unitree\"],"
                + "\"merged\":[\"unitree\"]}");
    assertThat(both.number("unitree")).isEqualTo(both.number("yushu"));
    assertThat(both.entity("unitree").orElseThrow().name()).isEqualTo("Yushu");
    assertThat(both.isReplaced(BELOW.number("unitree").orElseThrow())).isTrue();
    assertThat(readings(both, "Unitree")).containsExactly("yushu exact");
    assertThat(readings(both, "宇树")).containsExactly("yushu exact");
  }

  @Test
  void of_one_layer_too_what_became_part_of_another_is_gone() {
    Knowledge both =
        over(
            BELOW,
            false,
            "{\"id\":\"a\",\"type\":\"company\",\"name\":\"Alpha\",\"aliases\":[\"Beta\"],\"merged\":[\"b\"]}",
            "{\"id\":\"b\",\"type\":\"company\",\"name\":\"Beta\"}");
    assertThat(readings(both, "Beta")).containsExactly("a exact");
    assertThat(both.entity("b").orElseThrow().name()).isEqualTo("Alpha");
  }

  @Test
  void bearers_of_one_chinese_form_lend_each_other_their_names_across_layers() {
    Knowledge both = over(BELOW, false, "{\"id\":\"ultraman\",\"type\":\"fictional\",\"name\":\"Ultraman\",\"zh\":[\"奥特曼\"]}");
    assertThat(readings(both, "Ultraman")).containsExactly("sam-altman homograph", "ultraman exact");
    assertThat(readings(both, "Altman")).containsExactly("sam-altman exact", "ultraman homograph");
  }

  @Test
  void one_scan_finds_the_surfaces_of_all_layers() {
    Knowledge both =
        over(BELOW, false, Compiled.named(1, "Unitree Go"), Compiled.named(2, "Altman"), Compiled.named(3, "Zeta"));
    String text = "Zetas Unitree Go und Unitree von Altman";
    assertThat(
            both.gazetteer().scan(text, GERMAN).stream()
                .map(match -> text.substring(match.start(), match.tail()) + " " + both.aliases(match).size())
                .toList())
        .containsExactly("Zetas 1", "Unitree Go 1", "Unitree 1", "Altman 3");
  }

  @Test
  void the_fingerprint_covers_all_layers_in_their_order() {
    byte[] one = layer(BELOW, false, Compiled.named(1, "Zeta"));
    byte[] other = layer(BELOW, false, Compiled.named(1, "Zeto"));
    Knowledge first = BELOW.with("a", ByteBuffer.wrap(one)).with("b", ByteBuffer.wrap(other));
    assertThat(first.fingerprint())
        .isEqualTo(BELOW.with("x", ByteBuffer.wrap(one)).with("y", ByteBuffer.wrap(other)).fingerprint())
        .isNotEqualTo(BELOW.fingerprint())
        .isNotEqualTo(BELOW.with("a", ByteBuffer.wrap(other)).with("b", ByteBuffer.wrap(one)).fingerprint());
    assertThat(first.origins()).containsExactly(Knowledge.BUILT_IN, "a", "b");
  }

  @Test
  void an_import_adds_names_and_takes_none_away() {
    Knowledge both =
        over(
            BELOW,
            true,
            "{\"id\":\"altman-town\",\"type\":\"place\",\"name\":\"Altman\",\"zh\":[\"奥尔特曼\"]}",
            "{\"id\":\"sand\",\"type\":\"common\",\"name\":\"Sand\",\"zh\":[\"桑德\"]}",
            "{\"id\":\"und\",\"type\":\"place\",\"name\":\"Ünd\",\"zh\":[\"温德\"]}",
            "{\"id\":\"seltsky\",\"type\":\"common\",\"name\":\"Seltsky\",\"zh\":[\"塞尔茨基\"]}");
    assertThat(readings(both, "Altman")).containsExactly("sam-altman exact");
    assertThat(both.lookup("Sand")).isEmpty();
    assertThat(both.lookup("und")).isEmpty();
    assertThat(readings(both, "Seltsky")).containsExactly("seltsky exact");
    assertThat(both.isImported(both.number("seltsky").orElseThrow())).isTrue();
    assertThat(both.gazetteer().near("Seltska")).isEmpty();
  }

  @Test
  void where_a_weighed_layer_knows_a_surface_an_import_says_nothing_of_it() {
    byte[] table = layer(BELOW, true, Compiled.named(1, "Zeta"));
    Knowledge since = over(BELOW, false, "{\"id\":\"zeta-ai\",\"type\":\"company\",\"name\":\"Zeta\"}");
    assertThat(readings(since.with("table", ByteBuffer.wrap(table)), "Zeta")).containsExactly("zeta-ai exact");
    assertThat(readings(BELOW.with("table", ByteBuffer.wrap(table)), "Zeta")).containsExactly("e1 exact");
  }

  @Test
  void half_a_file_is_refused() {
    byte[] whole = layer(BELOW, false, Compiled.named(1, "Zeta"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> BELOW.with("half", ByteBuffer.wrap(half)))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("half");
  }
}
