package org.klartext.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.klartext.app.Workbench;
import org.klartext.article.Article;
import org.klartext.export.ReadBack.Span;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.IngestOptions;
import org.klartext.ingest.Ingested;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.record.RecordJson;

/** Texts that break programs, from the bytes of a file to every form of export: decoded or refused, never altered. */
class OddTextTest {
  private static final Workbench WORKBENCH = Workbench.standard();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ARTICLE =
      "Neues aus München\n\nDer OpenAI-Chef Ultraman sprach am Montag über „neue“ Chips für KI -Modelle. Größe zählt %s hier.\n";

  @TempDir private Path folder;

  private static Map<String, String> odd() {
    return Map.of(
        "bidi overrides", "\u202Eabc\u202C \u2066d\u2069 \u202A\u202B",
        "no width", "Ultra\u200Bman Ul\u200Dtraman \uFEFFUltraman Ultra\u00ADman \u2060",
        "combining marks", "Ultraman" + "\u0301".repeat(4_000) + " Ultraman\u0308\u0323",
        "control characters", "a\0b \u0001 \b \u001B[31m \u007F \u0085 \u000B",
        "noncharacters", "\uFFFE \uFFFF \uDBFF\uDFFF \uFFFD",
        "emoji", "👩\u200D💻 🇩🇪 💡Ultraman💡 𠮷",
        "line ends", "a\rb\r\nc\u2028d\u2029e\fUltraman\u0085f",
        "markup", "<script>alert(1)</script> ]]> &amp; <!-- --> &#0; \"'` {{x}} ${x} =1+1 \\ud83d",
        "other scripts", "奥特曼 Ω Ж א ة ไ ཀ 한");
  }

  private static Stream<String> kinds() {
    return odd().keySet().stream().sorted();
  }

  private static String text(String kind) {
    return ARTICLE.formatted(String.valueOf(odd().get(kind)));
  }

  private static Article read(byte[] bytes) {
    Ingested found = Corpus.ofText("a.txt", bytes, IngestOptions.DEFAULT.withLanguage(Language.GERMAN));
    assertThat(found).isInstanceOf(Ingested.Read.class);
    return ((Ingested.Read) found).article();
  }

  private static String reason(String name, byte[] bytes, Path folder) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    var reasons = new StringBuilder();
    try (var files = Corpus.of(List.of(file), IngestOptions.DEFAULT.withLanguage(Language.GERMAN)).files()) {
      files.forEach(
          one -> one.read(found -> reasons.append(found instanceof Ingested.Rejected no ? no.reason() : "read").append('\n')));
    }
    return reasons.toString().strip();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_is_read_as_it_is_and_goes_out_whole_in_every_form(String kind) throws Exception {
    String text = text(kind);
    Article article = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(article.source().value()).isEqualTo(text);
    CleanArticle clean = WORKBENCH.normalize(article);
    assertThat(clean.text().script().invert().apply(clean.text().clean())).isEqualTo(text);
    assertThat(clean.mentions()).anyMatch(mention -> mention.entity().equals("sam-altman"));
    JsonNode record = JSON.readTree(RecordJson.toLine(clean));
    assertThat(record.path("source").asText()).isEqualTo(text);
    for (ExportFormat format : ExportFormats.all()) {
      Path place = folder.resolve("out-" + format.name());
      try (var destination = Destination.open(place, format, ExportOptions.DEFAULT)) {
        destination.write(clean);
        destination.finish();
      }
      List<ReadBack> back = Objects.requireNonNull(Readers.ALL.get(format.name())).read(place);
      assertThat(back).as(format.name()).hasSize(1);
      for (Span span : back.getFirst().spans()) {
        assertThat(span.cut()).as(format.name()).isEqualTo(span.surface());
      }
      if (ExportContractTest.WITH_SOURCE.contains(format.name())) {
        assertThat(back.getFirst().source()).as(format.name()).containsExactly(text);
      }
      if (ExportContractTest.WITH_CLEAN.contains(format.name())) {
        assertThat(back.getFirst().clean()).as(format.name()).containsExactly(clean.text().clean());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void in_any_charset_it_is_the_same_text(String charset) {
    String text = ARTICLE.formatted("–");
    assertThat(read(text.getBytes(Charset.forName(charset))).source().value()).isEqualTo(text);
  }

  @Test
  void german_with_chinese_in_gb18030_is_the_same_text() {
    String text = "Das Unternehmen 阶跃星辰（Step Star）und 奥特曼 sprachen über 大模型，算力和芯片。".repeat(3);
    assertThat(read(text.getBytes(Charset.forName("GB18030"))).source().value()).isEqualTo(text);
  }

  @Test
  void half_a_character_is_refused_with_its_place() throws IOException {
    byte[] marked = ("\uFEFF" + ARTICLE.formatted("x")).getBytes(StandardCharsets.UTF_16LE);
    int at = marked.length - 20;
    marked[at] = 0x3d;
    marked[at + 1] = (byte) 0xd8;
    assertThat(reason("wide.txt", marked, folder)).contains("not UTF-16LE at byte " + at);
    byte[] utf8 = ARTICLE.formatted("???").getBytes(StandardCharsets.UTF_8);
    int place = new String(utf8, StandardCharsets.ISO_8859_1).indexOf("???");
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD}, 0, utf8, place, 3);
    assertThat(reason("narrow.txt", utf8, folder)).contains("not UTF-8 at byte " + place, "1 broken place");
  }
}
