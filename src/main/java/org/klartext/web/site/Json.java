package org.klartext.web.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers in JSON. */
public final class Json {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final String TYPE = "application/json";

  private Json() {}

  /** Writes the fields of an object, or the elements of an array. */
  public interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Answers with one object. */
  public static void object(Context context, Content fields) throws IOException {
    context.contentType(TYPE);
    context.result(bytes(fields));
  }

  /** One object in a line. */
  public static String text(Content fields) throws IOException {
    return new String(bytes(fields), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Content fields) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
