package org.klartext.resolve.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final Target ALTMAN = new Target.OfName("Ultraman", "sam-altman");

  @TempDir private Path folder;

  private static Instant day(int day) {
    return Instant.parse("2026-03-%02dT10:00:00Z".formatted(day));
  }

  private static Judgement judged(String id, int day, Target target, Scope scope) {
    return new Judgement(id, day(day), "maria", Verdict.NEGATIVE, target, scope, "the hero 💡");
  }

  private static Entry.Undo undone(String id, int day, String undoes) {
    return new Entry.Undo(id, day(day), "maria", undoes, "");
  }

  @Test
  void what_was_taken_back_holds_no_longer_and_taking_that_back_makes_it_hold() {
    Ledger ledger = Ledger.EMPTY.with(List.of(judged("j1", 1, ALTMAN, Scope.CORPUS), undone("j2", 2, "j1")));
    assertThat(ledger.inForce()).isEmpty();
    assertThat(ledger.asOf(day(1)).inForce()).extracting(Judgement::id).containsExactly("j1");
    assertThat(ledger.with(List.of(undone("j3", 3, "j2"))).inForce()).extracting(Judgement::id).containsExactly("j1");
    assertThat(ledger.nextId()).isEqualTo("j3");
  }

  @Test
  void half_a_character_is_refused_where_it_is_read_and_where_it_is_written() throws IOException {
    var file = new LedgerFile(folder.resolve("j.jsonl"));
    var half = new Target.OfName("Ultraman\ud83d", "sam-altman");
    assertThatIllegalArgumentException().isThrownBy(() -> file.append(List.of(judged("j1", 1, half, Scope.CORPUS))));
    assertThat(file.path()).doesNotExist();
    String line = LedgerFile.line(judged("j1", 1, ALTMAN, Scope.CORPUS)).replace("Ultraman", "Ultraman\\ud83d");
    Files.writeString(file.path(), line + "\n");
    assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("j.jsonl:1: ").hasMessageContaining("surrogate");
  }

  @Test
  void the_narrower_target_comes_first_then_the_narrower_scope_then_the_later() {
    var mention = new Target.OfMention("a1", 3, 11, "Ultraman", "sam-altman");
    var outlet = new Scope(new TreeSet<>(), Optional.of("36kr"), Optional.empty(), Optional.empty());
    Ledger ledger =
        Ledger.EMPTY.with(
            List.of(
                judged("rule", 1, new Target.OfRule("names.homograph"), Scope.ofArticles(List.of("a1"))),
                judged("mention", 2, mention, Scope.CORPUS),
                judged("early", 3, ALTMAN, Scope.CORPUS),
                judged("outlet", 4, ALTMAN, outlet),
                judged("late", 5, ALTMAN, Scope.CORPUS),
                judged("article", 6, ALTMAN, Scope.ofArticles(List.of("a1")))));
    assertThat(ledger.inForce())
        .extracting(Judgement::id)
        .containsExactly("mention", "article", "outlet", "late", "early", "rule");
  }

  @Test
  void lines_come_back_as_they_were_written() throws IOException {
    var file = new LedgerFile(folder.resolve("index.judgements.jsonl"));
    var scope =
        new Scope(
            new TreeSet<>(List.of("a2", "a1")),
            Optional.of("36kr"),
            Optional.of(LocalDate.of(2024, 1, 1)),
            Optional.of(LocalDate.of(2024, 12, 31)));
    var ledger =
        new Ledger(
            List.of(
                judged("j1", 1, ALTMAN, scope),
                judged("j2", 1, new Target.OfMention("a1", 3, 11, "Ultraman", "sam-altman"), Scope.CORPUS),
                judged("j3", 1, new Target.OfRule("typography.dash"), Scope.CORPUS),
                undone("j4", 2, "j1")));
    file.append(ledger.entries().subList(0, 2));
    file.append(ledger.entries().subList(2, 4));
    assertThat(file.read()).isEqualTo(ledger);
  }

  @Test
  void a_line_that_is_none_is_named() throws IOException {
    Path path = folder.resolve("index.judgements.jsonl");
    Files.writeString(path, "{\"id\":\"j1\",\"when\":\"yesterday\",\"who\":\"m\"}\n");
    assertThatThrownBy(() -> new LedgerFile(path).read()).isInstanceOf(IOException.class).hasMessageContaining(":1: ");
  }

  @Test
  void nothing_is_taken_back_that_was_never_judged() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(List.of(undone("j2", 1, "j1"))));
  }

  @Test
  void an_ending_belongs_to_a_name_and_another_word_does_not() {
    var name = new Target.OfName("Ultraman", "sam-altman");
    assertThat(List.of("Ultraman", "Ultramans", "Ultraman’s")).allMatch(name::isIn);
    assertThat(List.of("Ultra", "Ultramarin", "Ultraman Tiga", "ultraman")).noneMatch(name::isIn);
  }

  @Test
  void a_line_that_broke_off_is_left_out_and_the_next_one_takes_its_place() throws IOException {
    Path path = folder.resolve("index.judgements.jsonl");
    String whole = LedgerFile.lines(List.of(judged("j1", 1, ALTMAN, Scope.CORPUS)));
    byte[] second = LedgerFile.lines(List.of(judged("j2", 2, ALTMAN, Scope.CORPUS))).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < second.length; length++) {
      Files.writeString(path, whole);
      Files.write(path, Arrays.copyOf(second, length), StandardOpenOption.APPEND);
      var file = new LedgerFile(path);
      int expected = length == second.length - 1 ? 2 : 1;
      assertThat(file.read().entries()).as("%d bytes", length).hasSize(expected);
      file.append(List.of(judged("j3", 3, ALTMAN, Scope.CORPUS)));
      assertThat(file.read().entries()).as("%d bytes", length).hasSize(expected + 1);
    }
  }

  @Test
  void a_last_line_without_an_end_that_somebody_wrote_wrong_is_named() throws IOException {
    Path path = Files.writeString(folder.resolve("j.jsonl"), "{\"id\":\"j1\",\"when\":\"yesterday\",\"who\":\"m\"}");
    assertThatThrownBy(() -> new LedgerFile(path).read()).isInstanceOf(IOException.class).hasMessageContaining(":1: ");
  }

  @Test
  void a_line_whose_id_was_given_meanwhile_gets_another() {
    Ledger ledger = Ledger.EMPTY.with(List.of(judged("j1", 1, ALTMAN, Scope.CORPUS)));
    List<Entry> late = List.of(judged("j1", 2, ALTMAN, Scope.CORPUS), undone("j2", 3, "j1"));
    assertThat(ledger.numbered(late)).containsExactly(judged("j2", 2, ALTMAN, Scope.CORPUS), undone("j3", 3, "j2"));
  }

  @Test
  void the_lines_of_another_ledger_come_once_and_take_back_what_they_took_back() {
    Ledger mine = Ledger.EMPTY.with(List.of(judged("j1", 1, ALTMAN, Scope.CORPUS), undone("j2", 2, "j1")));
    var rule = new Target.OfRule("typography.dash");
    List<Entry> theirs = List.of(judged("j1", 5, rule, Scope.CORPUS), undone("j2", 6, "j1"), undone("j3", 6, "j2"), undone("j4", 6, "j1"));
    List<Entry> added = mine.missing(theirs);
    assertThat(added)
        .containsExactly(judged("j3", 5, rule, Scope.CORPUS), undone("j4", 6, "j3"), undone("j5", 6, "j4"), undone("j6", 6, "j3"));
    Ledger both = mine.with(added);
    assertThat(both.missing(theirs)).isEmpty();
    assertThat(both.missing(mine.entries())).isEmpty();
  }
}
