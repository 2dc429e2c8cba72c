package org.klartext.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.table.CsvReader.Row;

class CsvTest {
  private static final String[] PIECES = {"a", "ß", "💡", "奥", ",", "\"", "'", "=", "+", "-", "@", " ", "\t", "\n", "\r", "\r\n", ";", ""};

  private static List<Row> rows(String text) throws IOException {
    var reader = new CsvReader(new StringReader(text), ',');
    var rows = new ArrayList<Row>();
    for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "＝1+2", "＠SUM(A1)", "@SUM(A1)", "+49 30", "-5", "'=x", " =x", "\t=x", "\rx", "''-"})
  void what_a_spreadsheet_would_run_is_guarded_and_comes_back(String text) {
    assertThat(Csv.guarded(text)).startsWith("'");
    assertThat(Csv.unguarded(Csv.guarded(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Altman", "l'Ukraine", "'quoted'", "1-2", "’s"})
  void what_it_would_not_run_is_left_alone(String text) {
    assertThat(Csv.guarded(text)).isEqualTo(text);
    assertThat(Csv.unguarded(text)).isEqualTo(text);
  }

  @Test
  void any_cells_come_back() throws IOException {
    long seed = 20_261_129;
    var random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      var wanted = new ArrayList<Row>();
      var text = new StringBuilder();
      int line = 1;
      for (int row = 0; row < 1 + random.nextInt(3); row++) {
        var cells = new ArrayList<String>(List.of("id"));
        for (int cell = 0; cell < random.nextInt(4); cell++) {
          var content = new StringBuilder();
          for (int piece = 0; piece < random.nextInt(6); piece++) {
            content.append(PIECES[random.nextInt(PIECES.length)]);
          }
          cells.add(content.toString());
        }
        wanted.add(new Row.Cells(line, cells));
        String written = Csv.row(cells) + "\r\n";
        text.append(written);
        line += (int) written.lines().count();
      }
      assertThat(rows(text.toString())).as("seed %d, round %d", seed, round).isEqualTo(wanted);
    }
  }

  @Test
  void an_open_quote_spoils_its_row_alone() throws IOException {
    assertThat(rows("a,b\n\"open,c\nd,e\n"))
        .containsExactly(
            new Row.Cells(1, List.of("a", "b")),
            new Row.Broken(2, "a quote is opened and not closed"),
            new Row.Cells(3, List.of("d", "e")));
  }

  @Test
  void a_quote_inside_a_cell_is_a_quote() throws IOException {
    assertThat(rows("5\" disk,x\n")).containsExactly(new Row.Cells(1, List.of("5\" disk", "x")));
  }

  @Test
  void the_last_line_needs_no_end() throws IOException {
    assertThat(rows("a\n\n\r\nb")).containsExactly(new Row.Cells(1, List.of("a")), new Row.Cells(4, List.of("b")));
  }
}
