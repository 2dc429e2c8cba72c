package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;
import org.klartext.language.Morphology;

/**
 * Model numbers that lost a digit: {@code A100/H00} beside an H100.
 *
 * <p>When not: where no product stands in the same text in full.
 */
final class ModelNumbers {
  private static final int LONGEST = 5;

  private final Knowledge knowledge;
  private final String text;

  ModelNumbers(Knowledge knowledge, String text) {
    this.knowledge = knowledge;
    this.text = text;
  }

  /** Letters, then digits: {@code H00}. */
  boolean isModelNumber(int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      if (!Character.isDigit(c) && (digits > 0 || !Character.isUpperCase(c))) {
        return false;
      }
    }
    return digits > 1 && end - start < LONGEST + 1;
  }

  /** A model number that lost a digit names a product that stands in the same text in full. */
  List<Alias> readings(int start, int end) {
    var readings = new ArrayList<Alias>();
    for (int group : knowledge.gazetteer().near(text.substring(start, end))) {
      for (Alias alias : knowledge.aliases(group)) {
        Surface surface = alias.surface();
        boolean longer = surface.text().length() == end - start + 1 && surface.how() == Mechanism.EXACT;
        if (longer && text.contains(surface.text())) {
          readings.add(new Alias(alias.entity(), StrangeWords.misspelt(surface)));
        }
      }
    }
    String series = digits(beside(start));
    if (!series.isEmpty() && readings.stream().anyMatch(alias -> digits(alias.surface().text()).equals(series))) {
      readings.removeIf(alias -> !digits(alias.surface().text()).equals(series));
    }
    return readings;
  }

  /** The word before a slash that stands before {@code start}: products of one series are written so, {@code A100/H00}. */
  private String beside(int start) {
    int slash = start - 1;
    int from = slash;
    while (from > 0 && Morphology.isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return slash > 0 && text.charAt(slash) == '/' ? text.substring(from, slash) : "";
  }

  private static String digits(String word) {
    var digits = new StringBuilder();
    word.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
