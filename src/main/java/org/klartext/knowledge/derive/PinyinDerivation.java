package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.CountrySign;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.knowledge.Surnames;

/**
 * The pivot read aloud.
 *
 * <table>
 * <caption>What it derives</caption>
 * <tr><td>昇腾<td>Shengteng, Sheng Teng
 * <tr><td>天数智芯<td>Tianshuzhixin, Tianshu Zhixin
 * <tr><td>宇树科技<td>Yushu Technology, Yushu Technologie, Yushu Tech
 * <tr><td>黄仁勋<td>Huang Renxun, Renxun Huang, Huang Ren Xun, Huang Jenhsun, Huang Jenxun …
 * <tr><td>萨姆·奥特曼<td>Samu Aoteman
 * <tr><td>C罗<td>C Luo
 * </table>
 *
 * <p>Folding makes hyphens and apostrophes of these the same. When not: one syllable alone says nothing.
 */
final class PinyinDerivation implements Derivation {
  private final Glosses glosses;

  PinyinDerivation(Glosses glosses) {
    this.glosses = glosses;
  }

  @Override
  public void derive(Entity entity, Consumer<Surface> surfaces) {
    if (entity.type() == EntityType.COMMON) {
      return;
    }
    boolean foreign = entity.chinese().stream().anyMatch(zh -> zh.indexOf('·') >= 0);
    for (String zh : entity.chinese()) {
      for (String spelling : spellings(entity, zh, foreign)) {
        var surface = Surface.garbled(spelling, Mechanism.PINYIN, zh, entity.isShortPivot(zh));
        surfaces.accept(isLikelyAName(entity, zh, spelling) ? surface.withRisk(Risk.HIGH) : surface);
      }
    }
  }

  /** {@code Guoqi} is the term 国企 and a thousand people's given name. */
  private static boolean isLikelyAName(Entity entity, String zh, String spelling) {
    boolean brief = entity.type() == EntityType.TERM && zh.length() == 2;
    return brief || entity.type() != EntityType.PERSON && looksLikeAPerson(spelling);
  }

  /** {@code Li Ming} is a newspaper's pinyin and a thousand people's name. */
  private static boolean looksLikeAPerson(String spelling) {
    int space = spelling.indexOf(' ');
    return space > 0 && spelling.indexOf(' ', space + 1) < 0 && Surnames.isCommon(spelling.substring(0, space));
  }

  private Set<String> spellings(Entity entity, String zh, boolean foreign) {
    if (zh.indexOf('·') >= 0) {
      return dotted(zh);
    }
    if (entity.type() == EntityType.PERSON && zh.length() > 1 && isLetter(zh.charAt(0)) && Pinyin.isHan(zh.substring(1))) {
      return Set.of(zh.charAt(0) + " " + joined(Pinyin.syllables(zh.substring(1))));
    }
    if (!Pinyin.isHan(zh) || zh.length() < 2 || isSideOf(entity, zh)) {
      return Set.of();
    }
    boolean eastAsian = entity.type() == EntityType.PERSON && !foreign && zh.length() <= 4;
    if (eastAsian) {
      return person(zh);
    }
    Set<String> spellings = name(zh);
    if (entity.type() == EntityType.PERSON) {
      spellings.addAll(asChinese(Pinyin.syllables(zh)));
    }
    return spellings;
  }

  /** A foreign name, each part joined. */
  private static Set<String> dotted(String zh) {
    var parts = new ArrayList<String>();
    for (String part : zh.split("·")) {
      if (!Pinyin.isHan(part)) {
        return Set.of();
      }
      parts.add(joined(Pinyin.syllables(part)));
    }
    return Set.of(String.join(" ", parts));
  }

