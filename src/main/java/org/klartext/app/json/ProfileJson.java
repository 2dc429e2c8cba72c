package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.klartext.index.Count;
import org.klartext.index.ErrorProfile;
import org.klartext.index.figures.ErrorGroup;

/** How garbled articles are, and how. */
public final class ProfileJson {
  private ProfileJson() {}

  /** The fields of a profile. */
  public static void write(JsonGenerator json, ErrorProfile profile) throws IOException {
    json.writeNumberField("articles", profile.articles());
    groups(json, "languages", profile.languages());
    counts(json, "mechanisms", profile.mechanisms());
    counts(json, "rules", profile.rules());
    groups(json, "outlets", profile.outlets());
    groups(json, "months", profile.months());
    json.writeArrayFieldStart("most_garbled");
    for (ErrorProfile.Garbled article : profile.mostGarbled()) {
      json.writeStartObject();
      json.writeStringField("id", article.id());
      json.writeStringField("path", article.path());
      JsonFields.optional(json, "title", article.title());
      json.writeNumberField("garble_score", article.score());
      json.writeNumberField("applied", article.applied());
      json.writeNumberField("unsure", article.unsure());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("suspicious_words", profile.suspiciousWords());
    json.writeArrayFieldStart("suspicious");
    for (ErrorProfile.Suspicious word : profile.suspicious()) {
      json.writeStartObject();
      json.writeStringField("word", word.word());
      json.writeNumberField("count", word.count());
      json.writeNumberField("articles", word.articles());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, String key, List<Count> counts) throws IOException {
    json.writeObjectFieldStart(key);
    for (Count count : counts) {
      json.writeNumberField(count.value(), count.count());
    }
    json.writeEndObject();
  }

  private static void groups(JsonGenerator json, String key, List<ErrorGroup> groups) throws IOException {
    json.writeArrayFieldStart(key);
    for (ErrorGroup group : groups) {
      json.writeStartObject();
      json.writeStringField("value", group.value());
      json.writeNumberField("articles", group.articles());
      json.writeNumberField("words", group.words());
      json.writeNumberField("garbles", group.garbles());
      json.writeNumberField("per_thousand", group.perThousand());
      json.writeNumberField("garble_score", group.score());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
