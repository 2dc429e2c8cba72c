package org.klartext.rule;

import java.util.List;
import java.util.regex.Matcher;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/** One scan over one text. */
final class Pass {
  /** Characters a pattern may look at for one trigger. */
  private static final int STEPS = 200_000;

  /** No line longer than this is boilerplate. */
  private static final int LONGEST_LINE = 1_000;

  private final List<Rule> rules;
  private final TriggerScan triggers;
  private final String text;
  private final char[] chars;
  private final Guard guard;
  private final Vocabulary vocabulary;
  private final Lines lines;
  private final Budget budget;
  private final Matcher[] matchers;
  private final Misses before;
  private final Misses misses;
  private final EditScript.Builder edits;
  private final Removal removal;

  /**
   * @param before what was tried in vain on the text as it was
   * @param misses takes what is tried in vain now
   */
  Pass(RuleSet rules, String text, Guard guard, Vocabulary vocabulary, Misses before, Misses misses) {
    this.rules = rules.rules();
    this.triggers = rules.triggers();
    this.before = before;
    this.misses = misses;
    this.text = text;
    this.chars = text.toCharArray();
    this.guard = guard;
    this.vocabulary = vocabulary;
    this.lines = new Lines(text);
    this.budget = new Budget(text, chars, STEPS);
    this.matchers = new Matcher[this.rules.size()];
    this.edits = EditScript.builder(text);
    this.removal = new Removal(text, lines, edits);
  }

  EditScript run() {
    int at = 0;
    int free = 0;
    while (at < chars.length) {
      int next = at + 1;
      for (TriggerScan.Entry entry : triggers.anchoredIn(chars[at])) {
        int start = at - entry.anchor;
        if (entry.standsAt(chars, start) && !before.holds(at, entry.rule, start, misses)) {
          int end = attempt(at, entry.rule, start, free);
          if (end >= 0) {
            free = end;
            next = Math.max(next, end);
            break;
          }
        }
      }
      at = next;
    }
    removal.flush();
    return edits.build();
  }

  /** The end of what was replaced, or -1. */
  private int attempt(int anchor, int index, int at, int free) {
    Rule rule = rules.get(index);
    Matcher matcher = matchers[index];
    if (matcher == null) {
      matcher = rule.pattern().matcher(budget);
      matcher.useTransparentBounds(true);
      matcher.useAnchoringBounds(false);
      matchers[index] = matcher;
    }
    budget.renew(at);
    try {
      return switch (rule.scope()) {
        case INLINE -> {
          if (at < free) {
            yield -1;
          }
          matcher.region(at, chars.length);
          if (!matcher.lookingAt()) {
            misses.add(anchor, index, at, budget.low(), budget.high());
            yield -1;
          }
          yield replaced(rule, matcher, at, matcher.end(), free);
        }
        case LINE -> {
          int start = lines.start(at);
          int end = lines.end(at);
          if (end - start > LONGEST_LINE || !lines.isIn(rule.where(), start)) {
            yield -1;
          }
          matcher.region(start, end);
          yield matcher.matches() ? replaced(rule, matcher, start, end, free) : -1;
        }
      };
    } catch (Budget.Exhausted e) {
      throw new RuleException(
          "rule %s takes too many steps at offset %d; simplify its pattern".formatted(rule.id(), at), e);
    }
  }

  private int replaced(Rule rule, Matcher matcher, int start, int end, int free) {
    if (start < free || guard.protects(text, start, end)) {
      return -1;
    }
    String after = expand(matcher, rule.replacement());
    if (text.startsWith(after, start) && after.length() == end - start) {
      return -1;
    }
    for (String word : rule.words()) {
      String written = expand(matcher, word);
      if (!written.isEmpty() && !vocabulary.isWord(written)) {
        return -1;
      }
    }
    for (String stranger : rule.strangers()) {
      if (vocabulary.isWord(expand(matcher, stranger))) {
        return -1;
      }
    }
    var cause = new Cause(rule.stage(), rule.id(), rule.confidence(), rule.reason());
    if (rule.scope() == Rule.Scope.LINE && after.isEmpty()) {
      removal.add(start, end, cause);
    } else {
      if (start < removal.flush()) {
        return -1;
      }
      removal.keepOff(trimmed(start, end, after, cause));
    }
    return end;
  }

  /** Proposes only what differs: what both sides share at their ends stays unchanged text. Returns the end of that. */
  private int trimmed(int start, int end, String after, Cause cause) {
    int head = 0;
    int most = Math.min(end - start, after.length());
    while (head < most && text.charAt(start + head) == after.charAt(head)) {
      head++;
    }
    if (head > 0 && Character.isHighSurrogate(text.charAt(start + head - 1))) {
      head--;
    }
    int tail = 0;
    while (tail < most - head && text.charAt(end - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(text.charAt(end - tail))) {
      tail--;
    }
    edits.replace(start + head, end - tail, after.substring(head, after.length() - tail), cause);
    return end - tail;
  }

  private String expand(Matcher matcher, String replacement) {
    if (replacement.indexOf('$') < 0) {
      return replacement;
    }
    var out = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c == '$' && i + 1 < replacement.length() && Character.isDigit(replacement.charAt(i + 1))) {
        int group = replacement.charAt(++i) - '0';
        int from = matcher.start(group);
        if (from >= 0) {
          out.append(text, from, matcher.end(group));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
