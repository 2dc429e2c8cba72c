package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void index_corpus() {
    shell = Shell.withCorpus(folder);
    shell.type("index", "@corpus", "--index", "@index");
  }

  private Shell.Run review(String... words) {
    var all = new String[words.length + 3];
    all[0] = "review";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--index";
    all[words.length + 2] = "@index";
    return shell.type(all);
  }

  private String export(String... more) {
    var all = new String[more.length + 5];
    all[0] = "export";
    all[1] = "--format";
    all[2] = "txt";
    all[3] = "--index";
    all[4] = "@index";
    System.arraycopy(more, 0, all, 5, more.length);
    return shell.type(all).out();
  }

  @Test
  void a_rejection_is_shown_kept_applied_and_taken_back() {
    String before = export();
    Shell.Run dry = review("reject", "Ultraman", "sam-altman", "--dry-run");
    assertThat(dry.out()).contains("[Ultraman → Altman]", "would change 2 articles: 3 taken back, 0 made");
    assertThat(export()).isEqualTo(before);
    Shell.Run run = review("reject", "Ultraman", "sam-altman", "--who", "maria", "--when", "2026-03-01T10:00:00Z");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("review undo j1");
    assertThat(export()).doesNotContain("Altman").contains("Der OpenAI-Chef Ultraman", "Gelsinger");
    assertThat(shell.type("search", "--index", "@index", "entity:sam-altman").out()).contains("no article");
    assertThat(review("log").out()).contains("\"who\":\"maria\"").doesNotContain("×");
    assertThat(review("undo", "j1").out()).contains("0 taken back, 3 made");
    assertThat(export()).isEqualTo(before);
    assertThat(review("log").out()).contains("× {\"id\":\"j1\"");
  }

  @Test
  void judgements_outlive_indexing_and_the_index_itself() throws Exception {
    review("reject", "Kissinger", "pat-gelsinger");
    String judged = export();
    shell.type("index", "@corpus", "--index", "@index", "--again");
    assertThat(export()).isEqualTo(judged);
    try (var files = Files.list(shell.path("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    shell.type("index", "@corpus", "--index", "@index");
    assertThat(export()).isEqualTo(judged).contains("Intel-Chef Kissinger");
  }

  @Test
  void a_search_scopes_a_judgement_and_it_does_not_leak() {
    Shell.Run run = review("reject", "Ultraman", "sam-altman", "--query", "language:fr");
    assertThat(run.out()).contains("changed 1 article: 1 taken back");
    assertThat(export()).contains("Le PDG d'OpenAI, Ultraman", "Der OpenAI-Chef Altman");
  }

  @Test
  void a_name_is_accepted_against_the_model() {
    Shell.Run run = review("accept", "Ultraman", "sam-altman", "--query", "path:*held*");
    assertThat(run.out()).contains("changed 1 article: 0 taken back, 1 made");
    assertThat(export()).contains("Altman ist ein Held des japanischen Fernsehens");
  }

  @Test
  void the_export_as_of_a_day_knows_nothing_of_later_judgements() {
    String before = export();
    review("reject", "Ultraman", "sam-altman", "--when", "2026-03-02T10:00:00Z");
    assertThat(export("--as-of", "2026-03-01")).isEqualTo(before);
    assertThat(export("--as-of", "2026-03-02")).isEqualTo(export()).isNotEqualTo(before);
    assertThat(review("undo", "--since", "2026-03-01").status()).isZero();
    assertThat(export()).isEqualTo(before);
  }

  @Test
  void wrong_usage_is_told_in_a_line() {
    assertThat(review("reject").err()).hasLineCount(1).contains("say what is judged");
    assertThat(review("reject", "Ultraman", "nobody-at-all").err()).hasLineCount(1).contains("no entity has the id");
    assertThat(review("undo", "j9").err()).hasLineCount(1).contains("j9 is no judgement");
    assertThat(review("reject", "--mention", "x").err()).hasLineCount(1).contains("ARTICLE:START-END");
    assertThat(shell.type("review", "list", "--index", "@none").status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
  }

  @Test
  void a_person_is_asked_key_by_key_and_can_go_back() {
    shell.file("corpus/de/held.txt", Shell.RIGHT + "Ultraman.\n");
    review("unsure", "Ultraman", "sam-altman", "--why", "who knows");
    review("undo", "j1");
    String before = export();
    Shell.Run list = review("list", "--sure-from", "1");
    assertThat(list.status()).isZero();
    Shell.Run run = shell.reading("nbq").type("review", "--index", "@index");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(export()).isEqualTo(before);
  }

  @Test
  void the_history_of_an_article_holds_its_changes_and_judgements() {
    review("reject", "Kissinger", "pat-gelsinger", "--why", "it is Henry");
    Shell.Run run = shell.type("history", "de/gelsinger.txt", "--index", "@index");
    assertThat(run.out()).contains("gelsinger.txt", "it is Henry");
    assertThat(shell.type("history", "nothing", "--index", "@index").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void judged_articles_become_annotated_text() throws Exception {
    review("accept", "Kissinger", "pat-gelsinger");
    review("reject", "Ultraman", "sam-altman", "--query", "language:fr");
    Shell.Run run = review("gold", "--output", "@judged");
    assertThat(run.err()).contains("2 judged articles");
    var annotations = new StringBuilder();
    try (var files = Files.list(shell.path("judged"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        annotations.append(Files.readString(file));
      }
    }
    assertThat(annotations.toString().replaceAll("\\s+", ""))
        .contains("\"canonical\":\"PatGelsinger\"", "\"certain\":true", "\"keep\":[\"Ultraman\"]");
    assertThat(shell.type("evaluate", "@judged").status()).isZero();
  }

  @Test
  void the_sources_come_back_from_a_clean_export() {
    shell.type("export", "--index", "@index", "--output", "@clean.jsonl.zst");
    Shell.Run run = shell.type("restore", "@clean.jsonl.zst", "--output", "@sources");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("4 of 4 sources restored and proven equal");
    assertThat(shell.path("sources/de/altman.txt")).hasContent(Shell.ALTMAN);
    shell.file("broken.jsonl", "{\"text\":\"a\",\"source\":\"b\",\"edits\":[]}\nnothing\n");
    assertThat(shell.type("restore", "@broken.jsonl").status()).isEqualTo(ExitStatus.SOME_FAILED);
  }

  @Test
  void a_stage_a_rule_or_an_entity_can_be_left_out() {
    assertThat(shell.type("normalize", "--without", "names", "@corpus").out()).doesNotContain("Altman", "Gelsinger");
    assertThat(shell.type("normalize", "--without", "sam-altman", "@corpus").out())
        .contains("Intel-Chef Gelsinger", "OpenAI-Chef Ultraman");
    assertThat(shell.type("normalize", "--without", "names.homograph", "@corpus").out()).doesNotContain("Gelsinger");
  }

  @Test
  void an_export_takes_what_a_search_finds_and_what_is_sure() {
    assertThat(export("--query", "Gelsinger")).contains("gelsinger.txt").doesNotContain("altman.txt");
    assertThat(export("--language", "fr")).contains("fr/altman.txt").doesNotContain("de/");
    assertThat(export("--min-confidence", "1")).contains("OpenAI-Chef");
    assertThat(shell.type("export", "--format", "html", "--index", "@index").err()).contains("--output");
    assertThat(shell.type("export", "--min-confidence", "2", "--index", "@index").status())
        .isEqualTo(ExitStatus.WRONG_USAGE);
    String table = shell.type("export", "--format", "csv", "--table", "mentions", "--index", "@index").out();
    assertThat(table).startsWith("article,path,entity,name").contains(",sam-altman,Sam Altman,person,Ultraman,");
  }

  @Test
  void judgements_go_out_as_a_table_and_come_into_another_index() {
    review("reject", "Ultraman", "sam-altman", "--query", "language:fr", "--why", "=the hero, really");
    review("reject", "Kissinger", "pat-gelsinger");
    review("undo", "j2");
    String judged = export();
    for (String form : List.of("csv", "jsonl")) {
      assertThat(review("export", "--output", "@judged." + form).err()).contains("3 judgements");
    }
    assertThat(review("export").out()).startsWith("id,when,who,verdict,surface,").contains("\"'=the hero, really\"");
    shell.type("index", "@corpus", "--index", "@other");
    Shell.Run dry = shell.type("review", "import", "@judged.csv", "--index", "@other", "--dry-run");
    assertThat(dry.out()).as(dry.err()).contains("would change 1 article");
    assertThat(shell.path("other.judgements.jsonl")).doesNotExist();
    assertThat(shell.type("review", "import", "@judged.csv", "--index", "@other").err()).contains("3 of 3 judgements are new");
    assertThat(shell.type("review", "import", "@judged.jsonl", "--index", "@other").err()).contains("0 of 3");
    assertThat(shell.type("export", "--format", "txt", "--index", "@other").out()).isEqualTo(judged);
    assertThat(shell.path("other.judgements.jsonl")).hasSameTextualContentAs(shell.path("index.judgements.jsonl"));
  }

  @Test
  void a_table_with_a_bad_row_adds_nothing() {
    shell.file("judged.csv", "id,when,who,verdict,surface,entity\nj1,never,m,negative,Ultraman,sam-altman\n");
    Shell.Run run = review("import", "@judged.csv");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("judged.csv:2: ").doesNotContain("\tat ");
    assertThat(shell.path("index.judgements.jsonl")).doesNotExist();
  }
}
