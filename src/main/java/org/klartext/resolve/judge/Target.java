package org.klartext.resolve.judge;

/** What is judged. */
public sealed interface Target {
  /**
   * One mention.
   *
   * @param article the article's id
   * @param start first code point in the source
   * @param end one past the last
   * @param surface what stands there; where it no longer does, the judgement holds for nothing
   * @param entity the entity's id
   */
  record OfMention(String article, int start, int end, String surface, String entity) implements Target {
    public OfMention {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no place: [" + start + ", " + end + ")");
      }
      checkSaid(surface, "surface");
      checkSaid(entity, "entity");
    }
  }

  /**
   * A name, with whatever ending, wherever it stands for an entity.
   *
   * @param surface as it is read
   * @param entity the entity's id
   */
  record OfName(String surface, String entity) implements Target {
    private static final int LONGEST_ENDING = 2;

    public OfName {
      checkSaid(surface, "surface");
      checkSaid(entity, "entity");
    }

    /** Whether {@code found} is the surface, or it with an ending: {@code Ultramans}. */
    public boolean isIn(String found) {
      if (!found.startsWith(surface) || found.length() > surface.length() + LONGEST_ENDING) {
        return false;
      }
      return found.chars().skip(surface.length()).allMatch(c -> Character.isLowerCase(c) || c == '’' || c == '\'');
    }
  }

  /**
   * Everything a rule changes.
   *
   * @param rule its id, such as {@code typography.space-before-hyphen}
   */
  record OfRule(String rule) implements Target {
    public OfRule {
      checkSaid(rule, "rule");
    }
  }

  private static void checkSaid(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a judgement on no " + what);
    }
  }
}
