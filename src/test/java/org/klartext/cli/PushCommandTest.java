package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.cluster.opensearch.ThreeNodes;

class PushCommandTest {
  @TempDir private Path folder;

  @Test
  @Tag("cluster")
  void what_is_pushed_is_found_as_in_the_index() throws IOException {
    String news = ThreeNodes.shared().urls("news");
    Shell shell = Shell.withCorpus(folder);
    assertThat(shell.type("index", "@corpus", "--index", "@index").status()).isEqualTo(ExitStatus.DONE);
    Shell.Run push = shell.type("push", "--to", news, "--index", "@index", "--refused", "@refused.jsonl");
    assertThat(push.status()).as(push.err()).isEqualTo(ExitStatus.DONE);
    assertThat(push.err()).contains("4 articles in http://localhost:");
    for (String query : new String[] {"Altman", "Chip", "source:Kissinger", "=Chips NOT fr"}) {
      Shell.Run here = shell.type("search", "--duplicates", "--index", "@index", "--format", "csv", query);
      Shell.Run there = shell.type("search", "--on", news, "--format", "csv", query);
      assertThat(withoutCursor(there)).as(query).isEqualTo(withoutCursor(here));
      assertThat(there.err()).isEqualTo(here.err());
    }
  }

  @Test
  @Tag("cluster")
  void records_are_pushed_from_lines_of_json_and_those_that_are_none_are_told() throws IOException {
    String lines = ThreeNodes.shared().urls("lines");
    Shell shell = Shell.withCorpus(folder);
    String records = shell.type("normalize", "--format", "json", "@corpus").out();
    shell.file("records.jsonl", records + "{\"id\":\"x\"}\n");
    Shell.Run push = shell.type("push", "--to", lines, "--refused", "@refused.jsonl", "@records.jsonl");
    assertThat(push.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(push.err()).contains("4 articles in").contains("1 refused; each with its reason in");
    assertThat(shell.path("refused.jsonl")).content().contains("records.jsonl, line 5").contains("no text \\\"source\\\"");
    assertThat(shell.type("search", "--on", lines, "--format", "csv", "Altman").lines()).hasSizeGreaterThan(2);
  }

  @Test
  void a_cluster_that_does_not_answer_is_told_in_one_line() {
    Shell shell = Shell.withCorpus(folder);
    Shell.Run push = shell.type("push", "--to", "http://localhost:9/news", "--index", "@index");
    assertThat(push.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(push.err()).contains("no node answers at http://localhost:9").hasLineCount(1);
    Shell.Run search = shell.type("search", "--on", "localhost:9200", "Altman");
    assertThat(search.err()).contains("write http://host:9200/index").hasLineCount(1);
    Shell.Run lines = shell.type("search", "--on", "http://localhost:9/news", "--kwic", "3", "Altman");
    assertThat(lines.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(lines.err()).contains("--kwic is for an index in a folder");
  }

  /** A cursor is good where it was given. */
  private static String withoutCursor(Shell.Run run) {
    return run.out().replaceAll("(?m),[^,]*$", "");
  }
}
