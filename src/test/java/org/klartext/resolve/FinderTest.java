package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;

class FinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Huawei crée des cœurs.       | conçoit des puces",
        "fr | Huawei a créé des cœurs.     | conçu des puces",
        "fr | Huawei a créé des coeurs.    | conçu des puces",
        "fr | Créer des cœurs coûte cher.  | concevoir des puces",
        "fr | Huawei cree des cœurs.       | ",
        "fr | Les grands modèles chinois.  | grands modèles de langage",
        "fr | De grands modèles de langage | ",
        "de | die kastrierten Versionen    | abgespeckten Versionen",
        "de | in Wanka-Clustern            | 10.000-GPU-Clustern",
        "de | in Wanka Clustern            | 10.000-GPU-Clustern",
      })
  void a_form_of_a_term_is_found_as_it_is_spelt(String code, String text, String expected) {
    Language language = Language.ofCode(code).orElseThrow();
    Knowledge knowledge = Knowledge.builtIn();
    LanguagePack pack = LanguagePack.of(language);
    var surfaces = new KnownSurfaces(knowledge, pack);
    List<String> written =
        new Finder(knowledge, pack, surfaces, new StrangeWords(knowledge, pack), text)
            .find().stream()
                .flatMap(place -> place.readings().stream())
                .filter(alias -> knowledge.entity(alias.entity()).type() == EntityType.TERM)
                .map(alias -> alias.surface().written().orElse(""))
                .toList();
    assertThat(written).isEqualTo(expected == null ? List.of() : List.of(expected));
  }
}
