package org.klartext.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.klartext.index.figures.FacetCounts;

/** Articles counted by facets. */
public final class FacetJson {
  private FacetJson() {}

  /** A field {@code facets} with all of them. */
  public static void write(JsonGenerator json, List<FacetCounts> counts) throws IOException {
    json.writeObjectFieldStart("facets");
    for (FacetCounts facet : counts) {
      json.writeObjectFieldStart(facet.facet().code());
      json.writeNumberField("distinct", facet.distinct());
      json.writeArrayFieldStart("values");
      for (FacetCounts.Value value : facet.values()) {
        json.writeStartObject();
        json.writeStringField("value", value.value());
        json.writeNumberField("articles", value.articles());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeBooleanField("partial", counts.stream().anyMatch(FacetCounts::isPartial));
  }
}
