package org.klartext.text;

/**
 * Why an edit was made: the stage and rule that proposed it, how sure it was, and one sentence for a person.
 *
 * @param stage the stage's name, such as {@code typography}
 * @param rule the rule's id, such as {@code typography.space-before-hyphen}
 * @param confidence probability that the change is right, in [0, 1]
 * @param why one sentence
 */
public record Cause(String stage, String rule, double confidence, String why) {
  public Cause {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " of " + rule + " is not in [0, 1]");
    }
  }
}
