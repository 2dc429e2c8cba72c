package org.klartext.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Knowledge;

class NameLookupTest {
  private static final NameLookup LOOKUP = new NameLookup(Knowledge.builtIn());

  @ParameterizedTest
  @CsvSource({
    "sam-altman, sam-altman, id",
    "Sam Altman, sam-altman, name",
    "sam altman, sam-altman, name",
    "奥特曼, sam-altman, chinese",
    "奧特曼, sam-altman, traditional",
    "Ultraman, sam-altman, homograph",
    "aoteman, sam-altman, pinyin",
    "ao te man, sam-altman, joined",
    "Bei Jing, beijing, joined",
    "Àotèmàn, sam-altman, pinyin",
    "ao4te4man4, sam-altman, pinyin-tones",
    "Step Star, stepfun, literal",
    "Zuckerb, mark-zuckerberg, beginning",
    "Mark Zukerberg, mark-zuckerberg, fuzzy",
    "Mark Tsuckerberk, mark-zuckerberg, phonetic-german",
    "Maqueron, emmanuel-macron, phonetic-french",
    "Serski, oleksandr-syrskyi, phonetic-chinese",
  })
  void whatever_is_typed_finds_the_entity_and_says_by_what(String asked, String entity, String feature) {
    List<NameCandidate> candidates = LOOKUP.candidates(asked, 20);
    assertThat(candidates)
        .as("%s among %s", entity, candidates.stream().map(one -> one.entity().id()).toList())
        .anySatisfy(
            found -> {
              assertThat(found.entity().id()).isEqualTo(entity);
              assertThat(found.features()).extracting(Feature::name).contains(feature);
              assertThat(found.score()).isEqualTo(found.features().getFirst().score());
            });
  }

  @Test
  void candidates_come_by_score_and_no_more_than_asked_for() {
    List<NameCandidate> candidates = LOOKUP.candidates("Altman", 5);
    assertThat(candidates).hasSizeLessThanOrEqualTo(5).isNotEmpty();
    assertThat(candidates).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    assertThat(candidates.getFirst().entity().id()).isEqualTo("sam-altman");
    assertThat(LOOKUP.candidates("Xqzvjw", 5)).isEmpty();
    assertThat(LOOKUP.candidates("", 5)).isEmpty();
    assertThat(LOOKUP.candidates("Altman", 0)).isEmpty();
  }
}
