package org.klartext.knowledge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Chinese surnames: the most common ones in pinyin, and those whose character is read otherwise as a surname.
 *
 * <p>Source: {@code surnames.json}, which lists the common ones under the empty key.
 */
public final class Surnames {
  private static final Map<String, String> READINGS = read();
  private static final Set<String> COMMON = Set.of(READINGS.getOrDefault("", "").split(" "));

  private Surnames() {}

  private static Map<String, String> read() {
    try (InputStream in = Surnames.class.getResourceAsStream("/org/klartext/knowledge/surnames.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(in), new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether {@code syllable} is among the surnames that most people in China bear: {@code Zhang}, not {@code Zhu Ge}. */
  public static boolean isCommon(String syllable) {
    return COMMON.contains(syllable.toLowerCase(Locale.ROOT));
  }

  /** The pinyin of {@code han} as a surname, syllables parted by spaces, where it has a reading of its own: 曾 is {@code zeng}. */
  public static Optional<String> reading(String han) {
    return han.isEmpty() ? Optional.empty() : Optional.ofNullable(READINGS.get(han));
  }
}
