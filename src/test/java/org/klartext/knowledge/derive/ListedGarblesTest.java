package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;

class ListedGarblesTest {
  private static final ListedGarbles LISTED = new ListedGarbles();

  private static Map<String, String> written(Entity entity) {
    return Derived.surfaces(LISTED, entity).stream()
        .collect(Collectors.toMap(Surface::text, surface -> surface.written().orElse("")));
  }

  @Test
  void a_term_is_taken_in_all_its_forms() {
    var cluster =
        Derived.entity(
            "term",
            "ten-thousand-card cluster",
            "'de':'10.000-GPU-Cluster','deGender':'m','garbles':[{'surface':'Wanka-Cluster','how':'calque','zh':'万卡集群','lang':'de'}]");
    assertThat(written(cluster))
        .containsEntry("Wanka-Cluster", "10.000-GPU-Cluster")
        .containsEntry("Wanka-Clustern", "10.000-GPU-Clustern");
    assertThat(Derived.surfaces(LISTED, cluster))
        .allMatch(surface -> surface.language().equals(Optional.of(Language.GERMAN)) && surface.pivot().equals("万卡集群"));
  }

  @Test
  void a_wording_of_its_own_takes_the_place_of_the_terms_and_of_its_gender() {
    var dismissal =
        Derived.entity(
            "term",
            "lay off",
            "'de':'Entlassung','deGender':'f','garbles':["
                + "{'surface':'Tintenfisch braten','how':'calque','lang':'de','de':'entlassen'},"
                + "{'surface':'gebratener Fisch','how':'calque','lang':'de'},"
                + "{'surface':'Bratkalmar','how':'calque','lang':'de','de':'am Ziel'}]");
    assertThat(written(dismissal))
        .containsEntry("Tintenfisch gebraten", "entlassen")
        .containsEntry("Tintenfisch briet", "entließ")
        .containsEntry("gebratener Fisch", "Entlassung")
        .containsEntry("gebratene Fische", "Entlassungen")
        .containsEntry("Bratkalmar", "am Ziel")
        .doesNotContainKey("Bratkalmare");
  }

  @Test
  void a_ligature_may_be_written_in_two_letters() {
    var chips =
        Derived.entity(
            "term", "make chips", "'fr':'fabriquer des puces','garbles':[{'surface':'créer des cœurs','how':'calque','lang':'fr'}]");
    assertThat(written(chips))
        .containsEntry("créent des cœurs", "fabriquent des puces")
        .containsEntry("créent des coeurs", "fabriquent des puces");
  }

  @Test
  void a_term_without_a_wording_in_the_language_gives_nothing() {
    var german = Derived.entity("term", "x", "'de':'Engpass','garbles':[{'surface':'Halspunkt','how':'calque','lang':'fr'}]");
    assertThat(Derived.surfaces(LISTED, german)).isEmpty();
  }

  @Test
  void a_garble_of_no_language_stands_in_each() {
    var term = Derived.entity("term", "x", "'de':'Engpass','fr':'goulet','garbles':[{'surface':'Suoha','how':'pinyin'}]");
    assertThat(Derived.surfaces(LISTED, term))
        .extracting(Surface::language)
        .containsExactly(Optional.of(Language.GERMAN), Optional.of(Language.FRENCH));
  }

  @Test
  void a_name_is_taken_as_it_is_listed() {
    var kr = Derived.entity("media", "36Kr", "'garbles':[{'surface':'36 Kronen','how':'misreading','zh':'36氪','lang':'de','risk':'high'}]");
    assertThat(Derived.surfaces(LISTED, kr))
        .containsExactly(
            new Surface(
                "36 Kronen", Mechanism.MISREADING, "36氪", Optional.of(Language.GERMAN), Optional.empty(), false, Risk.HIGH));
  }

  @Test
  void the_risk_is_the_garbles_then_the_terms_then_some() {
    var term =
        Derived.entity(
            "term",
            "x",
            "'de':'Engpass','risk':'none','garbles':[{'surface':'Aaa','how':'calque','lang':'de'},"
                + "{'surface':'Bbb','how':'calque','lang':'de','risk':'high'}]");
    assertThat(Derived.surfaces(LISTED, term)).extracting(Surface::risk).containsExactly(Risk.NONE, Risk.HIGH);
    var plain = Derived.entity("term", "x", "'de':'Engpass','garbles':[{'surface':'Aaa','how':'calque','lang':'de'}]");
    assertThat(Derived.surfaces(LISTED, plain)).extracting(Surface::risk).containsExactly(Risk.SOME);
  }
}
