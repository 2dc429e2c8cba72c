package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NearSearchTest {
  @Test
  void one_letter_changed_lost_or_added_is_near() {
    Knowledge small =
        Compiled.of(List.of(Compiled.named(1, "Gelsinger"), Compiled.named(2, "Kissinger"), Compiled.named(3, "Elkeson")));
    assertThat(near(small, "Gelsinher")).containsExactly("gelsinger");
    assertThat(near(small, "Gelsiner")).containsExactly("gelsinger");
    assertThat(near(small, "Gelsingger")).containsExactly("gelsinger");
    assertThat(near(small, "Gelsinge")).containsExactly("gelsinger");
    assertThat(near(small, "Gelsingers")).containsExactly("gelsinger");
    assertThat(near(small, "Gelsinger")).as("itself is not near").isEmpty();
    assertThat(near(small, "Belsinger")).as("another first letter is another name").isEmpty();
    assertThat(near(small, "Gelsinghe")).as("two letters").isEmpty();
    assertThat(near(small, "")).isEmpty();
  }

  @Test
  void random_words_find_what_measuring_every_surface_finds() {
    for (long seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      Set<String> names = new LinkedHashSet<>();
      while (names.size() < 25) {
        names.add(word(random, 2 + random.nextInt(4)));
      }
      var lines = new ArrayList<String>();
      names.forEach(name -> lines.add(Compiled.named(lines.size(), name)));
      Knowledge knowledge = Compiled.of(lines);
      for (int i = 0; i < 25; i++) {
        String word = word(random, 1 + random.nextInt(6));
        assertThat(near(knowledge, word)).as("seed %d: %s in %s", seed, word, names).isEqualTo(slowly(names, word));
      }
    }
  }

  private static Set<String> slowly(Set<String> names, String word) {
    Set<String> near = new TreeSet<>();
    for (String name : names) {
      if (name.charAt(0) == word.charAt(0) && isOneAway(name, word)) {
        near.add(name);
      }
    }
    return near;
  }

  private static Set<String> near(Knowledge knowledge, String word) {
    Set<String> near = new TreeSet<>();
    for (int group : knowledge.gazetteer().near(word)) {
      near.add(Folding.fold(knowledge.aliases(group).getFirst().surface().text()));
    }
    return near;
  }

  private static String word(Random random, int length) {
    var word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abc".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  private static boolean isOneAway(String one, String other) {
    Set<String> away = new LinkedHashSet<>();
    for (int i = 0; i <= one.length(); i++) {
      for (char c = 'a'; c <= 'c'; c++) {
        away.add(one.substring(0, i) + c + one.substring(i));
        if (i < one.length()) {
          away.add(one.substring(0, i) + c + one.substring(i + 1));
        }
      }
      if (i < one.length()) {
        away.add(one.substring(0, i) + one.substring(i + 1));
      }
    }
    away.remove(one);
    return away.contains(other);
  }
}