  /** A country's sign with the word for its side, army or press, which is never read aloud. */
  private static boolean isSideOf(Entity entity, String zh) {
    return entity.type() == EntityType.PLACE && CountrySign.isSide(zh);
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static Set<String> person(String zh) {
    List<String> syllables = Pinyin.nameSyllables(zh);
    int surname = Pinyin.surnameLength(zh);
    List<String> family = syllables.subList(0, surname);
    List<String> given = syllables.subList(surname, syllables.size());
    Set<String> spellings = new LinkedHashSet<>();
    for (List<String> first : mixtures(family)) {
      for (List<String> second : mixtures(given)) {
        for (String name : bothWays(second)) {
          spellings.add(joined(first) + " " + name);
          spellings.add(name + " " + joined(first));
        }
      }
    }
    spellings.add(joined(syllables));
    if (surname > 1) {
      spellings.addAll(asChinese(syllables));
    }
    return spellings;
  }

  /**
   * A name of four and more syllables that begins like a Chinese one, whose first is taken for its surname: {@code Feng
   * Delaien} for von der Leyen, {@code Zhang Benzhihe} for Harimoto Tomokazu.
   */
  private static List<String> asChinese(List<String> syllables) {
    if (syllables.size() < 4 || !Surnames.isCommon(syllables.getFirst())) {
      return List.of();
    }
    String family = joined(syllables.subList(0, 1)) + " ";
    List<String> given = syllables.subList(1, syllables.size());
    int cut = given.size() - 2;
    String halves = joined(given.subList(0, cut)) + " " + joined(given.subList(cut, given.size()));
    return List.of(family + joined(given), family + halves);
  }

  private static List<String> bothWays(List<String> given) {
    return given.size() == 1 ? List.of(joined(given)) : List.of(joined(given), spaced(given));
  }

  /** Each syllable in pinyin or in Wade–Giles. */
  private static List<List<String>> mixtures(List<String> syllables) {
    List<List<String>> mixtures = List.of(List.of());
    for (String syllable : syllables) {
      var next = new ArrayList<List<String>>();
      for (String spelling : new LinkedHashSet<>(List.of(syllable, WadeGiles.of(syllable)))) {
        for (List<String> before : mixtures) {
          var mixture = new ArrayList<>(before);
          mixture.add(spelling);
          next.add(mixture);
        }
      }
      mixtures = next;
    }
    return mixtures;
  }

  private Set<String> name(String zh) {
    Set<String> spellings = new LinkedHashSet<>(plain(Pinyin.syllables(zh)));
    for (int stem = zh.length() - 1; stem >= 2; stem--) {
      Glosses.Gloss kind = glosses.word(zh.substring(stem));
      List<String> syllables = Pinyin.syllables(zh.substring(0, stem));
      Glosses.@Nullable Gloss place = glosses.isPlace(zh.substring(0, stem)) ? glosses.word(zh.substring(0, stem)) : null;
      if (kind != null && kind.isSuffix() && (place == null || !isCalled(place, joined(syllables)))) {
        boolean named = place == null && !isKind(zh.substring(0, stem));
        spellings.addAll(named ? plain(syllables) : List.of());
        for (Glosses.Through through : Glosses.Through.values()) {
          for (String gloss : kind.through(through)) {
            spellings.add(joined(syllables) + " " + gloss);
          }
        }
      }
    }
    return spellings;
  }

  /** Whether a place goes by its pinyin: {@code Shanghai Bank} is no bank read aloud, {@code Changjiang Storage} is one. */
  private static boolean isCalled(Glosses.Gloss place, String spelling) {
    String folded = Folding.fold(spelling);
    return Stream.of(place.german(), place.french(), place.english())
        .flatMap(List::stream)
        .anyMatch(form -> Folding.fold(form).equals(folded));
  }

  /** Whether a word only says what kind of thing it is: 芯片 in 芯片法案. */
  private boolean isKind(String zh) {
    Glosses.Gloss gloss = glosses.word(zh);
    return gloss != null && gloss.isSuffix();
  }

  /** Joined, parted once, and in pairs. */
  private static List<String> plain(List<String> syllables) {
    var spellings = new ArrayList<String>();
    spellings.add(joined(syllables));
    if (syllables.size() <= 6) {
      for (int cut = 1; cut < syllables.size(); cut++) {
        boolean lopsided = syllables.size() > 3 && (cut == 1 || cut == syllables.size() - 1);
        if (!lopsided) {
          spellings.add(
              joined(syllables.subList(0, cut)) + " " + joined(syllables.subList(cut, syllables.size())));
        }
      }
    }
    if (syllables.size() == 6) {
      spellings.add(
          joined(syllables.subList(0, 2)) + " " + joined(syllables.subList(2, 4)) + " " + joined(syllables.subList(4, 6)));
    }
    return spellings;
  }

  private static String joined(List<String> syllables) {
    return capitalized(String.join("", syllables));
  }

  private static String spaced(List<String> syllables) {
    return String.join(" ", syllables.stream().map(PinyinDerivation::capitalized).toList());
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
