package org.klartext.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.klartext.article.Article;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.resolve.Candidate;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

final class RecordJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Cause SPACE =
      new Cause("typography", "typography.space-before-hyphen", 1.0, "Kein Leerzeichen.");
  private static final Cause NAME = new Cause("names", "names.homograph", 0.98, "奥特曼 ist Altman.");

  private static CleanArticle ultraman() {
    var source = new SourceText("💡 KI -Chips von Ultraman.");
    var typography = EditScript.builder(source.value()).replace(5, 6, "", SPACE).build();
    var names = EditScript.builder(typography.apply(source.value())).replace(16, 24, "Altman", NAME).build();
    var text =
        new NormalizedText(
            source, List.of(new StageScript("typography", typography), new StageScript("names", names)));
    var mention =
        new Mention(
            "sam-altman",
            "Sam Altman",
            EntityType.PERSON,
            "Ultraman",
            new SourceSpan(17, 25),
            new CleanSpan(16, 22),
            "Altman",
            Mechanism.HOMOGRAPH,
            "奥特曼",
            Status.APPLIED,
            0.98,
            List.of(new Evidence("role", "CEO of OpenAI", 2.1)),
            List.of(new Candidate("ultraman", 0.02)));
    var article =
        new Article(
            "a1",
            "de/a1.txt",
            Language.GERMAN,
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 8, 1)),
            Optional.of("36kr"),
            source,
            List.of());
    return new CleanArticle(article, text, List.of(mention), 0.031);
  }

  @Test
  void the_record_reads_as_it_is_documented() {
    String expected =
        """
        {"id":"a1","path":"de/a1.txt","language":"de","title":null,"date":"2024-08-01","outlet":"36kr",\
        "unit":"codepoint","source":"💡 KI -Chips von Ultraman.","text":"💡 KI-Chips von Altman.",\
        "garble_score":0.031,"edits":[\
        {"rule":"typography.space-before-hyphen","stage":"typography","source":[4,5],"clean":[4,4],\
        "from":" ","to":"","confidence":1.0,"why":"Kein Leerzeichen."},\
        {"rule":"names.homograph","stage":"names","source":[16,24],"clean":[15,21],\
        "from":"Ultraman","to":"Altman","confidence":0.98,"why":"奥特曼 ist Altman."}],\
        "mentions":[{"entity":"sam-altman","name":"Sam Altman","type":"person","surface":"Ultraman",\
        "source":[16,24],"clean":[15,21],"written":"Altman","mechanism":"homograph","pivot":"奥特曼",\
        "status":"applied","confidence":0.98,\
        "evidence":[{"feature":"role","value":"CEO of OpenAI","weight":2.1}],\
        "candidates":[{"entity":"ultraman","score":0.02}]}]}""";
    assertThat(RecordJson.toLine(ultraman())).isEqualTo(expected);
    assertThat(written(ultraman())).isEqualTo(expected + "\n");
  }

  @Test
  void an_edit_of_several_rules_has_the_weakest_reason_and_names_all() {
    var source = new SourceText("Zeit.Ultraman");
    var typography = EditScript.builder(source.value()).replace(5, 5, " ", SPACE).build();
    var names = EditScript.builder("Zeit. Ultraman").replace(5, 14, " Altman", NAME).build();
    var text =
        new NormalizedText(
            source, List.of(new StageScript("typography", typography), new StageScript("names", names)));
    JsonNode record = record(article(text));
    assertThat(record.get("edits")).hasSize(1);
    JsonNode edit = record.get("edits").get(0);
    assertThat(edit.get("rule").asText()).isEqualTo("names.homograph");
    assertThat(edit.get("confidence").asDouble()).isEqualTo(0.98);
    assertThat(edit.get("to").asText()).isEqualTo(" Altman");
    assertThat(edit.get("causes").toString())
        .isEqualTo(
            "[{\"rule\":\"typography.space-before-hyphen\",\"stage\":\"typography\",\"confidence\":1.0,"
                + "\"why\":\"Kein Leerzeichen.\"},{\"rule\":\"names.homograph\",\"stage\":\"names\","
                + "\"confidence\":0.98,\"why\":\"奥特曼 ist Altman.\"}]");
  }

  @Test
  void edits_that_leave_the_text_as_it_was_do_not_appear() {
    var source = new SourceText("cœur");
    var there = EditScript.builder("cœur").replace(1, 2, "oe", SPACE).build();
    var back = EditScript.builder("coeur").replace(1, 3, "œ", NAME).build();
    var text = new NormalizedText(source, List.of(new StageScript("a", there), new StageScript("b", back)));
    assertThat(record(article(text)).get("edits")).isEmpty();
  }

  @Test
  void the_clean_text_and_the_edits_give_back_the_source_in_code_points() {
    DrawnArticles.hold(
        article -> {
          JsonNode record = record(article);
          int[] clean = record.get("text").asText().codePoints().toArray();
          int[] source = record.get("source").asText().codePoints().toArray();
          var restored = new StringBuilder();
          int at = 0;
          for (JsonNode edit : record.get("edits")) {
            restored.append(new String(clean, at, edit.at("/clean/0").asInt() - at)).append(edit.get("from").asText());
            at = edit.at("/clean/1").asInt();
            assertThat(cut(source, edit.get("source"))).isEqualTo(edit.get("from").asText());
            assertThat(cut(clean, edit.get("clean"))).isEqualTo(edit.get("to").asText());
          }
          restored.append(new String(clean, at, clean.length - at));
          assertThat(restored).hasToString(article.article().source().value());
          for (JsonNode mention : record.get("mentions")) {
            assertThat(cut(source, mention.get("source"))).isEqualTo(mention.get("surface").asText());
            assertThat(cut(clean, mention.get("clean"))).isEqualTo(mention.get("written").asText());
          }
        });
  }

  @Test
  void a_record_is_one_line_to_every_reader_and_in_either_form_the_same() {
    DrawnArticles.hold(
        article -> {
          String line = RecordJson.toLine(article);
          assertThat(line.chars().noneMatch(c -> c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029))
              .isTrue();
          assertThat(written(article)).isEqualTo(line + "\n");
          assertThat(record(article).get("source").asText()).isEqualTo(article.article().source().value());
        });
  }

  @Test
  void records_follow_one_another_in_an_open_stream() throws IOException {
    var closed = new boolean[1];
    var out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    RecordJson.write(ultraman(), out);
    RecordJson.write(ultraman(), out);
    String line = RecordJson.toLine(ultraman()) + "\n";
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line + line);
    assertThat(closed[0]).isFalse();
  }

  @Test
  void a_score_that_is_no_share_and_a_text_of_another_source_are_refused() {
    CleanArticle right = ultraman();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CleanArticle(right.article(), right.text(), List.of(), 1.5))
        .withMessageContainingAll("1.5", "a1");
    var other = new NormalizedText(new SourceText("Altman"), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CleanArticle(right.article(), other, List.of(), 0))
        .withMessageContaining("another source");
  }

  private static CleanArticle article(NormalizedText text) {
    return new CleanArticle(
        Article.of("a", Language.GERMAN, text.source().value()), text, List.of(), 0);
  }

  private static String cut(int[] text, JsonNode span) {
    return new String(text, span.get(0).asInt(), span.get(1).asInt() - span.get(0).asInt());
  }

  private static String written(CleanArticle article) {
    var out = new ByteArrayOutputStream();
    try {
      RecordJson.write(article, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode record(CleanArticle article) {
    try {
      return JSON.readTree(written(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
