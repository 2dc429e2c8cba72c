package org.klartext.rule;

import java.util.ArrayList;
import java.util.List;

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
  private static final char NO_CHARACTER = '\uFFFF';
  private static final String FROM_RARE_TO_COMMON = "QXYJqxyjCVPOLUvpUHTZkwzIRNGWMBFKAEDSgbfmcholudtarsine";

  public Trigger {
    elements = List.copyOf(elements);
  }

  /**
   * One character of a trigger.
   *
   * @param literal the character; one that no text holds where any character of a class will do
   * @param of the class it must be of
   */
  public record Element(char literal, CharClass of) {
    /** How seldom it stands in running text; the lower the rarer. */
    private int commonness() {
      return switch (of) {
        case HAN -> 0;
        case DIGIT -> 30;
        case UPPER -> 50;
        case SPACE -> 90;
        case LOWER, WORD -> 100;
        case ONE -> literal == ' ' ? 90 : literal < ' ' || literal >= 0x80 ? 0 : commonnessOfLiteral();
      };
    }

    private int commonnessOfLiteral() {
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
        elements.add(new Element(NO_CHARACTER, CharClass.named(written.substring(at + 1, close))));
        at = close + 1;
      } else {
        elements.add(new Element(written.charAt(at), CharClass.ONE));
        at++;
      }
    }
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("a trigger is empty");
    }
    return new Trigger(written, elements, rarest(elements, -1));
  }

  private static int rarest(List<Element> elements, int but) {
    int rarest = but == 0 && elements.size() > 1 ? 1 : 0;
    for (int i = rarest + 1; i < elements.size(); i++) {
      if (i != but && elements.get(i).commonness() < elements.get(rarest).commonness()) {
        rarest = i;
      }
    }
    return rarest;
  }

  /** The place of the rarest element but the anchor, or of the anchor where it is the only one. */
  int probe() {
    return rarest(elements, anchor);
  }

  Element anchorElement() {
    return elements.get(anchor);
  }
}
