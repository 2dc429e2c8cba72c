package org.klartext.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What a person found in one article.
 *
 * @param garbles what is garbled in it; none where the article is right as it stands
 * @param stays what must survive unchanged, as it stands in the text
 */
public record Annotation(List<Garble> garbles, List<String> stays) {
  /** Of an article that is right as it stands. */
  public static final Annotation RIGHT = new Annotation(List.of(), List.of());

  public Annotation {
    garbles = List.copyOf(garbles);
    stays = List.copyOf(stays);
  }

  /** Whether nothing is garbled, so that each change is a false one. */
  public boolean isRight() {
    return garbles.isEmpty();
  }

  /**
   * Something garbled.
   *
   * @param surface as it stands in the text; all places where it stands are meant
   * @param canonical what is meant; several right names are parted by {@code /} or {@code ;}
   * @param clean what should stand there, if that is not {@code canonical}
   * @param kind how it is garbled
   * @param isCertain whether the person was sure; the others count neither for nor against
   * @param context words that hold the surface, where only the one inside the first of them is meant
   */
  public record Garble(
      String surface, String canonical, Optional<String> clean, Kind kind, boolean isCertain, Optional<String> context) {
    public Garble {
      if (surface.isEmpty()) {
        throw new IllegalArgumentException("a garble without a surface, for " + canonical);
      }
    }

    /** What should stand in the text. */
    public String wanted() {
      return clean.filter(text -> !text.isEmpty()).orElse(canonical);
    }

    /** Whether {@code name} is a right one here. */
    boolean isMeantBy(String name) {
      return SameName.same(canonical, name) || clean.isPresent() && SameName.same(clean.get(), name);
    }
  }
}
