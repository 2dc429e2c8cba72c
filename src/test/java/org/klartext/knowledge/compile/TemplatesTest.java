package org.klartext.knowledge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.language.Language;

class TemplatesTest {
  private static final Templates TEMPLATES =
      Templates.of(
          """
          {"cards": [{"id":"1k","name":"1,000","zh":"千","de":["1.000","Tausend"],"fr":["1 000","mille"]},
                     {"id":"10k","name":"10,000","zh":["万","一万"],"de":["10.000","Zehntausend"],"fr":"10 000"}],
           "born": [{"id":"95","name":"1995","zh":"95","de.two":"95"}]}
          """);

  private static final String CLUSTER =
      """
      {"id":"cluster-{cards}","type":"term","name":"{cards}-GPU cluster","de":"{cards}-GPU-Cluster","zh":["{cards}卡集群"],\
      "garbles":[{"surface":"{cards}-Karten-Cluster","how":"calque","zh":"{cards}卡集群","lang":"de"},\
      {"surface":"Verbund mit {cards} Karten","how":"calque","lang":"de","de":"Verbund mit {cards} GPUs"}],\
      "changed":["de: a → b"]}""";

  private static List<Entity> entities(String line) {
    return TEMPLATES.expand(line).stream().map(EntityJson::parse).toList();
  }

  @Test
  void a_line_without_a_slot_in_its_id_stands_for_itself() {
    String line = "{\"id\":\"cluster\",\"type\":\"term\",\"name\":\"{cards}\"}";
    assertThat(TEMPLATES.expand(line)).containsExactly(line);
  }

  @Test
  void each_filling_makes_an_entity_with_names_wordings_and_all_its_chinese_forms() {
    List<Entity> clusters = entities(CLUSTER);
    assertThat(clusters).extracting(Entity::id).containsExactly("cluster-1k", "cluster-10k");
    Entity last = clusters.getLast();
    assertThat(last.name()).isEqualTo("10,000-GPU cluster");
    assertThat(last.labels()).containsEntry(Language.GERMAN, "10.000-GPU-Cluster");
    assertThat(last.chinese()).containsExactly("万卡集群", "一万卡集群");
  }

  @Test
  void a_surface_is_taken_in_each_form_and_put_into_the_right_one() {
    Entity first = entities(CLUSTER).getFirst();
    assertThat(first.garbles())
        .extracting(Garble::surface)
        .containsExactly(
            "1.000-Karten-Cluster", "Tausend-Karten-Cluster", "Verbund mit 1.000 Karten", "Verbund mit Tausend Karten");
    assertThat(first.garbles().getFirst().pivot()).isEqualTo("千卡集群");
    assertThat(first.garbles().getLast().written()).contains("Verbund mit 1.000 GPUs");
  }

  @Test
  void examples_go_to_the_first_entity() {
    assertThat(entities(CLUSTER)).extracting(Entity::changed).containsExactly(List.of("de: a → b"), List.of());
  }

  @Test
  void a_filling_may_have_forms_for_another_place() {
    String line =
        """
        {"id":"born-{born}","type":"term","name":"born after {born}","de":"nach {born} Geborene","zh":["{born}后"],\
        "garbles":[{"surface":"Post-{born.two}er","how":"calque","lang":"de"}]}""";
    Entity born = entities(line).getFirst();
    assertThat(born.labels()).containsEntry(Language.GERMAN, "nach 1995 Geborene");
    assertThat(born.garbles()).extracting(Garble::surface).containsExactly("Post-95er");
  }

  @Test
  void two_slots_make_all_pairs() {
    String line = "{\"id\":\"x-{cards}-{born}\",\"type\":\"term\",\"name\":\"{cards} since {born}\"}";
    assertThat(entities(line)).extracting(Entity::id).containsExactly("x-1k-95", "x-10k-95");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a-{tribe}\",\"type\":\"term\",\"name\":\"x\"} | no slot \"tribe\"; there are cards, born",
        "{\"id\":\"a-{cards}\",\"type\":\"term\",\"name\":\"{cards.old}\"} | has no \"name.old\"",
        "{\"id\":\"a-{cards}\", | end-of-input"
      })
  void what_cannot_be_filled_is_named(String line, String reason) {
    assertThatThrownBy(() -> TEMPLATES.expand(line)).isInstanceOf(KnowledgeException.class).hasMessageContaining(reason);
  }

  @Test
  void a_file_may_hold_templates_over_the_slots_of_the_program(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.jsonl");
    String line = "{\"id\":\"mine-{round}\",\"type\":\"term\",\"name\":\"round {round}\",\"zh\":[\"{round}轮\"]}\n";
    Files.writeString(file, "\n" + line, StandardCharsets.UTF_8);
    EntityLines lines = EntityLines.read(file, "mine");
    assertThat(lines.bad()).isEmpty();
    assertThat(lines.sources()).extracting(source -> source.entity().id()).contains("mine-a", "mine-c-plus");
    assertThat(lines.numbers()).containsOnly(2);
  }

  /** What the templates that come with the program stand for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "funding-round-d        | de | D-Rund-Finanzierung            | Series-D-Finanzierung",
        "funding-round-b-plus   | de | B+-Rund                        | Series-B+-Runde",
        "funding-round-e        | fr | financement de la ronde E      | financement de série E",
        "gpu-cluster-10k        | de | Wan-Karten-Cluster             | 10.000-GPU-Cluster",
        "gpu-cluster-100k       | fr | grappe de cent mille cartes    | grappe de 100 000 GPU",
        "born-after-95          | de | Post-95er-Generation           | Generation der nach 1995 Geborenen",
        "born-after-00          | fr | les post-00                    | les personnes nées après 2000",
        "chief-technology       | de | oberster Technologiebeamter    | Technikchef",
        "chief-people           | fr | officier en chef des talents   | directeur des ressources humaines",
        "goods-freedom-cherries | de | Kirschfreiheit                 | Kirschen nach Herzenslust",
        "scene-venture          | de | Risikokapitalkreis             | Investorenszene",
        "title-streak-three     | fr | trois couronnes consécutives   | trois titres d'affilée",
        "party-secretary-city   | de | Sekretär des Stadtparteikomitees | Parteisekretär"
      })
  void each_family_is_known(String id, String language, String found, String written) {
    Knowledge knowledge = Knowledge.builtIn();
    Entity entity =
        IntStream.range(0, knowledge.size())
            .filter(i -> knowledge.id(i).equals(id))
            .mapToObj(knowledge::entity)
            .findFirst()
            .orElseThrow();
    assertThat(
            entity.garbles().stream()
                .filter(garble -> garble.surface().equals(found))
                .filter(garble -> garble.language().equals(Language.ofCode(language)))
                .map(garble -> garble.written().orElse(entity.labels().get(garble.language().orElseThrow()))))
        .contains(written);
  }
}
