package org.klartext.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.app.ReviewItem;
import org.klartext.app.ReviewList;
import org.klartext.app.json.JsonFields;
import org.klartext.index.SearchRequest;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.web.site.Freshness;
import org.klartext.web.site.Json;
import org.klartext.web.site.Judging;
import org.klartext.web.site.Load;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** What people judged, and what they should look at. */
final class JudgementRoutes implements Routes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FEW = 20;
  private static final int MANY = 100;
  private static final int MOST = 1_000;
  private static final double SURE = 0.9;

  private final Site site;

  JudgementRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(Paths.ROOT + "/judgements", this::list);
    routes.post(Paths.ROOT + "/judgements", this::judge, Load.NONE);
    routes.post(Paths.ROOT + "/judgements/{id}/undo", this::undo, Load.NONE);
    routes.get(Paths.ROOT + "/doubts", this::doubts);
  }

  /** As they stand in the ledger, the first first. */
  private void list(Context context) throws IOException {
    Parameters given = Parameters.of(context, "limit", "after");
    context.header("Cache-Control", "no-store");
    int limit = given.number("limit", MANY, 1, MOST);
    Ledger ledger = site.judging().ledger();
    List<Entry> rest = ledger.entries();
    if (given.text("after").isPresent()) {
      String after = given.needed("after");
      Entry last =
          ledger.entry(after).orElseThrow(() -> ProblemException.badRequest("there is no judgement " + after));
      rest = rest.subList(rest.indexOf(last) + 1, rest.size());
    }
    List<Entry> page = rest.subList(0, Math.min(limit, rest.size()));
    boolean isLast = page.size() == rest.size();
    Set<Judgement> held = new HashSet<>(ledger.inForce());
    Json.object(
        context,
        json -> {
          json.writeArrayFieldStart("judgements");
          for (Entry entry : page) {
            json.writeStartObject();
            entry(json, entry);
            json.writeBooleanField("holds", !(entry instanceof Judgement judgement) || held.contains(judgement));
            json.writeEndObject();
          }
          json.writeEndArray();
          if (isLast) {
            json.writeNullField("next");
          } else {
            json.writeStringField("next", page.getLast().id());
          }
        });
  }

  /** The fields of its line in the ledger. */
  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    for (var field : JSON.readTree(LedgerFile.line(entry)).properties()) {
      json.writeFieldName(field.getKey());
      JSON.writeTree(json, field.getValue());
    }
  }

  private void judge(Context context) throws IOException {
    Parameters.of(context);
    Opinion opinion = Opinion.parse(context.bodyAsBytes(), site.judging().review());
    answer(
        context,
        site.judging().judge(opinion.verdict(), opinion.target(), opinion.scope(), opinion.who(), opinion.why()));
  }

  private void undo(Context context) throws IOException {
    Parameters.of(context);
    JsonNode body = context.bodyAsBytes().length == 0 ? JSON.createObjectNode() : Body.object(context.bodyAsBytes());
    answer(
        context,
        site.judging()
            .undo(context.pathParam("id"), body.path("who").asText(Opinion.SOMEBODY), body.path("why").asText("")));
  }

  private static void answer(Context context, Judging.Judged judged) throws IOException {
    context.status(201);
    Json.object(
        context,
        json -> {
          entry(json, judged.entry());
          json.writeNumberField("changed", judged.articles());
        });
  }

  private void doubts(Context context) throws IOException {
    Parameters given = Parameters.of(context, "q", "sure_from", "limit", "after");
    SearchRequest part =
        SearchRequest.of(given.text("q").orElse("*")).withLimit(given.number("limit", FEW, 1, MOST));
    Optional<String> after = given.text("after");
    double sureFrom = given.share("sure_from", SURE);
    if (Freshness.isKnown(context, site)) {
      return;
    }
    ReviewList found = site.index().open().doubts(after.isPresent() ? part.after(after.get()) : part, sureFrom);
    Json.object(
        context,
        json -> {
          json.writeNumberField("total", found.total());
          json.writeNumberField("mentions", found.mentions());
          json.writeArrayFieldStart("doubts");
          for (ReviewItem item : found.items()) {
            json.writeStartObject();
            item(json, item);
            json.writeEndObject();
          }
          json.writeEndArray();
          JsonFields.optional(json, "next", found.next());
        });
  }

  private static void item(JsonGenerator json, ReviewItem item) throws IOException {
    json.writeStringField("surface", item.surface());
    json.writeStringField("entity", item.entity());
    json.writeStringField("name", item.name());
    json.writeStringField("status", item.status().code());
    json.writeStringField("mechanism", item.mechanism().code());
    json.writeNumberField("confidence", item.confidence());
    json.writeNumberField("count", item.count());
    json.writeArrayFieldStart("lines");
    for (ReviewItem.Line line : item.lines()) {
      json.writeStartObject();
      json.writeStringField("article", line.article());
      json.writeStringField("path", line.path());
      json.writeArrayFieldStart("source");
      json.writeNumber(line.start());
      json.writeNumber(line.end());
      json.writeEndArray();
      json.writeStringField("left", line.left());
      json.writeStringField("match", line.surface());
      json.writeStringField("right", line.right());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
