package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.klartext.index.Written.german;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.IndexCheck.Damage;
import org.klartext.torture.Rounds;

class IndexCheckTest {
  private static final long SEED = 20_261_129;

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> IndexFolder.ofIndex(new String[] {name(file)}).size() == 1).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void write() throws IOException {
    TestIndex.of(folder, german("a", "Neue Chips für Berlin"), german("b", "Alte Chips für Bonn"));
    TestIndex.of(folder, german("c", "Ein Held aus Japan"));
  }

  @Test
  void a_sound_index_is_sound() throws IOException {
    write();
    IndexCheck check = IndexCheck.of(folder);
    assertThat(check.damages()).isEmpty();
    assertThat(check.articles()).isEqualTo(3);
    assertThat(check.files()).isEqualTo(files().size());
  }

  private static Map<String, byte[]> damaged(byte[] whole, Random random) {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    for (int round = 0; round < Rounds.of(5, 200); round++) {
      int at = random.nextInt(whole.length);
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      damaged.put("bit flipped in byte " + at, flipped);
    }
    damaged.put("cut in half", Arrays.copyOf(whole, whole.length / 2));
    damaged.put("cut by a byte", Arrays.copyOf(whole, whole.length - 1));
    damaged.put("a byte longer", Arrays.copyOf(whole, whole.length + 1));
    damaged.put("empty", new byte[0]);
    return damaged;
  }

  @Test
  void each_file_that_is_changed_cut_emptied_or_gone_is_named() throws IOException {
    write();
    var random = new Random(SEED);
    int tried = 0;
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (Map.Entry<String, byte[]> damage : damaged(whole, random).entrySet()) {
        Files.write(file, damage.getValue());
        assertThat(IndexCheck.of(folder).damages())
            .as("seed %d: %s %s", SEED, name(file), damage.getKey())
            .extracting(Damage::file)
            .containsExactly(name(file));
        tried++;
      }
      Files.delete(file);
      if (name(file).startsWith("segments_")) {
        assertThat(IndexCheck.of(folder).isSound()).isFalse();
      } else {
        assertThat(IndexCheck.of(folder).damages()).extracting(Damage::file).as(name(file)).containsExactly(name(file));
      }
      Files.write(file, whole);
    }
    assertThat(IndexCheck.of(folder).isSound()).isTrue();
    assertThat(tried).isGreaterThan(20);
  }

  @Test
  void a_damaged_index_is_thrown_away_and_nothing_else() throws IOException {
    write();
    Path other = Files.writeString(folder.resolve("photo.jpg"), "mine");
    for (Path file : files()) {
      Files.write(file, new byte[1]);
    }
    assertThatThrownBy(() -> IndexSession.open(folder, "k")).hasMessageContaining("--rebuild");
    IndexSession.discard(folder);
    IndexSession.open(folder, "k").close();
    assertThat(IndexCheck.of(folder).articles()).isZero();
    assertThat(other).exists();
  }

  @Test
  void a_folder_that_holds_no_index_is_left_alone() throws IOException {
    Path photo = Files.writeString(folder.resolve("_1.jpg"), "mine");
    IndexSession.discard(folder);
    assertThat(photo).exists();
    assertThatThrownBy(() -> IndexCheck.of(folder.resolve("none"))).isInstanceOf(IndexUnavailableException.class);
  }

  @Test
  void an_index_that_is_being_written_is_not_thrown_away() throws IOException {
    try (var session = IndexSession.open(folder, "k")) {
      session.commit();
      assertThatThrownBy(() -> IndexSession.discard(folder))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("being written");
      assertThat(IndexCheck.of(folder).isSound()).isTrue();
    }
  }

  @Test
  void what_a_damaged_index_answers_is_right_or_nothing_where_it_is_looked_at() throws IOException {
    write();
    var answers = new ArrayList<String>();
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      try (Searcher searcher = Searcher.open(folder)) {
        answers.add(name(file) + " " + searcher.search(SearchRequest.of("Chips")).total());
      } catch (IndexUnavailableException e) {
        assertThat(e.reason()).as(name(file)).isEqualTo(IndexUnavailableException.Reason.DAMAGED);
      }
      Files.write(file, whole);
    }
    assertThat(answers).isEmpty();
  }
}
