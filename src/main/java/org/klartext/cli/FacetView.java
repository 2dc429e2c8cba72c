package org.klartext.cli;

import java.util.List;
import java.util.Locale;
import org.klartext.app.json.FacetJson;
import org.klartext.index.figures.FacetCounts;

/** Articles found, counted by facets. */
final class FacetView {
  private static final int LABEL = 14;

  private FacetView() {}

  static void show(Console console, List<FacetCounts> counts) {
    console.out().line();
    if (counts.stream().anyMatch(FacetCounts::isPartial)) {
      console.out().line("partial: not all articles were counted");
    }
    for (FacetCounts facet : counts) {
      var parts = new StringBuilder();
      for (FacetCounts.Value value : facet.values()) {
        parts.append(parts.isEmpty() ? "" : ", ");
        parts.append(String.format(Locale.ROOT, "%s %,d×", Columns.shown(value.value()), value.articles()));
      }
      int more = facet.distinct() - facet.values().size();
      parts.append(more > 0 ? String.format(Locale.ROOT, ", and %,d more", more) : "");
      String label = console.paint().place(Columns.padded(facet.facet().code().replace('_', ' '), LABEL));
      for (String line : Columns.wrapped(parts.isEmpty() ? "none" : parts.toString(), console.width() - LABEL)) {
        console.out().line(label + line);
        label = " ".repeat(LABEL);
      }
    }
  }

  /** One line for all facets, after the hits. */
  static void json(Output out, List<FacetCounts> counts) {
    JsonLines.object(
        out,
        json -> {
          FacetJson.write(json, counts);
          json.writeBooleanField("partial", counts.stream().anyMatch(FacetCounts::isPartial));
        });
  }

  static void table(Table table, List<FacetCounts> counts) {
    table.row(List.of("facet", "value", "articles"));
    for (FacetCounts facet : counts) {
      for (FacetCounts.Value value : facet.values()) {
        table.row(List.of(facet.facet().code(), value.value(), Long.toString(value.articles())));
      }
    }
  }
}
