package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextDecoderTest {
  private static final String GERMAN =
      "Für die Börse in Zürich ist das \u201Eeine schöne Überraschung\u201C \u2013 und für größere Häuser ohnehin.";
  private static final String FRENCH =
      "L\u2019entreprise a présenté sa stratégie à la presse\u00a0: « une décision très sévère », a déclaré le cœur"
          + " du métier.";
  private static final String CHINESE = "英伟达首席执行官黄仁勋周二访问北京，并会见了当地的企业家和政府官员。这是他今年第三次来到中国。";
  private static final String RUSSIAN =
      "Компания представила новый процессор и сообщила, что цены останутся прежними до конца года.";

  private static String decode(byte[] bytes) throws Refusal {
    return TextDecoder.decode(bytes, Optional.empty(), Optional.empty());
  }

  private static String refusal(byte[] bytes) {
    return refusal(bytes, Optional.empty());
  }

  private static String refusal(byte[] bytes, Optional<Charset> given) {
    try {
      return "read: " + TextDecoder.decode(bytes, given, Optional.empty());
    } catch (Refusal e) {
      return e.reason();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_text_is_read_in_the_charset_it_was_written_in() {
    return Stream.of(
            new String[] {"UTF-8", GERMAN + CHINESE + "\uD83D\uDCA1"},
            new String[] {"windows-1252", GERMAN},
            new String[] {"windows-1252", FRENCH},
            new String[] {"UTF-16LE", GERMAN},
            new String[] {"UTF-16BE", FRENCH},
            new String[] {"GB18030", CHINESE},
            new String[] {"Big5", "這家公司週二宣佈了新的計劃，並且表示今年的價格不會再調整，因為市場的需求仍然很強。"},
            new String[] {"KOI8-R", RUSSIAN},
            new String[] {"windows-1251", RUSSIAN})
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertThat(decode(row[1].getBytes(Charset.forName(row[0])))).isEqualTo(row[1])));
  }

  @TestFactory
  Stream<DynamicTest> a_byte_order_mark_decides_and_is_no_part_of_the_text() {
    return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Charset charset = Charset.forName(name);
                      String marked = "\uFEFF" + CHINESE;
                      assertThat(decode(marked.getBytes(charset))).isEqualTo(CHINESE);
                    }));
  }

  @Test
  void text_encoded_twice_stays_as_it_is() throws Refusal {
    String twice = new String(GERMAN.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(decode(twice.getBytes(StandardCharsets.UTF_8))).isEqualTo(twice);
  }

  @Test
  void mostly_sound_utf_8_is_refused_at_its_broken_byte_and_not_read_as_something_else() {
    byte[] bytes = (GERMAN + GERMAN).getBytes(StandardCharsets.UTF_8);
    bytes[40] = (byte) 0xFF;
    assertThat(refusal(bytes)).startsWith("not UTF-8 at byte 40 (1 broken place beside");
  }

  @Test
  void utf_8_cut_inside_a_character_is_refused() {
    byte[] bytes = GERMAN.repeat(2).concat("ö").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(refusal(cut)).startsWith("not UTF-8 at byte " + (bytes.length - 2));
  }

  @Test
  void a_wrong_charset_that_was_given_is_named_with_the_byte() {
    byte[] bytes = "Zürich".getBytes(CharsetGuess.WINDOWS_1252);
    assertThat(refusal(bytes, Optional.of(StandardCharsets.UTF_8))).isEqualTo("not UTF-8 at byte 1 (0xFC)");
    assertThat(refusal(new byte[] {'a', (byte) 0x81}, Optional.of(CharsetGuess.WINDOWS_1252)))
        .isEqualTo("not windows-1252 at byte 1 (0x81)");
    assertThat(refusal(bytes, Optional.of(CharsetGuess.WINDOWS_1252))).isEqualTo("read: Zürich");
  }

  @Test
  void half_a_surrogate_pair_in_utf_16_is_refused() {
    byte[] bytes = "\uFEFFDie Lampe \uD83D\uDCA1 brennt".getBytes(StandardCharsets.UTF_16LE);
    bytes[25] = 0;
    assertThat(refusal(bytes)).startsWith("not UTF-16LE at byte 22");
  }

  @Test
  void a_few_control_characters_stay() throws Refusal {
    String odd = GERMAN + "\u0000\u0007\u001b \u202e\u200b" + "a" + "\u0301".repeat(4_000);
    assertThat(decode(odd.getBytes(StandardCharsets.UTF_8))).isEqualTo(odd);
  }

  @Test
  void noise_is_no_text_whatever_its_length() {
    Random random = new Random(5);
    for (int length : new int[] {64, 300, 5_000, 100_000}) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      assertThat(refusal(noise)).as("%d bytes", length).isEqualTo("binary data, not text");
    }
    assertThat(refusal(new byte[1_000])).isEqualTo("binary data, not text");
  }

  @Test
  void a_declared_charset_counts_when_the_bytes_are_no_utf_8() throws Refusal {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName("KOI8-R"));
    assertThat(TextDecoder.decode(bytes, Optional.empty(), Optional.of(Charset.forName("KOI8-R")))).isEqualTo(RUSSIAN);
    byte[] utf8 = GERMAN.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(utf8, Optional.empty(), Optional.of(CharsetGuess.WINDOWS_1252))).isEqualTo(GERMAN);
  }

  @Test
  void a_head_cut_inside_a_character_is_still_utf_8() throws Refusal {
    byte[] bytes = "Die schöne Überraschung für größere Häuser, ö".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(TextDecoder.ofHead(cut, false, Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> TextDecoder.ofHead(new byte[500], false, Optional.empty()))
        .withMessage("binary data, not text");
  }

  @Test
  void a_pair_is_not_torn_where_one_piece_of_a_stream_ends() throws IOException {
    String text = "x" + "\uD83D\uDCA1".repeat(50_000);
    for (String name : List.of("UTF-16LE", "UTF-32BE")) {
      Charset charset = Charset.forName(name);
      var in = new Utf8Transcoder(new ByteArrayInputStream(text.getBytes(charset)), charset);
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void names_are_decoded_as_far_as_they_are_utf_8() {
    assertThat(PercentNames.decode("f%C3%BCr%FF%2b%E4%B8%AD.txt")).isEqualTo("für%FF+中.txt");
    assertThat(PercentNames.decode("100%")).isEqualTo("100%");
  }
}
