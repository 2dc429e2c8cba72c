package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class MannersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"index", "search", "entity", "normalize", "export"})
  void every_command_shows_its_help_with_examples(String command) {
    Shell.Run run = new Shell(folder).type(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: klartext " + command, "Examples:", "  klartext " + command + " ");
    assertThat(run.lines()).allMatch(line -> Columns.width(line) <= 100);
  }

  @Test
  void without_a_command_the_commands_are_shown() {
    Shell.Run run = new Shell(folder).type();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("index", "search", "entity", "normalize", "export", "Exit status");
  }

  @Test
  void the_shell_learns_to_complete_commands_and_options() {
    assertThat(new Shell(folder).type("completion").out()).contains("normalize", "--layer", "(\"text\" \"json\")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          serach x                   | “serach” is not understood; perhaps search?
          search                     | Missing required parameter: 'QUERY'
          index --format xml         | 'xml' is none of text, json
          index --threads 0          | --threads 0 is not between 1 and 1024
          search --limit -1 x        | --limit -1 is not between 0 and 10000
          search --layer both x      | 'both' is none of any, clean, source
          normalize --language es x  | 'es' is not a language Klartext repairs; there are de and fr
          normalize --charset u8 x   | 'u8' is not a charset Java knows
          export --format pdf        | 'pdf' is no format; there are jsonl, txt
          entity --nonsense x        | --nonsense
          """)
  void wrong_usage_is_one_line_that_points_to_the_help(String typed, String message) {
    Shell.Run run = new Shell(folder).type(typed.split(" "));
    assertThat(run.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("klartext: ").contains(message, " — see klartext", "--help");
  }

  @Test
  void a_trace_is_printed_for_debugging_only() {
    var shell = new Shell(folder);
    assertThat(shell.type("search", "x", "--index", "@none").err()).doesNotContain("\tat ");
    assertThat(shell.type("search", "x", "--index", "@none", "--debug").err()).contains("\tat org.klartext.");
  }

  @Test
  void colours_are_for_terminals_and_for_those_who_ask() {
    Shell shell = Shell.withCorpus(folder);
    String[] command = {"normalize", "--format", "diff", "@corpus"};
    assertThat(shell.type(command).out()).doesNotContain("\033");
    assertThat(shell.type("normalize", "--format", "diff", "--color", "always", "@corpus").out()).contains("\033[");
    shell.on("klartext.out", "terminal");
    assertThat(shell.type(command).out()).contains("\033[");
    assertThat(shell.type("--color", "never", "normalize", "--format", "diff", "@corpus").out())
        .doesNotContain("\033");
    shell.with("NO_COLOR", "1");
    assertThat(shell.type(command).out()).doesNotContain("\033");
  }

  @Test
  void an_article_cannot_speak_to_the_terminal() {
    var shell = new Shell(folder);
    shell.file("a.txt", "Titel \033]0;Falle\007 hier\n\nDer OpenAI-Chef Ultraman \033[31msprach in Berlin über Chips.\n");
    shell.type("index", "@a.txt", "--index", "@index");
    assertThat(shell.type("search", "Berlin", "--index", "@index").out()).contains("Titel").doesNotContain("\033");
    assertThat(shell.type("normalize", "--format", "explain", "@a.txt").out()).doesNotContain("\033");
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_error() {
    Shell shell = Shell.withCorpus(folder);
    var err = new ByteArrayOutputStream();
    Console console = Console.of(InputStream.nullInputStream(), failing("Broken pipe"), err, Map.of(), Map.of());
    int status = Klartext.execute(console, "normalize", shell.path("corpus").toString());
    assertThat(status).isEqualTo(ExitStatus.DONE);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_full_disk_is_an_error() {
    Shell shell = Shell.withCorpus(folder);
    var err = new ByteArrayOutputStream();
    Console console =
        Console.of(InputStream.nullInputStream(), failing("No space left on device"), err, Map.of(), Map.of());
    int status = Klartext.execute(console, "normalize", shell.path("corpus").toString());
    assertThat(status).isEqualTo(ExitStatus.FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device").hasLineCount(1);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
