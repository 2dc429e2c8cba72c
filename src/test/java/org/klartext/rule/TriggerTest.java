package org.klartext.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TriggerTest {
  private static final List<String> TRIGGERS =
      List.of("{lower}.{upper}", " -{upper}", "{word} -{word}", "a", "ab", "。", "{han}{han}", "{digit}{space}");
  private static final List<String> PIECES = List.of("a", "b", "A", ".", " ", "-", "1", "。", "中", "é", "\n", "ab");

  @Test
  void the_scan_looks_for_the_rarest_character() {
    assertThat(Trigger.of("{lower}.{upper}").anchor()).isEqualTo(1);
    assertThat(Trigger.of(" -{upper}").anchor()).isEqualTo(1);
    assertThat(Trigger.of("{word}{han}").anchor()).isEqualTo(1);
    assertThat(Trigger.of("e Q").anchor()).isEqualTo(2);
  }

  @Test
  void the_scan_finds_what_a_slow_search_finds() {
    for (long seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      var drawn = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        drawn.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = drawn.toString();
      assertThat(found(text)).as("seed %d: %s", seed, text).containsExactlyInAnyOrderElementsOf(searched(text));
    }
  }

  private static List<String> found(String text) {
    var rules = TRIGGERS.stream().map(trigger -> Rules.inline("test.some", trigger, "x", "y")).toList();
    var scan = new TriggerScan(rules);
    var found = new ArrayList<String>();
    for (int at = 0; at < text.length(); at++) {
      for (TriggerScan.Entry entry : scan.anchoredIn(text.charAt(at))) {
        if (entry.standsAt(text.toCharArray(), at - entry.anchor)) {
          found.add(TRIGGERS.get(entry.rule) + " at " + (at - entry.anchor));
        }
      }
    }
    return found;
  }

  private static List<String> searched(String text) {
    var found = new ArrayList<String>();
    for (String written : TRIGGERS) {
      Trigger trigger = Trigger.of(written);
      for (int at = 0; at + trigger.elements().size() <= text.length(); at++) {
        boolean stands = true;
        for (int i = 0; i < trigger.elements().size(); i++) {
          Trigger.Element element = trigger.elements().get(i);
          char c = text.charAt(at + i);
          stands &= element.of() == CharClass.ONE ? c == element.literal() : element.of().holds(c);
        }
        if (stands) {
          found.add(written + " at " + at);
        }
      }
    }
    return found;
  }

  @Test
  void an_unknown_class_and_an_empty_trigger_are_refused() {
    assertThatThrownBy(() -> Trigger.of("{vowel}x")).hasMessageContaining("{vowel}");
    assertThatThrownBy(() -> Trigger.of("")).hasMessageContaining("empty");
  }
}
