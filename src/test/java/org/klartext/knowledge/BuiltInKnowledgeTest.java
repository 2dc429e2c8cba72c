package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.language.Language;

/** The knowledge that comes with the program, as it was compiled. */
class BuiltInKnowledgeTest {
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Pattern CHANGED = Pattern.compile("(de|fr): \\S[^→]*\\S → \\S[^→]*\\S");
  private static final Pattern UNTOUCHED = Pattern.compile("(de|fr): \\S[^→]*\\S");

  @Test
  void every_example_has_a_language_and_two_sides() {
    var wrong = new ArrayList<String>();
    for (int i = 0; i < KNOWLEDGE.size(); i++) {
      Entity entity = KNOWLEDGE.entity(i);
      entity.changed().stream().filter(CHANGED.asMatchPredicate().negate()).forEach(wrong::add);
      entity.untouched().stream().filter(UNTOUCHED.asMatchPredicate().negate()).forEach(wrong::add);
      entity.changed().stream().filter(BuiltInKnowledgeTest::isSame).forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isSame(String changed) {
    String[] sides = changed.substring(4).split(" → ");
    return sides.length == 2 && sides[0].equals(sides[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "Ultraman, sam-altman, HOMOGRAPH",
    "Sam Ultraman, sam-altman, HOMOGRAPH",
    "Huang Jenxun, jensen-huang, PINYIN",
    "Huang Renxun, jensen-huang, PINYIN",
    "Su Zifeng, lisa-su, PINYIN",
    "36 Krypton, 36kr, LITERAL",
    "36 Kronen, 36kr, MISREADING",
    "Step Star, stepfun, LITERAL",
    "Shengteng, ascend, PINYIN",
    "Moore Thread, moore-threads, LITERAL",
    "usbekische, ukraine, HOMOGRAPH",
    "奥特曼, sam-altman, EXACT",
    "aoteman, sam-altman, PINYIN",
  })
  void well_known_garbles_are_derived(String surface, String id, Mechanism how) {
    assertThat(KNOWLEDGE.lookup(surface))
        .anyMatch(alias -> KNOWLEDGE.id(alias.entity()).startsWith(id) && alias.how() == how);
  }

  @ParameterizedTest
  @CsvSource({
    "de, kastrierten Versionen, abgespeckten Versionen",
    "de, Wanka-Clustern, 10.000-GPU-Clustern",
    "de, am Hals gepackt, im Würgegriff gehalten",
    "fr, grappes de dix mille cartes, grappes de 10 000 GPU",
    "fr, versions castrées, versions bridées",
  })
  void terms_are_found_in_their_forms(String code, String surface, String written) {
    Language only = Language.ofCode(code).orElseThrow();
    assertThat(KNOWLEDGE.lookup(surface))
        .filteredOn(alias -> alias.isFor(only))
        .anyMatch(alias -> alias.surface().written().equals(Optional.of(written)));
  }

  @Test
  void ids_are_sorted_and_found_again() {
    for (int i = 0; i < KNOWLEDGE.size(); i++) {
      assertThat(KNOWLEDGE.number(KNOWLEDGE.id(i))).hasValue(i);
    }
    assertThat(KNOWLEDGE.number("zzz-nobody")).isEmpty();
    assertThat(KNOWLEDGE.number("")).isEmpty();
  }

  @Test
  void every_term_says_something_in_the_language_of_its_garbles() {
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < KNOWLEDGE.size(); i++) {
      Entity entity = KNOWLEDGE.entity(i);
      for (Garble garble : entity.garbles()) {
        boolean needed = entity.type() == EntityType.TERM && garble.written().isEmpty() && garble.language().isPresent();
        if (needed && !entity.labels().containsKey(garble.language().get())) {
          silent.add(entity.id() + ": " + garble.surface());
        }
      }
    }
    assertThat(silent).isEmpty();
  }
}
