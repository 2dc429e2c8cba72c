package org.klartext.resolve.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTableTest {
  private static final String[] PIECES = {"a", "é", "💡", "奥", "|", "\\", ",", "\"", "'", "=1", "-", "@", " ", "\t", "\n", "\r"};

  private static final List<Verdict> VERDICTS = List.of(Verdict.POSITIVE, Verdict.NEGATIVE, Verdict.UNSURE);

  @TempDir private Path folder;

  private static String text(Random random) {
    var text = new StringBuilder("x");
    for (int piece = random.nextInt(5); piece > 0; piece--) {
      text.insert(random.nextInt(text.length() + 1) == 0 ? 0 : text.length(), PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static Target target(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Target.OfName(text(random), text(random));
      case 1 -> new Target.OfRule(text(random));
      default -> new Target.OfMention(text(random), 3, 3 + random.nextInt(1, 9), text(random), text(random));
    };
  }

  private static Scope scope(Random random) {
    var articles = new TreeSet<String>();
    for (int count = random.nextInt(3); count > 0; count--) {
      articles.add(text(random));
    }
    return new Scope(
        articles,
        random.nextBoolean() ? Optional.empty() : Optional.of(text(random)),
        random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.of(2026, 3, 1)),
        Optional.empty());
  }

  @Test
  void any_ledger_comes_back_as_it_was() throws IOException {
    long seed = 20_261_129;
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var entries = new ArrayList<Entry>();
      for (int i = 1; i < 6; i++) {
        Instant when = Instant.ofEpochSecond(random.nextInt());
        String why = random.nextBoolean() ? "" : text(random);
        boolean undoes = i > 1 && random.nextInt(3) == 0;
        entries.add(
            undoes
                ? new Entry.Undo("j" + i, when, text(random), "j" + random.nextInt(1, i), why)
                : new Judgement(
                    "j" + i, when, text(random), VERDICTS.get(random.nextInt(3)), target(random), scope(random), why));
      }
      Path file = Files.writeString(folder.resolve("judged.csv"), LedgerTable.write(entries));
      assertThat(LedgerTable.read(file)).as("seed %d, round %d", seed, round).isEqualTo(entries);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "j1,yesterday,maria,negative,Ultraman,sam-altman; yesterday",
        "j1,2026-03-01T10:00:00Z,maria,never,Ultraman,sam-altman; never",
        "j1,2026-03-01T10:00:00Z,maria,negative,,sam-altman; surface",
        "j1,2026-03-01T10:00:00Z,maria,negative,\"Ultraman,sam-altman; quote"
      })
  void a_row_that_cannot_be_used_is_named_by_its_line(String row, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("judged.csv"), "id,when,who,verdict,surface,entity\n\n" + row + "\n");
    assertThatThrownBy(() -> LedgerTable.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("judged.csv:3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void what_was_taken_back_has_to_be_there() throws IOException {
    Path file = Files.writeString(folder.resolve("judged.csv"), "id,when,who,undoes\nj2,2026-03-01T10:00:00Z,m,j1\n");
    assertThatThrownBy(() -> LedgerTable.read(file)).hasMessageContaining("takes back j1");
  }
}
