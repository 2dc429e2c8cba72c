package org.klartext.normalize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.klartext.language.Language;

/**
 * A case from {@code src/test/resources/golden}: one JSON object a line.
 *
 * <p>{@code wild} holds cases shaped like real pages, {@code synthetic} one damage each, {@code untouched} right text
 * (without {@code after}), {@code known-failures} what ought to be repaired and is not yet.
 *
 * @param label names the case
 * @param comment why it is one
 * @param before the text as it is read
 * @param after the text as it ought to be
 */
record Golden(String label, String comment, Language language, String before, String after) {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  static List<Golden> of(String kind) {
    var cases = new ArrayList<Golden>();
    try (Stream<Path> files = Files.walk(ROOT.resolve(kind))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          cases.add(read(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static Golden read(String line) throws JsonProcessingException {
    JsonNode node = JsonMapper.builder().build().readTree(line);
    String before = node.required("before").asText();
    return new Golden(
        node.required("label").asText(),
        node.required("comment").asText(),
        Language.ofCode(node.required("language").asText()).orElseThrow(),
        before,
        node.path("after").asText(before));
  }
}
