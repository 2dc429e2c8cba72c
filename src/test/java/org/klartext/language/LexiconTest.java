package org.klartext.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon.Reader GERMAN = LanguagePack.of(Language.GERMAN).lexicon().reader();
  private static final Lexicon.Reader FRENCH = LanguagePack.of(Language.FRENCH).lexicon().reader();

  @Test
  void words_are_words_as_they_are_written() {
    assertThat(GERMAN.isWord("Byte")).isTrue();
    assertThat(GERMAN.isWord("byte")).isFalse();
    assertThat(FRENCH.isWord("octet")).isTrue();
    assertThat(GERMAN.isWord("Shengteng")).isFalse();
    assertThat(GERMAN.isWord("")).isFalse();
  }

  @Test
  void names_are_known_and_no_words() {
    assertThat(GERMAN.isKnown("Berlin")).isTrue();
    assertThat(GERMAN.isWord("Berlin")).isFalse();
    assertThat(GERMAN.isName("Berlin")).isTrue();
    assertThat(GERMAN.isName("Byte")).isFalse();
  }

  @Test
  void compounds_are_made_of_words_in_german_only() {
    assertThat(GERMAN.isCompound("Speicherchips")).isTrue();
    assertThat(GERMAN.isCompound("Shengteng")).isFalse();
    assertThat(FRENCH.isCompound("portemonnaies")).isFalse();
  }

  @Test
  void readings_have_lemmas() {
    assertThat(GERMAN.readings("Versionen")).isNotEmpty().allMatch(reading -> reading.lemma().equals("Version"));
    assertThat(GERMAN.readings("Versionen")).anyMatch(reading -> reading.tag().equals("SUB:DAT:PLU:FEM"));
    assertThat(GERMAN.readings("Xyzzy")).isEmpty();
  }

  @Test
  void a_pack_is_loaded_once_and_knows_its_language() {
    assertThat(LanguagePack.of(Language.FRENCH)).isSameAs(LanguagePack.of(Language.FRENCH));
    assertThat(LanguagePack.of(Language.FRENCH).language()).isEqualTo(Language.FRENCH);
    assertThat(Language.ofCode("fr")).contains(Language.FRENCH);
    assertThat(Language.ofCode("FR")).isEmpty();
    assertThat(Language.ofCode("it")).isEmpty();
  }
}
