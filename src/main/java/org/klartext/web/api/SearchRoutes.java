package org.klartext.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.app.ConcordanceAnswer;
import org.klartext.app.OpenIndex;
import org.klartext.app.SearchAnswer;
import org.klartext.app.json.FacetJson;
import org.klartext.app.json.HitJson;
import org.klartext.app.json.JsonFields;
import org.klartext.app.json.KwicJson;
import org.klartext.index.Concordance;
import org.klartext.index.Hit;
import org.klartext.index.Layer;
import org.klartext.index.Order;
import org.klartext.index.SearchRequest;
import org.klartext.index.concordance.KwicLine;
import org.klartext.index.concordance.KwicOrder;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.FacetCounts;
import org.klartext.language.Language;
import org.klartext.web.site.Freshness;
import org.klartext.web.site.Json;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** Finds articles, and lines of a concordance. */
final class SearchRoutes implements Routes {
  private static final int FEW = 10;
  private static final int MOST_HITS = 200;
  private static final int LINES = 50;
  private static final int MOST_LINES = 1_000;
  private static final int WORDS = 12;
  private static final int MOST_WORDS = 50;
  private static final int MOST_VALUES = 1_000;

  private final Site site;

  SearchRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/search", this::search);
    routes.get(Paths.ROOT + "/concordance", this::concordance);
  }

  private void search(Context context) throws IOException {
    Parameters given =
        Parameters.of(
            context, "q", "layer", "language", "limit", "sort", "after", "expand", "duplicates", "facets", "values");
    List<Facet> facets = given.choices("facets", Facet.class);
    int values = given.number("values", FEW, 1, MOST_VALUES);
    boolean expands = given.flag("expand", true);
    SearchRequest request =
        request(given).withLimit(given.number("limit", FEW, 0, MOST_HITS)).withOrder(given.choice("sort", Order.SCORE));
    Optional<String> after = given.text("after");
    SearchRequest page = after.isPresent() ? request.after(after.get()) : request;
    if (Freshness.isKnown(context, site)) {
      return;
    }
    OpenIndex index = site.index().open();
    SearchAnswer answer = index.search(page, expands);
    List<FacetCounts> counts = facets.isEmpty() ? List.of() : index.facets(request, facets, values, expands);
    Json.object(
        context,
        json -> {
          head(json, request);
          json.writeNumberField("total", answer.result().total());
          JsonFields.expansions(json, answer.expansions());
          json.writeBooleanField("outdated", answer.isOutdated());
          json.writeArrayFieldStart("hits");
          int rank = 1;
          for (Hit hit : answer.result().hits()) {
            json.writeStartObject();
            HitJson.write(json, rank++, answer.result(), hit);
            json.writeEndObject();
          }
          json.writeEndArray();
          JsonFields.optional(json, "next", next(answer, page));
          if (!facets.isEmpty()) {
            FacetJson.write(json, counts);
          }
        });
  }

  /** A page that is not full is the last. */
  private static Optional<String> next(SearchAnswer answer, SearchRequest page) {
    List<Hit> hits = answer.result().hits();
    return hits.isEmpty() || hits.size() < page.limit() ? Optional.empty() : Optional.of(hits.getLast().cursor());
  }

  private void concordance(Context context) throws IOException {
    Parameters given =
        Parameters.of(context, "q", "layer", "language", "limit", "sort", "words", "expand", "duplicates");
    KwicOrder order = given.choice("sort", KwicOrder.ARTICLE);
    int words = given.number("words", WORDS, 0, MOST_WORDS);
    boolean expands = given.flag("expand", true);
    SearchRequest request = request(given).withLimit(given.number("limit", LINES, 0, MOST_LINES));
    if (Freshness.isKnown(context, site)) {
      return;
    }
    ConcordanceAnswer answer = site.index().open().concordance(request, order, words, expands);
    Concordance found = answer.concordance();
    Json.object(
        context,
        json -> {
          head(json, request);
          json.writeNumberField("articles", found.articles());
          json.writeNumberField("sorted", found.sorted());
          json.writeBooleanField("cut", found.isCut());
          JsonFields.expansions(json, answer.expansions());
          json.writeBooleanField("outdated", answer.isOutdated());
          json.writeArrayFieldStart("lines");
          for (KwicLine line : found.lines()) {
            json.writeStartObject();
            KwicJson.write(json, found, line);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static SearchRequest request(Parameters given) {
    SearchRequest request = SearchRequest.of(given.needed("q")).withLayer(given.choice("layer", Layer.ANY));
    Optional<Language> language = given.language("language");
    SearchRequest narrowed = language.isPresent() ? request.withLanguage(language.get()) : request;
    return given.flag("duplicates", false) ? narrowed : narrowed.groupingDuplicates();
  }

  private static void head(JsonGenerator json, SearchRequest request) throws IOException {
    json.writeStringField("query", request.query());
    json.writeStringField("layer", request.layer().name().toLowerCase(Locale.ROOT));
  }
}
