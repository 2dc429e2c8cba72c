package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.klartext.record.CleanArticle;
import org.klartext.record.DrawnArticles;

class DiffViewTest {
  private static final String NO_NEWLINE = "\\ No newline at end of file";

  @Test
  void a_diff_applied_to_the_source_gives_the_clean_text() {
    DrawnArticles.hold(
        article -> {
          String patched = patched(article.text().source().value(), diff(article, Paint.PLAIN));
          assertThat(patched).isEqualTo(article.text().clean());
        });
  }

  @Test
  void only_what_changed_is_marked_in_colour() {
    DrawnArticles.hold(
        article -> assertThat(diff(article, Paint.COLOURED).contains("\033[")).isEqualTo(!article.text().edits().isEmpty()));
  }

  private static String diff(CleanArticle article, Paint paint) {
    var bytes = new ByteArrayOutputStream();
    var out = new Output(bytes);
    new DiffView(out, paint).show(article);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** As patch does it, slowly: each hunk's old lines must stand where it says. */
  private static String patched(String source, String diff) {
    List<String> old = lines(source);
    var result = new ArrayList<String>();
    int at = 0;
    List<String> rows = lines(diff);
    int row = Math.min(2, rows.size());
    while (row < rows.size()) {
      String header = rows.get(row++).strip();
      assertThat(header).matches("@@ -\\d+(,\\d+)? \\+\\d+(,\\d+)? @@");
      String[] range = header.split(" ")[1].substring(1).split(",");
      int count = range.length == 1 ? 1 : Integer.parseInt(range[1]);
      int start = Integer.parseInt(range[0]) - (count == 0 ? 0 : 1);
      assertThat(start).isGreaterThanOrEqualTo(at);
      result.addAll(old.subList(at, start));
      at = start;
      while (row < rows.size() && !rows.get(row).startsWith("@@")) {
        String line = rows.get(row++);
        boolean ends = row < rows.size() && rows.get(row).startsWith(NO_NEWLINE);
        String text = ends ? line.substring(1, line.length() - 1) : line.substring(1);
        row += ends ? 1 : 0;
        if (line.charAt(0) != '+') {
          assertThat(old.get(at++)).isEqualTo(text);
        }
        if (line.charAt(0) != '-') {
          result.add(text);
        }
      }
    }
    result.addAll(old.subList(at, old.size()));
    return String.join("", result);
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
