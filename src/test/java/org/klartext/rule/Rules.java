package org.klartext.rule;

import java.util.List;
import java.util.regex.Pattern;

/** Rules for tests. */
final class Rules {
  private Rules() {}

  static Rule inline(String id, String trigger, String pattern, String replacement) {
    return rule(id, trigger, Rule.Scope.INLINE, Rule.Where.ANYWHERE, pattern, replacement, List.of(), List.of());
  }

  static Rule line(String id, String trigger, String pattern, Rule.Where where) {
    return rule(id, trigger, Rule.Scope.LINE, where, pattern, "", List.of(), List.of());
  }

  static Rule asking(String trigger, String pattern, String replacement, String word, String stranger) {
    return rule(
        "test.asking",
        trigger,
        Rule.Scope.INLINE,
        Rule.Where.ANYWHERE,
        pattern,
        replacement,
        List.of(word),
        List.of(stranger));
  }

  private static Rule rule(
      String id,
      String trigger,
      Rule.Scope scope,
      Rule.Where where,
      String pattern,
      String replacement,
      List<String> words,
      List<String> strangers) {
    return new Rule(
        id,
        "For a test.",
        List.of(Trigger.of(trigger)),
        scope,
        where,
        Pattern.compile(pattern),
        replacement,
        words,
        strangers,
        0.9,
        List.of(new Rule.Changed("a", "b")),
        List.of("c"));
  }

  static String applied(String text, Rule... rules) {
    return applied(text, Guard.NOTHING, Vocabulary.NONE, rules);
  }

  static String applied(String text, Guard guard, Vocabulary vocabulary, Rule... rules) {
    return RuleSet.of(List.of(rules)).propose(text, guard, vocabulary).apply(text);
  }
}
