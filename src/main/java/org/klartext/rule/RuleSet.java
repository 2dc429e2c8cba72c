package org.klartext.rule;

import java.util.List;
import java.util.regex.Matcher;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Rules of one stage, tried in one pass over a text. Safe for use by many threads.
 *
 * <p>At each place the first rule that matches wins, and the scan goes on behind what it replaced. What a repair
 * uncovers is repaired in further passes, at most {@value #MOST_PASSES}; a second run over the result changes nothing.
 */
public final class RuleSet {
  private static final int MOST_PASSES = 4;

  /** Characters a pattern may look at for one trigger. */
  private static final int STEPS = 100_000;

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

  /** Says where rules must not reach. */
  @FunctionalInterface
  public interface Guard {
    /** Guards nothing. */
    Guard NOTHING = (text, start, end) -> false;

    /** Whether [{@code start}, {@code end}) of {@code text} must stay as it is. */
    boolean protects(String text, int start, int end);
  }

  /**
   * The changes the rules propose.
   *
   * @throws RuleException if a pattern takes too many steps; the rule is named
   */
  public EditScript propose(String text, Guard guard) {
    EditScript all = EditScript.unchanged(text.length());
    String current = text;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      EditScript script = new Pass(current, guard).run();
      if (script.isUnchanged()) {
        break;
      }
      all = all.then(script);
      current = script.apply(current);
    }
    return all;
  }

  /** One scan over one text. */
  private final class Pass {
    private final String text;
    private final Guard guard;
    private final Budget budget;
    private final Matcher[] matchers = new Matcher[rules.size()];
    private final EditScript.Builder edits;

    Pass(String text, Guard guard) {
      this.text = text;
      this.guard = guard;
      this.budget = new Budget(text, STEPS);
      this.edits = EditScript.builder(text);
    }

    EditScript run() {
      int at = 0;
      int free = 0;
      while (at < text.length()) {
        int next = at + 1;
        for (TriggerScan.Entry entry : triggers.startingWith(text.charAt(at))) {
          if (text.startsWith(entry.trigger(), at)) {
            int end = attempt(rules.get(entry.rule()), entry.rule(), at, free);
            if (end >= 0) {
              free = end;
              next = Math.max(next, end);
              break;
            }
          }
        }
        at = next;
      }
      return edits.build();
    }

    /** The end of what was replaced, or -1. */
    private int attempt(Rule rule, int index, int at, int free) {
      Matcher matcher = matchers[index];
      if (matcher == null) {
        matcher = rule.pattern().matcher(budget);
        matcher.useTransparentBounds(true);
        matchers[index] = matcher;
      }
      budget.renew();
      try {
        return switch (rule.scope()) {
          case INLINE -> {
            matcher.region(at, text.length());
            matcher.useAnchoringBounds(false);
            yield matcher.lookingAt() && propose(rule, matcher, matcher.start(), matcher.end(), free)
                ? matcher.end()
                : -1;
          }
          case LINE -> {
            int start = text.lastIndexOf('\n', at - 1) + 1;
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            matcher.region(start, end);
            yield matcher.matches() && propose(rule, matcher, start, end, free) ? end : -1;
          }
        };
      } catch (Budget.Exhausted e) {
        throw new RuleException(
            "rule %s takes too many steps at offset %d; simplify its pattern".formatted(rule.id(), at), e);
      }
    }

    private boolean propose(Rule rule, Matcher matcher, int start, int end, int free) {
      if (start < free || guard.protects(text, start, end)) {
        return false;
      }
      String after = expand(matcher, rule.replacement());
      if (text.startsWith(after, start) && after.length() == end - start) {
        return false;
      }
      trimmed(start, end, after, new Cause(rule.stage(), rule.id(), rule.confidence(), rule.reason()));
      return true;
    }

    /** Proposes only what differs: what both sides share at their ends stays unchanged text. */
    private void trimmed(int start, int end, String after, Cause cause) {
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
    }

    private String expand(Matcher matcher, String replacement) {
      if (replacement.indexOf('$') < 0 && replacement.indexOf('\\') < 0) {
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

}
