package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

class SurfacesTest {
  private static final Entity ALTMAN =
      EntityJson.parse(
          "{\"id\":\"sam-altman\",\"type\":\"person\",\"name\":\"Sam Altman\",\"short\":\"Altman\",\"zh\":[\"萨姆·奥特曼\",\"奥特曼\"]}");
  private static final Entity ULTRAMAN =
      EntityJson.parse("{\"id\":\"ultraman\",\"type\":\"fictional\",\"name\":\"Ultraman\",\"zh\":[\"奥特曼\"]}");
  private static final Entity UKRAINE =
      EntityJson.parse(
          "{\"id\":\"ukraine\",\"type\":\"place\",\"name\":\"Ukraine\",\"zh\":[\"乌克兰\",\"乌\"],\"deAdjective\":\"ukrainisch\","
              + "\"dePeople\":\"Ukrainer\",\"frAdjective\":\"ukrainien\"}");
  private static final Entity UZBEKISTAN =
      EntityJson.parse(
          "{\"id\":\"uzbekistan\",\"type\":\"place\",\"name\":\"Uzbekistan\",\"de\":\"Usbekistan\",\"zh\":[\"乌\"],"
              + "\"deAdjective\":\"usbekisch\",\"dePeople\":\"Usbeken\",\"frAdjective\":\"ouzbek\"}");

  private static List<Surface> of(Entity first, Entity... others) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(others));
    return new Surfaces(Derived.glosses()).of(all).getFirst();
  }

  private static Optional<Surface> find(List<Surface> surfaces, String text, Language language) {
    return surfaces.stream()
        .filter(surface -> surface.text().equals(text))
        .filter(surface -> surface.language().isEmpty() || surface.language().get() == language)
        .findFirst();
  }

  @Test
  void bearers_of_a_pivot_lend_each_other_their_names() {
    List<Surface> surfaces = of(ALTMAN, ULTRAMAN);
    assertThat(find(surfaces, "Ultraman", Language.GERMAN))
        .get()
        .matches(surface -> surface.how() == Mechanism.HOMOGRAPH && surface.isShort() && surface.pivot().equals("奥特曼"));
    assertThat(find(surfaces, "Sam Ultraman", Language.GERMAN))
        .get()
        .matches(surface -> surface.how() == Mechanism.HOMOGRAPH && !surface.isShort());
    assertThat(find(of(ULTRAMAN, ALTMAN), "Altman", Language.GERMAN)).get().matches(s -> s.how() == Mechanism.HOMOGRAPH);
  }

  @Test
  void what_is_read_aloud_is_whose_whole_name_it_is() {
    Entity group = Derived.chinese("company", "BYD", "比亚迪");
    Entity daughter = Derived.chinese("company", "BYD Electronic", "比亚迪电子");
    assertThat(find(of(daughter), "Biyadi", Language.GERMAN)).isPresent();
    assertThat(find(of(daughter, group), "Biyadi", Language.GERMAN)).isEmpty();
    assertThat(find(of(daughter, group), "Biyadi Electronics", Language.GERMAN)).isPresent();
    assertThat(find(of(group, daughter), "Biyadi", Language.GERMAN)).isPresent();
  }

  @Test
  void an_entity_alone_borrows_nothing() {
    assertThat(find(of(ALTMAN), "Ultraman", Language.GERMAN)).isEmpty();
  }

  @Test
  void adjectives_and_people_are_lent_form_by_form() {
    List<Surface> surfaces = of(UKRAINE, UZBEKISTAN);
    assertThat(find(surfaces, "usbekische", Language.GERMAN)).get().matches(s -> s.written().equals(Optional.of("ukrainische")));
    assertThat(find(surfaces, "usbekischem", Language.GERMAN)).get().matches(s -> s.written().equals(Optional.of("ukrainischem")));
    assertThat(find(surfaces, "ouzbèkes", Language.FRENCH)).get().matches(s -> s.written().equals(Optional.of("ukrainiennes")));
    assertThat(find(surfaces, "Usbeken", Language.GERMAN)).get().matches(s -> s.written().equals(Optional.of("Ukrainer")));
    assertThat(find(surfaces, "Usbekinnen", Language.GERMAN)).get().matches(s -> s.written().equals(Optional.of("Ukrainerinnen")));
    assertThat(surfaces).noneMatch(surface -> surface.written().equals(Optional.of("")));
  }

  @Test
  void what_folds_to_a_right_form_is_right() {
    Entity entity =
        EntityJson.parse("{\"id\":\"x\",\"type\":\"company\",\"name\":\"Yushu\",\"zh\":[\"宇树\"],\"aliases\":[\"Yu-Shu\"]}");
    assertThat(of(entity)).filteredOn(surface -> surface.text().equals("Yushu")).allMatch(s -> s.how() == Mechanism.EXACT);
    assertThat(of(entity)).noneMatch(surface -> surface.text().equals("Yu Shu"));
  }

  @Test
  void pinyin_listed_as_an_alias_of_a_person_with_another_name_is_a_risky_garble() {
    Entity sun =
        EntityJson.parse(
            "{\"id\":\"x\",\"type\":\"person\",\"name\":\"Justin Sun\",\"zh\":[\"孙宇晨\"],\"aliases\":[\"Sun Yuchen\"]}");
    assertThat(of(sun))
        .filteredOn(surface -> surface.text().equals("Sun Yuchen"))
        .singleElement()
        .matches(surface -> surface.how() == Mechanism.PINYIN && surface.risk() == Risk.SOME);
  }

  @Test
  void forms_of_a_term_that_fold_alike_are_both_kept() {
    Entity term =
        EntityJson.parse(
            "{\"id\":\"x\",\"type\":\"term\",\"name\":\"make chips\",\"fr\":\"prendre son essor\","
                + "\"garbles\":[{\"surface\":\"créer des cœurs\",\"how\":\"calque\",\"lang\":\"fr\"}]}");
    List<Surface> surfaces = of(term);
    assertThat(find(surfaces, "crée des cœurs", Language.FRENCH)).get().matches(s -> s.written().equals(Optional.of("prend son essor")));
    assertThat(find(surfaces, "créé des cœurs", Language.FRENCH)).get().matches(s -> s.written().equals(Optional.of("pris son essor")));
  }

  @Test
  void the_same_entities_give_the_same_surfaces_in_the_same_order() {
    assertThat(of(ALTMAN, ULTRAMAN, UKRAINE)).isEqualTo(of(ALTMAN, ULTRAMAN, UKRAINE));
  }
}
