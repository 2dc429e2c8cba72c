package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.klartext.language.Language;
import org.klartext.text.Edit;

/** The stages on real garbled articles, where those are at hand. */
class RealTextTest {
  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final Path GOLD = Path.of("../shared/gold");

  private static final Map<String, List<String>> GONE =
      Map.of(
          "000", List.of("Xiaohongshu werden erstellt", "insgesamt 18 Emojis"),
          "001", List.of("KI -Inferenzchips", "NVIDIA -Führung", "F & E -Team", "KI -Chip -Markt"),
          "002", List.of("Bienvenue pour suivre", "Voir les commentaires", "Un contenu plus", "exigences.C'est"),
          "003",
              List.of(
                  "Русский", "Herausgeber|", "NVIDIA |", "\nEnde", "herauszufinden.Die", "derzeitIn", "sogarDer",
                  "Problem:Egal", "erreicht . ", "gefunden.\"machen\"Großes", "quellen——Derzeit", "übertrifft ,"),
          "004", List.of("Wie bewerten Sie", "Schlagwörter"));

  private static final Map<String, List<String>> THERE =
      Map.of(
          "000", List.of("Jetzt steht in OpenAIs Ausschreibung", "z.B. Misserfolg", "Risikohinweis:"),
          "001", List.of("KI-Inferenzchips", "NVIDIA-Führung", "F&E-Team", "KI-Chip-Markt", "10.000 NVIDIA-GPUs"),
          "002", List.of("exigences. C'est", "aifaner : aifaner (ID WeChat : ifanr).", "Ai Faner"),
          "003",
              List.of(
                  "Text: Qiu Xiaofen", "herauszufinden. Die", "derzeit In", "sogar Der", "Problem: Egal",
                  "erreicht. Kundendienst", "gefunden. \"machen\" Großes", "MiniMax", "U.S. National", "NVLink"),
          "004", List.of("noch leistungsstärkerer und effizienterer KI-Lösungen."));

  @Test
  void the_damage_of_the_seeds_is_undone() {
    assumeTrue(Files.isDirectory(SEEDS), "no " + SEEDS);
    for (Path file : Texts.files(SEEDS)) {
      String number = file.getFileName().toString().substring(0, 3);
      String clean = Texts.clean(Texts.read(file), number.equals("002") ? Language.FRENCH : Language.GERMAN);
      assertThat(clean).as(number).doesNotContain(GONE.getOrDefault(number, List.of()).toArray(String[]::new));
      assertThat(clean).as(number).contains(THERE.getOrDefault(number, List.of()));
    }
  }

  @Test
  void right_articles_stay_as_they_are() {
    for (Language language : Language.values()) {
      Path folder = GOLD.resolve(language.code() + "-untouched");
      assumeTrue(Files.isDirectory(folder), "no " + folder);
      for (Path file : Texts.files(folder)) {
        String text = Texts.read(file);
        assertThat(Texts.clean(text, language)).as(file.toString()).isEqualTo(text);
      }
    }
  }

  @Test
  void a_second_run_over_real_articles_changes_nothing() {
    List<String> changes = new ArrayList<>();
    for (Language language : Language.values()) {
      Path folder = GOLD.resolve(language.code());
      assumeTrue(Files.isDirectory(folder), "no " + folder);
      var files = new ArrayList<>(Texts.files(folder));
      files.addAll(Texts.files(SEEDS));
      for (Path file : files) {
        String text = Texts.read(file);
        var script = Texts.propose(text, language);
        assertThat(script.invert().apply(script.apply(text))).isEqualTo(text);
        String clean = script.apply(text);
        for (Edit edit : Texts.propose(clean, language).edits()) {
          changes.add(file + " " + Texts.shown(edit, clean));
        }
        if (System.getProperty("klartext.show") != null) {
          script.edits().forEach(edit -> System.out.println("EDIT " + file + " " + Texts.shown(edit, text)));
        }
      }
    }
    assertThat(changes).isEmpty();
  }
}
