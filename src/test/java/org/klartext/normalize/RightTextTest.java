package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.klartext.language.Language;
import org.klartext.text.Edit;

/**
 * Promise 1 measured: the stages run over right text, and each change is a false one until a person has looked at it.
 *
 * <p>The folder that the system property {@code klartext.righttext} names holds {@code de/*.txt} and {@code fr/*.txt};
 * form feeds part the documents of a file. Manuals are hard counter-evidence: they are full of code and odd characters.
 */
class RightTextTest {
  private static final String DOCUMENT_END = "\n\f\n";
  private static final double MOST_IN_100_000_WORDS = 1.0;

  @ParameterizedTest
  @EnumSource(Language.class)
  void right_text_stays(Language language) {
    String root = System.getProperty("klartext.righttext", "");
    assumeTrue(!root.isEmpty(), "name a folder of right texts with -Dklartext.righttext");
    Path folder = Path.of(root, language.code());
    assumeTrue(Files.isDirectory(folder), "no folder " + folder);
    long words = 0;
    long bytes = 0;
    long nanos = 0;
    List<String> changes = new ArrayList<>();
    for (Path file : Texts.files(folder)) {
      for (String document : Texts.read(file).split(DOCUMENT_END, -1)) {
        words += document.split("\\s+", -1).length;
        bytes += document.length();
        long start = System.nanoTime();
        var script = Texts.propose(document, language);
        nanos += System.nanoTime() - start;
        for (Edit edit : script.edits()) {
          changes.add(file.getFileName() + " " + Texts.shown(edit, document));
        }
      }
    }
    double rate = 100_000.0 * changes.size() / Math.max(1, words);
    System.out.printf(
        Locale.ROOT,
        "%s: %d words, %d changes, %.2f in 100,000 words, %.1f M characters/s%n",
        language,
        words,
        changes.size(),
        rate,
        1e3 * bytes / nanos);
    assertThat(rate).as("changes in 100,000 words:%n%s", String.join("\n", changes)).isLessThanOrEqualTo(MOST_IN_100_000_WORDS);
  }
}
