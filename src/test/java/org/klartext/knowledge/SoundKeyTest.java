package org.klartext.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeyTest {
  @ParameterizedTest
  @CsvSource({
    "se er si ji, SSK, Serski, Selsky, Sersky, Syrskyj, Syrsky",
    "ka pa xi, KPS, Kapasi, Karpathy, Kapasy, Karpasi, Capasi",
    "zha ke bo ge, SKPK, Zakerberg, Zuckerberg, Zakeberg, Zackerberg, Sackerberg",
    "ai er ke sen, KSN, Ekerson, Elkeson, Erkesen, Ekelsen, Elkesen",
    "ke lei sang, KRSN, Cressan, Cryzan, Kressan, Cresan, Kleisan",
    "ze lian si ji, SRNSK, Selenskyj, Zelensky, Zelenski, Zelenskiy, Serenski",
    "su jia, SS, Suja, Sudscha, Soudja, Sudzha, Suzha",
    "mo si ka liao fu, MSKRF, Moskarew, Moskaljow, Moskalev, Moskaliov, Moskaljew",
    "ma si ke, MSK, Musk, Masc, Maske, Mask, Masker",
  })
  void names_that_chinese_spells_alike_share_a_key(
      String syllables, String key, String one, String two, String three, String four, String five) {
    assertThat(SoundKey.ofPinyin(List.of(syllables.split(" ")))).contains(key);
    assertThat(List.of(one, two, three, four, five)).allSatisfy(name -> assertThat(SoundKey.ofLatin(name)).isEqualTo(key));
  }

  @ParameterizedTest
  @CsvSource({"Syrskyj, Schmidt", "Karpathy, Altman", "Zuckerberg, Gutenberg", "Elkeson, Erling", "Musk, Max Planck"})
  void other_names_do_not(String one, String other) {
    assertThat(SoundKey.ofLatin(one)).isNotEqualTo(SoundKey.ofLatin(other));
  }

  @Test
  void one_sound_says_nothing() {
    assertThat(SoundKey.ofLatin("Lee")).isEmpty();
    assertThat(SoundKey.ofLatin("")).isEmpty();
    assertThat(SoundKey.ofPinyin(List.of("li"))).isEmpty();
    assertThat(SoundKey.ofPinyin(List.of())).isEmpty();
  }

  @Test
  void a_syllable_that_is_heard_in_two_ways_gives_two_keys() {
    assertThat(SoundKey.ofPinyin(List.of("ka", "pa", "xi"))).containsExactly("KPS", "KPK");
  }

  @Test
  void keys_stay_few() {
    List<String> syllables = List.of("ha", "ji", "he", "xi", "ha", "qi", "hu");
    assertThat(SoundKey.ofPinyin(syllables)).hasSizeLessThanOrEqualTo(8);
  }
}
