package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.klartext.rule.Guard;
import org.klartext.rule.Rule;
import org.klartext.rule.RuleException;
import org.klartext.rule.RuleLoader;
import org.klartext.rule.RuleSet;
import org.klartext.rule.Vocabulary;
import org.klartext.text.EditScript;

/** A file of rules: refused with its name, or its rules can be run. */
final class Ruling {
  private static final String TEXT = "Die KI -Chips kommen.\n\nText| aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 💡 奥特曼!\n";

  private Ruling() {}

  static void load(byte[] bytes) throws IOException {
    List<Rule> rules;
    try {
      rules = RuleLoader.read("own.json", new ByteArrayInputStream(bytes));
    } catch (RuleException e) {
      assertThat(e.getMessage()).startsWith("own.json").doesNotContain("Exception", "Cannot invoke", "Cannot read field");
      return;
    }
    try {
      EditScript script = RuleSet.of(rules).propose(TEXT, Guard.NOTHING, Vocabulary.NONE);
      assertThat(script.invert().apply(script.apply(TEXT))).isEqualTo(TEXT);
    } catch (RuleException e) {
      assertThat(e.getMessage()).contains("too many steps");
    }
  }
}
