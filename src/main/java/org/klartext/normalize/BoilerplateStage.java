package org.klartext.normalize;

import org.klartext.rule.Guard;

/**
 * Removes what is not part of the article: navigation, language bars, bylines of editors, footers, what a language
 * model said about its own work.
 *
 * <p>{@code "Text.\n\nSchlagwörter: KI + Chips"} → {@code "Text."}; body text on the same line stays.
 */
final class BoilerplateStage implements Stage {
  static final String NAME = "boilerplate";

  private final StageRules rules = StageRules.load(NAME);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Proposal propose(Input input) {
    return Proposal.of(rules.propose(input.text(), input.article().language(), Guard.NOTHING));
  }
}
