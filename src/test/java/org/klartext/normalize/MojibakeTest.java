package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.language.Language;
import org.klartext.rule.Guard;

class MojibakeTest {
  private static final List<String> GERMAN =
      List.of("Größe", "für", "„schön“", "– ja –", "süß", "Übermut", "Ärger", "Öl", "5 €", "naïv", "wer", "und…");
  private static final List<String> FRENCH =
      List.of("élève", "cœur", "l’été", "ça", "« oui »", "où", "Noël", "à", "forêt", "5 €", "dès", "et…", "ÉTÉ");

  private final Mojibake mojibake = new Mojibake();

  private String repaired(String text, Language language) {
    return mojibake.propose(text, language, Guard.NOTHING).apply(text);
  }

  /** UTF-8 read as {@code charset}; a byte without a character there becomes the control character of its number. */
  private static String misread(String text, Charset charset) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String read = new String(new byte[] {b}, charset);
      out.append(read.equals("\uFFFD") ? Character.toString(b & 0xFF) : read);
    }
    return out.toString();
  }

  private static String drawn(SplittableRandom random, List<String> words) {
    var text = new StringBuilder(words.getFirst());
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      text.append(' ').append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
  void text_read_wrongly_up_to_three_times_comes_out_right(String charset) {
    for (long seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      boolean german = random.nextBoolean();
      String right = drawn(random, german ? GERMAN : FRENCH);
      String garbled = right;
      for (int times = 1; times <= 3; times++) {
        garbled = misread(garbled, Charset.forName(charset));
        assertThat(repaired(garbled, german ? Language.GERMAN : Language.FRENCH))
            .as("seed %d, %d times: %s", seed, times, garbled)
            .isEqualTo(right);
      }
    }
  }

  @Test
  void right_text_stays() {
    for (long seed = 0; seed < 500; seed++) {
      String text = drawn(new SplittableRandom(seed), seed % 2 == 0 ? GERMAN : FRENCH);
      assertThat(repaired(text, seed % 2 == 0 ? Language.GERMAN : Language.FRENCH)).isEqualTo(text);
    }
  }

  @Test
  void what_is_well_formed_by_chance_stays() {
    for (String text : List.of("„MENÜ“", "„Ä“", "« É…", "CAFÉ”", "20 °C", "« Â »", "SÃO PAULO", "AÇÃO", "„Ã©“")) {
      assertThat(repaired(text, Language.FRENCH)).isEqualTo(text);
    }
  }
}
