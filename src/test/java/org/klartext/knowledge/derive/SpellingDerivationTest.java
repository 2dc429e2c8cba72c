package org.klartext.knowledge.derive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingDerivationTest {
  private static final SpellingDerivation SPELLING = new SpellingDerivation();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "company | DeepSeek      | Deep Seek",
        "company | ByteDance     | Byte Dance",
        "media   | 36Kr          | 36 Kr",
        "company | Moore Threads | MooreThreads; Moore Thread",
        "company | iFlytek       | ",
        "company | NVIDIA        | ",
        "company | OpenAI        | Open AI",
        "company | SK Hynix      | ",
        "person  | DeepSeek      | ",
        "term    | DeepSeek      | ",
        "common  | DeepSeek      | ",
      })
  void names_are_parted_joined_or_lose_their_plural(String type, String name, String variants) {
    String[] expected = variants == null ? new String[0] : variants.split("; ");
    assertThat(Derived.texts(SPELLING, Derived.entity(type, name, ""))).containsExactly(expected);
  }
}
