package org.klartext.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One repair with its proof.
 *
 * @param id unique; its first part names the stage
 * @param reason one sentence for a person
 * @param triggers literals; the rule is tried only where one stands
 * @param scope what the pattern must match
 * @param pattern begins at the trigger ({@link Scope#INLINE}) or covers a line ({@link Scope#LINE})
 * @param replacement as for {@link java.util.regex.Matcher#replaceAll(String)}
 * @param confidence probability that the change is right, in [0, 1]
 * @param changed at least one text that the rule repairs
 * @param untouched at least one text that looks alike and stays
 */
public record Rule(
    String id,
    String reason,
    List<String> triggers,
    Scope scope,
    Pattern pattern,
    String replacement,
    double confidence,
    List<Changed> changed,
    List<String> untouched) {

  /** What a pattern must match. */
  public enum Scope {
    /** A piece of text that begins at the trigger. */
    INLINE,
    /** The whole line in which the trigger stands, without its line break. */
    LINE
  }

  /**
   * An example of a repair.
   *
   * @param before garbled
   * @param after repaired
   */
  public record Changed(String before, String after) {}

  public Rule {
    triggers = List.copyOf(triggers);
    changed = List.copyOf(changed);
    untouched = List.copyOf(untouched);
    if (triggers.isEmpty() || triggers.contains("")) {
      throw new IllegalArgumentException("rule " + id + " has no trigger");
    }
    if (changed.isEmpty() || untouched.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " proves nothing: it needs a changed and an untouched example");
    }
  }

  /** The stage the rule belongs to: the first part of its id. */
  public String stage() {
    return id.substring(0, id.indexOf('.'));
  }
}
