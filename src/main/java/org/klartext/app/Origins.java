package org.klartext.app;

import java.util.List;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Surface;

/** Says in a sentence how a name came about. */
final class Origins {
  private Origins() {}

  /**
   * The sentence for one surface of {@code entity}.
   *
   * @param others names of other entities that the surface really names
   */
  static String sentence(Surface surface, Entity entity, List<String> others) {
    String form = "“" + surface.text() + "”";
    String pivot = surface.pivot().isEmpty() ? "a Chinese name of " + entity.name() : surface.pivot();
    return switch (surface.how()) {
      case EXACT -> exact(surface, entity);
      case HOMOGRAPH -> form + " comes from " + pivot + ", which names both " + entity.name() + " and " + other(others);
      case PINYIN -> form + " is " + pivot + " read aloud (pinyin)";
      case LITERAL -> form + " is " + pivot + " taken word by word";
      case RESPELLING -> form + " is " + pivot + " spelt back by its sound";
      case MISREADING -> form + " is what became of " + pivot + " when a garbled form was read on";
      case SPELLING -> form + " is " + entity.name() + " with a slip of spelling";
      case CASING -> form + " is " + entity.name() + " with its capitals lost";
      case CALQUE -> form + " is " + pivot + " carried over word for word";
    };
  }

  private static String exact(Surface surface, Entity entity) {
    if (!surface.pivot().isEmpty()) {
      return surface.text() + " is what Chinese calls " + entity.name() + (surface.isShort() ? " for short" : "");
    }
    return "“" + surface.text() + "” is right as it stands" + (surface.isShort() ? ", a short name" : "");
  }

  private static String other(List<String> others) {
    return others.isEmpty() ? "another" : String.join(" and ", others);
  }
}
