package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.klartext.index.Written.french;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.query.QueryException;

/** Words near each other, exact words, parts of compounds. */
final class NearnessTest {
  private static final String ALTMAN = "OpenAI-Chef [Ultraman=>Altman@sam-altman:homograph]";

  @TempDir private Path folder;

  @Test
  void entities_and_words_stand_near_each_other_in_either_order() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("a", ALTMAN + " kaufte am Montag sehr viele Chips"),
            german("b", "Chips kaufte niemand, sagte [Altman@sam-altman]"),
            german("c", ALTMAN + " " + "und so weiter ".repeat(9) + "Chips"));
    assertThat(index.ids("entity:sam-altman NEAR/6 Chips")).containsExactlyInAnyOrder("a", "b");
    assertThat(index.ids("entity:sam-altman NEAR/5 Chips")).containsExactly("b");
    assertThat(index.ids("entity:sam-altman NEAR/100 Chips")).containsExactlyInAnyOrder("a", "b", "c");
    SearchResult result = index.search("entity:sam-altman NEAR/6 (Montag OR Wafer) AND kaufte AND OpenAI");
    assertThat(TestIndex.clean(result)).containsExactly("OpenAI", "Altman", "kaufte", "Montag");
    assertThat(TestIndex.source(result)).containsExactly("OpenAI", "Ultraman", "kaufte", "Montag");
    assertThat(index.ids("\"entity:sam-altman Chips\"~5")).containsExactlyInAnyOrder("a", "b");
    assertThat(TestIndex.clean(index.search("\"entity:sam-altman Chips\"~5 -niemand"))).containsExactly("Altman", "Chips");
  }

  @Test
  void things_near_each_other_stand_in_one_layer() throws IOException {
    var index = TestIndex.of(folder, german("a", ALTMAN + " kauft Chips"));
    assertThat(index.ids("source:Ultraman NEAR/2 Chips")).containsExactly("a");
    assertThat(index.ids("clean:Ultraman NEAR/2 Chips")).isEmpty();
    assertThat(index.ids("clean:Altman NEAR/2 \"kauft Chips\"")).containsExactly("a");
    for (String query :
        List.of("clean:a NEAR source:b", "a NEAR outlet:b", "a NEAR =b", "a NEAR (b AND c)", "outlet:(a NEAR b)")) {
      assertThatExceptionOfType(QueryException.class).as(query).isThrownBy(() -> index.search(query));
    }
  }

  @Test
  void exact_words_keep_capitals_umlauts_and_endings() throws IOException {
    var index =
        TestIndex.of(
            folder,
            german("a", "Neue Chips für alle, ein Chip für dich"),
            german("b", "Der neue Chip fur alle"),
            french("c", "Les élèves et l’Élève"));
    assertThat(index.ids("=Chips")).containsExactly("a");
    assertThat(TestIndex.clean(index.search("=Chip AND dich"))).containsExactly("Chip", "dich");
    assertThat(index.ids("=für")).containsExactly("a");
    assertThat(index.ids("=neue")).containsExactly("b");
    assertThat(index.ids("=\"Neue Chips\"")).containsExactly("a");
    assertThat(index.ids("=\"neue Chips\"")).isEmpty();
    assertThat(index.ids("=\"Chip für alle\"")).as("all of it stands there, but not in a row").isEmpty();
    assertThat(TestIndex.clean(index.search("=Élève"))).containsExactly("Élève");
    assertThat(index.ids("source:=Chips NOT clean:=Chip")).isEmpty();
  }

  @Test
  void compounds_are_found_by_their_parts_and_marked_on_the_part() throws IOException {
    var index =
        TestIndex.of(
            folder, german("a", "Die Inferenzchips fehlen"), german("b", "KI-Chips"), german("c", "Chipse und Chippen"));
    assertThat(index.ids("Chips")).containsExactlyInAnyOrder("a", "b");
    SearchResult found = index.search("Chip AND fehlen");
    assertThat(TestIndex.clean(found)).containsExactly("chips", "fehlen");
    assertThat(found.hits().getFirst().reasons())
        .anySatisfy(
            reason -> {
              assertThat(reason.kind()).isEqualTo(Reason.Kind.PART);
              assertThat(reason.form()).isEqualTo("Inferenzchips");
            });
    assertThat(index.ids("=Chips")).as("exact words are no parts").containsExactly("b");
    assertThat(index.ids("\"die Chips\"")).as("nor are those of a phrase").isEmpty();
    assertThat(index.ids("die NEAR/1 Chips")).containsExactly("a");
    for (String sign : List.of("\\+chi*", "@sam*")) {
      assertThatExceptionOfType(QueryException.class).as("no sign of the index can be typed").isThrownBy(() -> index.ids(sign));
    }
  }
}
