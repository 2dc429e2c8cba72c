package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.klartext.language.Language;
import org.klartext.text.Edit;

/**
 * Promise 1 measured: the stages run over right text, and each change is a false one until a person has looked at it.
 *
 * <p>The folder that the system property {@code klartext.righttext} names holds {@code de/*.txt} and {@code fr/*.txt};
 * form feeds part the documents of a file. {@code de.reviewed} and {@code fr.reviewed} hold, as this test shows them, the
 * changes that a person found to repair an error of the text. Manuals are hard counter-evidence: they are full of code.
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
    Path reviewed = Path.of(root, language.code() + ".reviewed");
    Set<String> repairs = Files.exists(reviewed) ? Texts.read(reviewed).lines().collect(Collectors.toSet()) : Set.of();
    int right = 0;
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
          String change = file.getFileName() + " " + Texts.shown(edit, document);
          if (repairs.contains(change)) {
            right++;
          } else {
            changes.add(change);
          }
        }
      }
    }
    double rate = 100_000.0 * changes.size() / Math.max(1, words);
    System.out.printf(
        Locale.ROOT,
        "%s: %d words, %d errors repaired, %d other changes, %.2f in 100,000 words, %.1f M characters/s%n",
        language,
        words,
        right,
        changes.size(),
        rate,
        1e3 * bytes / nanos);
    assertThat(rate).as("changes in 100,000 words:%n%s", String.join("\n", changes)).isLessThanOrEqualTo(MOST_IN_100_000_WORDS);
  }
}
