package org.klartext.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what the scan finds the places where a rule is worth trying: characters, some of them given as a class.
 *
 * <p>{@code " -{upper}"} stands where a space, a hyphen and a capital follow one another. The scan looks for the rarest
 * of them, the anchor, so a rule for glued sentences ({@code "{lower}.{upper}"}) costs a look at each full stop only.
 *
 * @param written as in the rule
 * @param elements one for each character
 * @param anchor the place of the rarest element
 */
public record Trigger(String written, List<Element> elements, int anchor) {
  private static final String FROM_RARE_TO_COMMON = "QXYJqxyjCVPOLUvpUHTZkwzIRNGWMBFKAEDSgbfmcholudtarsine";

  public Trigger {
    elements = List.copyOf(elements);
  }

  /**
   * One character of a trigger.
   *
   * @param literal the character, unless a class is given
   * @param of the class it must be of, if any character of one will do
   */
  public record Element(char literal, Optional<CharClass> of) {
    boolean holds(char c) {
      return of.isPresent() ? of.get().holds(c) : c == literal;
    }

    /** How seldom it stands in running text; the lower the rarer. */
    private int commonness() {
      if (of.isPresent()) {
        return switch (of.get()) {
          case HAN -> 0;
          case DIGIT -> 30;
          case UPPER -> 50;
          case SPACE -> 90;
          case LOWER, WORD -> 100;
        };
      }
      if (literal == ' ') {
        return 90;
      }
      int at = FROM_RARE_TO_COMMON.indexOf(literal);
      return at < 0 ? 10 : 20 + at;
    }
  }

  /**
   * Reads a trigger.
   *
   * @throws IllegalArgumentException if it is empty or names an unknown class
   */
  public static Trigger of(String written) {
    var elements = new ArrayList<Element>();
    int at = 0;
    while (at < written.length()) {
      int close = written.charAt(at) == '{' ? written.indexOf('}', at) : -1;
      if (close > 0) {
        elements.add(new Element('{', Optional.of(CharClass.named(written.substring(at + 1, close)))));
        at = close + 1;
      } else {
        elements.add(new Element(written.charAt(at), Optional.empty()));
        at++;
      }
    }
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("a trigger is empty");
    }
    int anchor = 0;
    for (int i = 1; i < elements.size(); i++) {
      if (elements.get(i).commonness() < elements.get(anchor).commonness()) {
        anchor = i;
      }
    }
    return new Trigger(written, elements, anchor);
  }

  Element anchorElement() {
    return elements.get(anchor);
  }

  /** Whether it stands in {@code text} from {@code start} on; its anchor has been seen there. */
  boolean standsAt(String text, int start) {
    if (start < 0 || start + elements.size() > text.length()) {
      return false;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (i != anchor && !elements.get(i).holds(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }
}
