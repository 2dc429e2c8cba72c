package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;

/**
 * The right name, parted, joined or with its plural lost.
 *
 * <table>
 * <caption>What it derives</caption>
 * <tr><td>DeepSeek<td>Deep Seek
 * <tr><td>36Kr<td>36 Kr
 * <tr><td>Moore Threads<td>Moore Thread, MooreThreads
 * <tr><td>iFlytek<td>(nothing: one letter is no word)
 * </table>
 *
 * <p>Letters changed or lost inside a word are found at search time, by distance.
 */
final class SpellingDerivation implements Derivation {
  @Override
  public void derive(Entity entity, Consumer<Surface> surfaces) {
    if (entity.type() == EntityType.TERM || entity.type() == EntityType.COMMON || entity.type() == EntityType.PERSON) {
      return;
    }
    Set<String> variants = new LinkedHashSet<>();
    variants.add(parted(entity.name()));
    List<String> words = List.of(entity.name().split(" "));
    if (words.size() == 2 && words.stream().allMatch(word -> word.length() > 2 && !word.equals(word.toUpperCase(Locale.ROOT)))) {
      variants.add(String.join("", words));
    }
    if (words.size() > 1 && entity.name().endsWith("s") && words.getLast().length() > 4) {
      variants.add(entity.name().substring(0, entity.name().length() - 1));
    }
    variants.remove(entity.name());
    String pivot = entity.chinese().isEmpty() ? "" : entity.chinese().getFirst();
    for (String variant : variants) {
      surfaces.accept(Surface.garbled(variant, Mechanism.SPELLING, pivot, false));
    }
  }

  /** {@code DeepSeek} as {@code Deep Seek}; the name itself if it has no seam. */
  private static String parted(String name) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int i = 1; i < name.length(); i++) {
      boolean letters = Character.isLowerCase(name.charAt(i - 1)) && Character.isUpperCase(name.charAt(i));
      boolean number = Character.isDigit(name.charAt(i - 1)) && Character.isLetter(name.charAt(i)) && start == 0;
      if (letters || number && i > 1) {
        parts.add(name.substring(start, i));
        start = i;
      }
    }
    parts.add(name.substring(start));
    return parts.stream().allMatch(part -> part.length() > 1) ? String.join(" ", parts) : name;
  }
}
