package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder;

  private Shell shell() {
    var shell = new Shell(folder);
    shell.file("gold/a.txt", Shell.ALTMAN);
    shell.file(
        "gold/a.json",
        "{\"garbles\":[{\"surface\":\"Ultraman\",\"canonical\":\"Sam Altman\",\"kind\":\"homograph\"}],\"keep\":[\"Broadcom\"]}");
    shell.file("gold/b.txt", Shell.GELSINGER);
    shell.file(
        "gold/b.json",
        "{\"garbles\":[{\"surface\":\"AMD\",\"canonical\":\"Arm\",\"kind\":\"spelling\"}],\"traps\":[\"Kissinger\"]}");
    shell.file("right/held.txt", Shell.RIGHT);
    return shell;
  }

  @Test
  void scores_and_mistakes_are_shown_with_their_places() {
    Shell.Run run = shell().type("evaluate", "@gold", "@right");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("3 articles, 1 of them right text", "3 given back", "Missed (1)", "spelling  AMD → Arm")
        .contains("Changed, though they must stay (1)", "b.txt:3:16  Kissinger")
        .contains("homograph  Kissinger → Gelsinger [Pat Gelsinger, ")
        .contains("0 changes in right text");
  }

  @Test
  void json_holds_all_of_it_in_one_line() {
    Shell.Run run = shell().type("evaluate", "@gold", "--format", "json", "--baseline", "table");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .contains("\"articles\":2", "\"homograph\":{\"annotated\":1,\"right\":1,\"recall\":1.0", "\"table\":{")
        .contains("{\"sort\":\"missed\",\"path\":", "\"kind\":\"spelling\",\"surface\":\"AMD\"")
        .contains("\"false_changes_per_100k\":null");
  }

  @Test
  void a_floor_that_does_not_hold_is_a_failure_that_names_the_score() {
    Shell shell = shell();
    shell.file("low.json", "{\"at_least\":{\"recall\":0.5}}");
    assertThat(shell.type("evaluate", "@gold", "--floor", "@low.json").status()).isZero();
    shell.file("high.json", "{\"at_least\":{\"recall\":0.9}}");
    Shell.Run run = shell.type("evaluate", "@gold", "--floor", "@high.json");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("below the floor: recall is 0.5, wanted at least 0.9").hasLineCount(1);
  }

  @Test
  void a_malformed_annotation_is_named_and_the_rest_goes_on() {
    Shell shell = shell();
    shell.file("gold/b.json", "{\"garbles\":[{\"surface\":\"AMD\"}]}");
    Shell.Run run = shell.type("evaluate", "@gold");
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.err()).contains("b.json: garbles[0] has no \"canonical\"");
    assertThat(run.out()).contains("1 articles");
  }

  @Test
  void an_article_without_annotation_among_annotated_ones_is_named() {
    Shell shell = shell();
    shell.file("gold/c.txt", Shell.RIGHT);
    Shell.Run run = shell.type("evaluate", "@gold");
    assertThat(run.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(run.err()).contains("c.txt: no annotation c.json beside it");
  }

  @Test
  void a_missing_folder_is_wrong_usage() {
    Shell.Run run = shell().type("evaluate", "@none");
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("none: no such file or folder — check the path").hasLineCount(1);
  }

  @Test
  void weights_are_learnt_of_judgements_too_and_an_article_counts_once() {
    Shell shell = shell();
    for (String name : new String[] {"c", "d"}) {
      shell.file("gold/" + name + ".txt", Shell.ALTMAN.replace("Berlin", "Bonn " + name));
      shell.file("gold/" + name + ".json", "{\"garbles\":[{\"surface\":\"Ultraman\",\"canonical\":\"Sam Altman\",\"kind\":\"homograph\"}]}");
    }
    shell.file("corpus/fr.txt", Shell.FRENCH);
    shell.file("corpus/again.txt", Shell.ALTMAN);
    shell.type("index", "@corpus", "--index", "@index");
    assertThat(shell.type("evaluate", "@gold", "--fit").err()).contains("4 annotated articles are too few");
    assertThat(shell.type("evaluate", "@gold", "--fit", "--judgements", "@index").err()).contains("4 annotated articles are too few");
    shell.type("review", "accept", "Ultraman", "sam-altman", "--index", "@index");
    Shell.Run run = shell.type("evaluate", "@gold", "--fit", "--judgements", "@index", "--write", "@new.json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("1 judged articles, and 1 left out");
    assertThat(run.out()).contains("On articles left out", "Weight");
    assertThat(shell.path("new.json")).content().contains("5 annotated articles");
    assertThat(shell.type("evaluate", "@gold", "--judgements", "@index").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }
}
