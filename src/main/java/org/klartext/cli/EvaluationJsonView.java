package org.klartext.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.klartext.evaluate.Annotation;
import org.klartext.evaluate.Calibration;
import org.klartext.evaluate.Kind;
import org.klartext.evaluate.Scores;
import org.klartext.evaluate.Scores.Tally;
import org.klartext.evaluate.Scores.Worths;
import org.klartext.evaluate.Verdict;
import org.klartext.evaluate.Verdict.Claim;
import org.klartext.evaluate.Verdict.FalseChange;
import org.klartext.evaluate.Verdict.Find;
import org.klartext.evaluate.Verdict.Place;
import org.klartext.evaluate.Verdict.Worth;
import org.klartext.knowledge.Mechanism;

/** Scores and all mistakes, as one JSON object; what was not measured is {@code null}. */
final class EvaluationJsonView {
  private EvaluationJsonView() {}

  static void show(Output out, List<Verdict> verdicts, Scores scores, Optional<Scores> table) {
    JsonLines.object(
        out,
        json -> {
          scores(json, scores);
          if (table.isPresent()) {
            json.writeObjectFieldStart("table");
            scores(json, table.get());
            json.writeEndObject();
          }
          mistakes(json, verdicts);
        });
  }

  private static void scores(JsonGenerator json, Scores scores) throws IOException {
    json.writeNumberField("articles", scores.articles());
    json.writeNumberField("right_articles", scores.rightArticles());
    json.writeNumberField("restored", scores.restored());
    json.writeNumberField("right_words", scores.rightWords());
    tally(json, "names", scores.names());
    json.writeObjectFieldStart("kinds");
    for (Map.Entry<Kind, Tally> kind : scores.kinds().entrySet()) {
      tally(json, kind.getKey().code(), kind.getValue());
    }
    json.writeEndObject();
    worths(json, "applied", scores.applied());
    json.writeObjectFieldStart("mechanisms");
    for (Map.Entry<Mechanism, Worths> mechanism : scores.mechanisms().entrySet()) {
      worths(json, mechanism.getKey().code(), mechanism.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("entities", scores.entities());
    json.writeNumberField("entities_right", scores.entitiesRight());
    number(json, "entities_rendered", scores.entitiesRendered());
    json.writeNumberField("stays", scores.stays());
    json.writeNumberField("broken", scores.broken());
    json.writeNumberField("false_changes", scores.falseChanges());
    number(json, "false_changes_per_100k", scores.falseChangeRate());
    json.writeNumberField("false_names", scores.falseNames());
    number(json, "false_names_per_100k", scores.falseNameRate());
    calibration(json, scores.calibration());
  }

  private static void tally(JsonGenerator json, String name, Tally tally) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("annotated", tally.annotated());
    json.writeNumberField("right", tally.right());
    number(json, "recall", tally.recall());
    number(json, "precision", tally.applied().precision());
    number(json, "f1", tally.f1());
    json.writeNumberField("detected", tally.detected());
    json.writeNumberField("doubted", tally.doubted());
    json.writeEndObject();
  }

  private static void worths(JsonGenerator json, String name, Worths worths) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("right", worths.right());
    json.writeNumberField("wrong", worths.wrong());
    json.writeNumberField("unjudged", worths.unjudged());
    number(json, "precision", worths.precision());
    json.writeEndObject();
  }

  private static void calibration(JsonGenerator json, Calibration calibration) throws IOException {
    json.writeArrayFieldStart("calibration");
    for (Calibration.Bin bin : calibration.bins()) {
      json.writeStartObject();
      json.writeNumberField("from", bin.from());
      json.writeNumberField("to", bin.to());
      json.writeNumberField("claims", bin.claims());
      json.writeNumberField("right", bin.right());
      json.writeNumberField("confidence", rounded(bin.confidence()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("calibration_error", rounded(calibration.error()));
    json.writeNumberField("calibration_temperature", rounded(calibration.temperature()));
  }

  private static void mistakes(JsonGenerator json, List<Verdict> verdicts) throws IOException {
    json.writeArrayFieldStart("mistakes");
    for (Verdict verdict : verdicts) {
      for (Find find : verdict.finds()) {
        if (!find.isRight()) {
          missed(json, verdict, find);
        }
      }
      for (Claim claim : verdict.claims()) {
        if (claim.isApplied() && claim.worth() != Worth.RIGHT) {
          claim(json, verdict, claim);
        }
      }
      for (Verdict.Broken broken : verdict.broken()) {
        begin(json, "broken", verdict, broken.place());
        json.writeStringField("surface", broken.surface());
        json.writeEndObject();
      }
      for (FalseChange change : verdict.falseChanges()) {
        change(json, verdict, change);
      }
      if (!verdict.isRestored()) {
        begin(json, "torn", verdict, Optional.empty());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void begin(JsonGenerator json, String sort, Verdict verdict, Optional<Place> place) throws IOException {
    json.writeStartObject();
    json.writeStringField("sort", sort);
    json.writeStringField("path", verdict.path());
    if (place.isPresent()) {
      json.writeNumberField("line", place.get().line());
      json.writeNumberField("column", place.get().column());
    } else {
      json.writeNullField("line");
      json.writeNullField("column");
    }
  }

  private static void missed(JsonGenerator json, Verdict verdict, Find find) throws IOException {
    begin(json, "missed", verdict, find.place());
    Annotation.Garble garble = find.garble();
    json.writeStringField("kind", garble.kind().code());
    json.writeStringField("surface", garble.surface());
    json.writeStringField("wanted", garble.canonical());
    json.writeBooleanField("doubted", find.isDoubted());
    json.writeEndObject();
  }

  private static void claim(JsonGenerator json, Verdict verdict, Claim claim) throws IOException {
    begin(json, claim.worth() == Worth.WRONG ? "wrong" : "unjudged", verdict, Optional.of(claim.place()));
    json.writeStringField("mechanism", claim.mechanism().code());
    json.writeStringField("surface", claim.surface());
    json.writeStringField("written", claim.written());
    json.writeStringField("name", claim.name());
    json.writeNumberField("confidence", claim.confidence());
    json.writeStringField("wanted", claim.over().map(Annotation.Garble::canonical).orElse(null));
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, Verdict verdict, FalseChange change) throws IOException {
    begin(json, "false-change", verdict, Optional.of(change.place()));
    json.writeStringField("rule", change.rule());
    json.writeStringField("left", change.left());
    json.writeStringField("from", change.before());
    json.writeStringField("to", change.after());
    json.writeStringField("right", change.right());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, OptionalDouble number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(name, rounded(number.getAsDouble()));
    } else {
      json.writeNullField(name);
    }
  }

  private static double rounded(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }
}
