package org.klartext.rule;

import java.util.List;
import org.klartext.text.EditScript;

/**
 * Rules of one stage, tried in one pass over a text. Safe for use by many threads.
 *
 * <p>At each place the first rule that matches wins, and the scan goes on behind what it replaced. What a repair
 * uncovers is repaired in further passes, at most {@value #MOST_PASSES}; a second run over the result changes nothing.
 */
public final class RuleSet {
  private static final int MOST_PASSES = 12;

  private final List<Rule> rules;
  private final TriggerScan triggers;

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.triggers = new TriggerScan(this.rules);
  }

  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(rules);
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * The changes the rules propose.
   *
   * @throws RuleException if a pattern takes too many steps; the rule is named
   */
  public EditScript propose(String text, Guard guard, Vocabulary vocabulary) {
    EditScript all = EditScript.unchanged(text.length());
    String current = text;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      EditScript script = new Pass(rules, triggers, current, guard, vocabulary).run();
      if (script.isUnchanged()) {
        break;
      }
      all = all.then(script);
      current = script.apply(current);
    }
    return all;
  }
}
