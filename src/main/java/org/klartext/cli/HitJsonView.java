package org.klartext.cli;

import org.klartext.app.json.HitJson;
import org.klartext.index.Hit;
import org.klartext.index.SearchResult;

/** Hits for programs, one a line; offsets are code points of the whole layer. */
final class HitJsonView {
  private HitJsonView() {}

  static void show(Output out, SearchResult result) {
    int rank = 1;
    for (Hit hit : result.hits()) {
      int at = rank++;
      JsonLines.object(out, json -> HitJson.write(json, at, result, hit));
    }
  }

  /** The hits of one query of several: each says which. */
  static void show(Output out, String query, String text, SearchResult result) {
    int rank = 1;
    for (Hit hit : result.hits()) {
      int at = rank++;
      JsonLines.object(
          out,
          json -> {
            json.writeStringField("query_id", query);
            json.writeStringField("query", text);
            HitJson.write(json, at, result, hit);
          });
    }
  }
}
