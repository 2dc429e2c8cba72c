package org.klartext.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One repair with its proof.
 *
 * @param id unique; its first part names the stage
 * @param reason one sentence for a person
 * @param triggers the rule is tried only where one of them stands
 * @param scope what the pattern must match
 * @param where in which part of an article
 * @param pattern begins at the trigger ({@link Scope#INLINE}) or covers a line ({@link Scope#LINE})
 * @param replacement {@code $1} stands for a group of the pattern; a line replaced by nothing goes with its line break
 * @param words written like the replacement: each that is not empty must be a word, or the rule does not apply
 * @param strangers written like the replacement: none may be a word
 * @param confidence probability that the change is right, in [0, 1]
 * @param changed at least one text that the rule repairs
 * @param untouched at least one text that looks alike and stays
 */
public record Rule(
    String id,
    String reason,
    List<Trigger> triggers,
    Scope scope,
    Where where,
    Pattern pattern,
    String replacement,
    List<String> words,
    List<String> strangers,
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

  /** In which part of an article a rule for lines applies. */
  public enum Where {
    ANYWHERE,
    /** Before the first paragraph. */
    HEAD,
    /** After the last paragraph. */
    TAIL,
    /** Before the first paragraph or after the last. */
    EDGES
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
    words = List.copyOf(words);
    strangers = List.copyOf(strangers);
    changed = List.copyOf(changed);
    untouched = List.copyOf(untouched);
    if (triggers.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " has no trigger");
    }
    if (changed.isEmpty() || untouched.isEmpty()) {
      throw new IllegalArgumentException("rule " + id + " proves nothing: it needs a changed and an untouched example");
    }
    if (where != Where.ANYWHERE && scope != Scope.LINE) {
      throw new IllegalArgumentException("rule " + id + " is for a part of an article, but not for lines");
    }
  }

  /** The stage the rule belongs to: the first part of its id. */
  public String stage() {
    return id.substring(0, id.indexOf('.'));
  }
}
