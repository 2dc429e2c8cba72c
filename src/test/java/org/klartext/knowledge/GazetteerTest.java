package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;

class GazetteerTest {
  private static final Morphology GERMAN = LanguagePack.of(Language.GERMAN).morphology();
  private static final Knowledge SMALL =
      Compiled.of(
          List.of(
              Compiled.named(1, "Ultra"),
              Compiled.named(2, "Ultraman"),
              Compiled.named(3, "36 Krypton"),
              Compiled.named(4, "Jen Hsun Huang"),
              Compiled.named(5, "Moore Threads"),
              "{\"id\":\"e6\",\"type\":\"common\",\"name\":\"Altman\",\"zh\":[\"奥特曼\",\"特曼\"]}",
              "{\"id\":\"e7\",\"type\":\"term\",\"name\":\"sap\",\"de\":\"Engpass\",\"deGender\":\"m\","
                  + "\"garbles\":[{\"surface\":\"Halspunkt\",\"how\":\"calque\",\"lang\":\"de\"}]}"));

  private static List<String> found(String text) {
    return SMALL.gazetteer().scan(text, GERMAN).stream()
        .map(match -> text.substring(match.start(), match.end()) + "|" + text.substring(match.end(), match.tail()))
        .toList();
  }

  @Test
  void the_longest_surface_wins() {
    assertThat(found("Ultra Ultraman Ultra")).containsExactly("Ultra|", "Ultraman|", "Ultra|");
    assertThat(found("奥特曼说")).containsExactly("奥特曼|");
  }

  @Test
  void words_that_only_begin_like_a_surface_are_left() {
    assertThat(found("Ultramarin, Ultramanie, XUltra")).isEmpty();
  }

  @Test
  void hyphens_spaces_and_diacritics_make_no_difference() {
    assertThat(found("Jen-Hsun Huang und jen  hsun-huang")).containsExactly("Jen-Hsun Huang|", "jen  hsun-huang|");
    assertThat(found("36 Krypton-Bericht")).containsExactly("36 Krypton|");
    assertThat(found("36\u00a0Krypton")).containsExactly("36\u00a0Krypton|");
  }

  @Test
  void a_line_end_parts_words() {
    assertThat(found("36\nKrypton")).isEmpty();
  }

  @Test
  void names_may_carry_a_genitive() {
    assertThat(found("Ultramans Plan, Ultraman’s Plan")).containsExactly("Ultraman|s", "Ultraman|’s");
    assertThat(found("Ultramanen, Ultramanes")).isEmpty();
  }

  @Test
  void terms_carry_no_ending_that_is_not_one_of_their_forms() {
    assertThat(found("Halspunkt Halspunkten")).containsExactly("Halspunkt|", "Halspunkten|");
    assertThat(found("Halspunktes")).containsExactly("Halspunktes|");
    assertThat(found("Halspunkter")).isEmpty();
  }

  @Test
  void hanzi_need_no_boundary() {
    assertThat(found("Chef奥特曼说OpenAI")).containsExactly("奥特曼|");
    assertThat(found("在Ultraman之后")).containsExactly("Ultraman|");
  }

  @Test
  void words_of_other_scripts_are_passed_over() {
    assertThat(found("カタカナ Ultra 한국 ﷽ʼ Ultra")).containsExactly("Ultra|", "Ultra|");
  }

  @Test
  void an_apostrophe_ends_a_word() {
    assertThat(found("Ultra'da, d'Ultraman, l’Ultra’")).containsExactly("Ultra|", "Ultraman|", "Ultra|");
  }

  @Test
  void a_surface_is_looked_up_folded() {
    assertThat(SMALL.lookup("moore-threads")).extracting(alias -> SMALL.id(alias.entity())).containsExactly("e5");
    assertThat(SMALL.lookup("Moore")).isEmpty();
    assertThat(SMALL.lookup(" ")).isEmpty();
    assertThat(SMALL.gazetteer().groups("nobody")).isEmpty();
  }

  @Test
  void random_texts_give_what_trying_every_stretch_gives() {
    for (long seed = 0; seed < 40; seed++) {
      var random = new Random(seed);
      Set<String> names = new LinkedHashSet<>();
      for (int i = 0; i < 12; i++) {
        names.add(name(random));
      }
      var lines = new ArrayList<String>();
      Set<String> folded = new LinkedHashSet<>();
      for (String name : names) {
        String key = Folding.fold(name);
        if (key.length() > 1 && folded.add(key)) {
          lines.add(Compiled.named(lines.size(), name));
        }
      }
      Gazetteer gazetteer = Compiled.of(lines).gazetteer();
      var slow = new SlowGazetteer(folded);
      for (int i = 0; i < 25; i++) {
        String text = text(random, List.copyOf(names));
        assertThat(gazetteer.scan(text, GERMAN))
            .as("seed %d: %s in \"%s\"", seed, names, text)
            .extracting(match -> new SlowGazetteer.Found(match.start(), match.end(), match.tail()))
            .isEqualTo(slow.scan(text));
      }
    }
  }

  private static String name(Random random) {
    var name = new StringBuilder();
    int words = 1 + random.nextInt(3);
    for (int w = 0; w < words; w++) {
      name.append(w == 0 ? "" : random.nextBoolean() ? " " : "-");
      boolean han = random.nextInt(4) == 0;
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        name.append((han ? "奥特曼" : "abAés1").charAt(random.nextInt(han ? 3 : 6)));
      }
    }
    return name.toString();
  }

  private static String text(Random random, List<String> names) {
    var text = new StringBuilder();
    for (int n = 12; n > 0; n--) {
      boolean known = random.nextInt(3) > 0;
      text.append(known ? names.get(random.nextInt(names.size())) : name(random));
      text.append(List.of(" ", "s ", "’s ", "-", "", ", ", "\n", "es ", "  ").get(random.nextInt(9)));
    }
    return text.toString();
  }
}
