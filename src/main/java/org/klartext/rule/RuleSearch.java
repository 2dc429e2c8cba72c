package org.klartext.rule;

import org.klartext.text.EditScript;

/**
 * The rules of a set at work on one text, again and again as it changes: where nothing has changed since the last time,
 * nothing is tried twice. For one thread.
 */
public final class RuleSearch {
  private static final int MOST_PASSES = 12;

  private final RuleSet rules;
  private final Guard guard;
  private final Vocabulary vocabulary;
  private Misses misses = new Misses();

  RuleSearch(RuleSet rules, Guard guard, Vocabulary vocabulary) {
    this.rules = rules;
    this.guard = guard;
    this.vocabulary = vocabulary;
  }

  /**
   * The changes the rules propose.
   *
   * @param since what made {@code text} of the text that the last changes left; anything for the first text
   * @throws RuleException if a pattern takes too many steps; the rule is named
   */
  public EditScript propose(String text, EditScript since) {
    EditScript all = EditScript.unchanged(text.length());
    EditScript changes = since;
    String current = text;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      misses.follow(changes);
      var now = new Misses();
      EditScript script = new Pass(rules, current, guard, vocabulary, misses, now).run();
      misses = now;
      if (script.isUnchanged()) {
        return all;
      }
      all = all.then(script);
      current = script.apply(current);
      changes = script;
    }
    misses = new Misses();
    return all;
  }
}
