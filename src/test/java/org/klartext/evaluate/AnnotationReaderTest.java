package org.klartext.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationReaderTest {
  private static Annotation parse(String json) throws IOException {
    return AnnotationReader.parse(json.getBytes(StandardCharsets.UTF_8), "a01.json");
  }

  @Test
  void a_garble_has_what_is_meant_and_what_should_stand_there() throws IOException {
    Annotation annotation =
        parse(
            """
            {"garbles":[{"surface":"Byte","canonical":"ByteDance","kind":"literal","certain":false,"context":"von Byte, das",
              "note":"字节"}],
             "traps":["ein Byte"],"keep":["Tencent"],"domain":"internet"}
            """);
    assertThat(annotation.garbles())
        .containsExactly(
            new Annotation.Garble(
                "Byte", "ByteDance", Optional.empty(), Kind.LITERAL, false, Optional.of("von Byte, das")));
    assertThat(annotation.stays()).containsExactly("ein Byte", "Tencent");
  }

  @Test
  void nothing_garbled_is_right_text() throws IOException {
    assertThat(parse("{}").isRight()).isTrue();
    assertThat(parse("{\"garbles\":[]}").isRight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          {"garbles":[{"surface":"Byte" "kind":"literal"}]}        | a01.json: line 1, column 31: no valid JSON
          {"keep":["a"],"keep":["b"]}                              | a01.json: line 1, column
          {} {}                                                    | a01.json: line 1, column
          []                                                       | a01.json: the file is no object {…}
          {"garbles":{}}                                           | a01.json: garbles is no array […]
          {"garbles":[{"canonical":"x","kind":"pinyin"}]}          | a01.json: garbles[0] has no "surface"
          {"garbles":[{"surface":"","canonical":"x","kind":"pinyin"}]} | a01.json: garbles[0] "surface" is no text
          {"garbles":[{"surface":"x","kind":"pinyin"}]}            | a01.json: garbles[0] has no "canonical"
          {"garbles":[{"surface":"x","canonical":"y"}]}            | a01.json: garbles[0] has no "kind"
          {"garbles":[{"surface":"x","canonical":"y","kind":"homgraph"}]} | "homgraph" is no kind; there are homograph, pinyin
          {"garbles":[{"surface":"x","canonical":"y","kind":"pinyin","certain":"yes"}]} | garbles[0] "certain" is neither true nor
          {"keep":["Intel",7]}                                     | a01.json: keep[1] is no text
          """)
  void what_is_malformed_is_named_with_file_and_place(String json, String message) {
    assertThatThrownBy(() -> parse(json)).isInstanceOf(AnnotationException.class).hasMessageContaining(message);
  }
}
