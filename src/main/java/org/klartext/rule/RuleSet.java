package org.klartext.rule;

import java.util.List;
import org.klartext.text.EditScript;

/**
 * Rules of one stage, tried in one pass over a text. Safe for use by many threads.
 *
 * <p>At each place the first rule that matches wins, and the scan goes on behind what it replaced. What a repair
 * uncovers is repaired in further passes, at most a dozen; a second run over the result changes nothing.
 */
public final class RuleSet {
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

  TriggerScan triggers() {
    return triggers;
  }

  /** The rules at work on a text that others change too. */
  public RuleSearch search(Guard guard, Vocabulary vocabulary) {
    return new RuleSearch(this, guard, vocabulary);
  }

  /**
   * The changes the rules propose.
   *
   * @throws RuleException if a pattern takes too many steps; the rule is named
   */
  public EditScript propose(String text, Guard guard, Vocabulary vocabulary) {
    return search(guard, vocabulary).propose(text, EditScript.unchanged(text.length()));
  }
}
