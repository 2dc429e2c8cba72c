package org.klartext.knowledge.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.klartext.knowledge.Folding;

/**
 * What a name sounds like in French: {@code Macron}, {@code Maqueron}; {@code Renault}, {@code Reno}. Spellings of one
 * sound, from the table {@code french-sounds.tsv}, become one sign.
 */
final class FrenchSounds {
  private static final List<Step> STEPS = steps();

  private record Step(Pattern spelling, String sound) {}

  private FrenchSounds() {}

  static String of(String name) {
    String sounds = Folding.fold(name.replace('ç', 's').replace('Ç', 's')).replace(" ", "").toLowerCase(Locale.ROOT);
    for (Step step : STEPS) {
      sounds = step.spelling.matcher(sounds).replaceAll(step.sound);
    }
    return sounds;
  }

  private static List<Step> steps() {
    try (InputStream in = FrenchSounds.class.getResourceAsStream("/org/klartext/lookup/french-sounds.tsv");
        var lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      var steps = new ArrayList<Step>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          String[] cells = line.split("\t", -1);
          steps.add(new Step(Pattern.compile(cells[0]), cells[1]));
        }
      }
      return List.copyOf(steps);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
