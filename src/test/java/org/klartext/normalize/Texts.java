package org.klartext.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.klartext.article.Article;
import org.klartext.language.Language;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;

/** Articles for tests, and what the stages make of them. */
final class Texts {
  private static final List<Stage> STAGES = Stages.text();

  private Texts() {}

  static Stage stage(String name) {
    return STAGES.stream().filter(stage -> stage.name().equals(name)).findFirst().orElseThrow();
  }

  static EditScript propose(Stage stage, String text, Language language) {
    return stage.propose(new Stage.Input(text, Article.of("test", language, text), List.of(), 0)).script();
  }

  /** What all three stages make of {@code text}, as one script. */
  static EditScript propose(String text, Language language) {
    EditScript all = EditScript.unchanged(text.length());
    for (Stage stage : STAGES) {
      all = all.then(propose(stage, all.apply(text), language));
    }
    return all;
  }

  static String clean(String text, Language language) {
    return propose(text, language).apply(text);
  }

  /** An edit with the text around it, for messages. */
  static String shown(Edit edit, String text) {
    String before = text.substring(Math.max(0, edit.start() - 50), edit.start());
    String after = text.substring(edit.end(), Math.min(text.length(), edit.end() + 50));
    return (edit.causes().getFirst().rule() + ": " + before + "[" + edit.before() + "|" + edit.after() + "]" + after)
        .replace("\n", "\\n");
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
