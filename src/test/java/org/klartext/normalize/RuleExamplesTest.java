package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.klartext.language.Language;
import org.klartext.rule.Rule;

/** Every rule proves itself, through the stage it belongs to. */
class RuleExamplesTest {
  private static final List<String> FOLDERS = List.of("common", "de", "fr");

  @TestFactory
  Stream<DynamicTest> every_rule_repairs_its_examples_and_leaves_the_others_alone() {
    var tests = new ArrayList<DynamicTest>();
    for (Stage stage : Stages.text()) {
      for (String folder : FOLDERS) {
        for (Rule rule : StageRules.of(folder, stage.name())) {
          for (Language language : languages(folder)) {
            String name = folder + " " + rule.id() + " in " + language.code();
            tests.add(DynamicTest.dynamicTest(name, () -> prove(stage, rule, language)));
          }
        }
      }
    }
    return tests.stream();
  }

  @Test
  void no_two_rules_of_a_language_share_an_id() {
    for (Stage stage : Stages.text()) {
      for (Language language : Language.values()) {
        var ids = new ArrayList<String>();
        StageRules.of("common", stage.name()).forEach(rule -> ids.add(rule.id()));
        StageRules.of(language.code(), stage.name()).forEach(rule -> ids.add(rule.id()));
        assertThat(ids).doesNotHaveDuplicates();
      }
    }
  }

  private static void prove(Stage stage, Rule rule, Language language) {
    for (Rule.Changed example : rule.changed()) {
      var script = Texts.propose(stage, example.before(), language);
      assertThat(script.apply(example.before())).as(example.before()).isEqualTo(example.after());
      assertThat(script.edits())
          .as("the rule takes part in %s", example.before())
          .anyMatch(edit -> edit.causes().stream().anyMatch(cause -> cause.rule().equals(rule.id())));
    }
    for (String untouched : rule.untouched()) {
      assertThat(Texts.propose(stage, untouched, language).apply(untouched)).isEqualTo(untouched);
    }
  }

  private static List<Language> languages(String folder) {
    Optional<Language> one = Language.ofCode(folder);
    return one.map(List::of).orElseGet(() -> List.of(Language.values()));
  }
}
