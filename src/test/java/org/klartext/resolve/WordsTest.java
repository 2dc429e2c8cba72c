package org.klartext.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.resolve.Words.Range;

class WordsTest {
  private static List<String> words(Words words, BitSet numbers) {
    return numbers.stream().mapToObj(words.distinct()::word).sorted().toList();
  }

  private static List<String> in(Words words, Range range) {
    var found = new ArrayList<String>();
    for (int i = words.first(range, number -> true); i >= 0;
        i = words.first(new Range(i + 1, range.holeFrom(), range.holeTo(), range.to()), number -> true)) {
      found.add(words.word(i));
    }
    return found;
  }

  @Test
  void words_are_folded_and_each_has_one_number() {
    var words = new Words("Élève, eleve und ÉLÈVES");
    assertThat(words.word(0)).isEqualTo("eleve");
    assertThat(words.word(1)).isEqualTo("eleve");
    assertThat(words.distinct().size()).isEqualTo(3);
  }

  @Test
  void a_stem_finds_all_words_that_begin_with_it() {
    var words = new Words("Star, Start und Startups, kein Stoff, STARK");
    var numbers = new BitSet();
    assertThat(words.distinct().startingWith("star", numbers)).isTrue();
    assertThat(words(words, numbers)).containsExactly("star", "stark", "start", "startups");
    assertThat(words.distinct().startingWith("stern", new BitSet())).isFalse();
    assertThat(words.distinct().startingWith("k", new BitSet())).isTrue();
  }

  @Test
  void a_whole_word_is_found_with_its_plural_whatever_else_begins_so() {
    var words = new Words("Tore, Torte und des Tors");
    var numbers = new BitSet();
    assertThat(words.distinct().exactly("tor", numbers)).isTrue();
    assertThat(words(words, numbers)).containsExactly("tors");
  }

  @Test
  void many_words_keep_their_numbers_while_the_table_grows() {
    var text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append(Integer.toString(i, 36)).append(' ');
    }
    var words = new Words(text.toString());
    assertThat(words.distinct().size()).isEqualTo(5_000);
    for (int i = 0; i < 5_000; i++) {
      assertThat(words.word(i)).isEqualTo(Integer.toString(i, 36));
    }
  }

  @Test
  void a_sentence_ends_at_a_stop_before_a_space_and_at_a_line() {
    String text = "Eins zwei. Drei 4.5 X vier! Fünf\nsechs";
    var words = new Words(text);
    int x = text.indexOf('X');
    assertThat(in(words, words.sentence(x, x + 1))).containsExactly("drei", "4", "5", "vier");
    int five = text.indexOf("Fünf");
    assertThat(in(words, words.sentence(five, five + 4))).isEmpty();
  }
}
