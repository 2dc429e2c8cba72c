package org.klartext.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.knowledge.compile.EntityLines;
import org.klartext.knowledge.derive.Glosses;
import org.klartext.knowledge.derive.OrdinaryMeanings;

class KnowledgeCheckTest {
  @TempDir private Path folder;

  private List<String> findings(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.jsonl"), String.join("\n", lines));
    var meanings = new OrdinaryMeanings(Glosses.builtIn());
    return KnowledgeCheck.of(List.of(EntityLines.read(file, "")), "openai"::equals, meanings).stream()
        .map(finding -> finding.line() + " " + finding.kind().code())
        .toList();
  }

  private static String entity(String id, String more) {
    return "{\"id\":\"%s\",\"type\":\"company\",\"name\":\"Name of %s\"%s}".formatted(id, id, more);
  }

  @Test
  void sound_entities_have_no_faults() throws IOException {
    assertThat(
            findings(
                entity("a", ",\"zh\":[\"阔凡\"],\"wikidata\":\"Q12\",\"roles\":[{\"at\":\"b\",\"as\":\"parent\",\"from\":\"2001-05\"}]"),
                entity("b", ",\"related\":[\"openai\"],\"roles\":[{\"at\":\"a\",\"as\":\"subsidiary\"}]")))
        .isEmpty();
  }

  @Test
  void each_fault_is_named_with_its_line() throws IOException {
    assertThat(findings("{\"id\":")).containsExactly("1 unreadable");
    assertThat(findings(entity("a", ""), "", entity("a", ""))).containsExactly("3 duplicate-id");
    assertThat(findings(entity("a", ",\"wikidata\":\"12\""))).containsExactly("1 bad-wikidata");
    assertThat(findings(entity("a", ",\"wikidata\":\"Q1\""), entity("b", ",\"wikidata\":\"Q1\"")))
        .containsExactly("2 duplicate-wikidata");
    assertThat(findings(entity("a", ",\"related\":[\"nobody\"],\"roles\":[{\"at\":\"nobody\",\"as\":\"ceo\"}]")))
        .containsExactly("1 unknown-id");
    assertThat(findings(entity("a", ",\"related\":[\"a\"]"))).containsExactly("1 self-reference");
    assertThat(findings(entity("a", ",\"garbles\":[{\"surface\":\"Name of a\",\"how\":\"misreading\"}]")))
        .containsExactly("1 self-map");
    assertThat(findings(entity("a", ",\"roles\":[{\"at\":\"openai\",\"as\":\"ceo\",\"from\":\"2020\",\"to\":\"2019\"}]")))
        .containsExactly("1 bad-year");
    assertThat(findings(entity("a", ",\"roles\":[{\"at\":\"openai\",\"as\":\"ceo\",\"from\":\"now\"}]")))
        .containsExactly("1 bad-year");
  }

  @Test
  void two_terms_must_not_list_one_surface_unless_it_needs_cues() throws IOException {
    String fans = term("fans", "none", "Faden-Nudel");
    assertThat(findings(fans, term("noodles", "none", "Faden-Nudel"))).containsExactly("2 shared-surface");
    assertThat(findings(fans, term("noodles", "none", "faden nudel"))).containsExactly("2 shared-surface");
    assertThat(findings(fans, term("noodles", "high", "Faden-Nudel"))).isEmpty();
    assertThat(findings(fans, term("noodles", "none", "Glasnudel"))).isEmpty();
  }

  private static String term(String id, String risk, String surface) {
    return ("{\"id\":\"%s\",\"type\":\"term\",\"name\":\"%s\",\"risk\":\"%s\","
            + "\"garbles\":[{\"surface\":\"%s\",\"how\":\"calque\",\"lang\":\"de\"}]}")
        .formatted(id, id, risk, surface);
  }

  @Test
  void owners_must_not_own_each_other() throws IOException {
    assertThat(
            findings(
                entity("a", ",\"roles\":[{\"at\":\"b\",\"as\":\"parent\"}]"),
                entity("b", ",\"roles\":[{\"at\":\"c\",\"as\":\"parent\"}]"),
                entity("c", ",\"roles\":[{\"at\":\"a\",\"as\":\"parent\"}]"),
                entity("d", ",\"roles\":[{\"at\":\"a\",\"as\":\"subsidiary\"}]")))
        .containsExactly("1 cycle", "2 cycle", "3 cycle");
  }

  @Test
  void an_ordinary_word_wants_a_rival() throws IOException {
    String suns = entity("phoenix-suns", ",\"zh\":[\"太阳\"]");
    assertThat(findings(suns)).containsExactly("1 missing-rival");
    assertThat(findings(suns, "{\"id\":\"sun\",\"type\":\"common\",\"name\":\"sun\",\"de\":\"Sonne\",\"zh\":[\"太阳\"]}"))
        .isEmpty();
  }
}
