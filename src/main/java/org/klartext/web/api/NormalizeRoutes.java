package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.klartext.record.RecordJson;
import org.klartext.web.site.Effect;
import org.klartext.web.site.Load;
import org.klartext.web.site.Parameters;
import org.klartext.web.site.Problem;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Problems;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** Makes texts clear that are sent; nothing is kept of them. */
final class NormalizeRoutes implements Routes {
  private static final String LINES = "application/x-ndjson";
  private static final int LONGEST = 2 << 20;

  private final Site site;

  NormalizeRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post(Paths.ROOT + "/normalize", this::normalize, Effect.READS, Load.PIECES);
  }

  private void normalize(Context context) throws IOException {
    Parameters.of(context);
    String type = context.contentType();
    byte[] body = context.bodyAsBytes();
    if (type != null && type.startsWith(LINES)) {
      lines(context, body);
      return;
    }
    if (type == null || !type.startsWith("application/json")) {
      throw new ProblemException(
          415, "Unsupported media type", "send application/json, or " + LINES + " with an object a line");
    }
    context.contentType("application/json");
    context.result(record(body));
  }

  private String record(byte[] json) throws IOException {
    if (json.length > LONGEST) {
      throw new ProblemException(413, "Too large", "an article may have " + LONGEST + " bytes");
    }
    Submission text = Submission.parse(json);
    return site.workload().piece(() -> RecordJson.toLine(text.normalized(site.workbench())));
  }

  /** A line for a line, in their order, each sent when it is done: a record, or the problem there was with it. */
  private void lines(Context context, byte[] body) throws IOException {
    context.contentType(LINES);
    OutputStream out = context.outputStream();
    int number = 0;
    try (var in = new Scanner(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
      in.useDelimiter("\n");
      while (in.hasNext()) {
        String line = in.next();
        number++;
        if (!line.isBlank()) {
          out.write(line(context, number, line).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
          out.flush();
        }
      }
    }
  }

  private String line(Context context, int number, String json) throws IOException {
    try {
      return record(json.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      Problem problem = e.problem();
      return Problems.json(
          new Problem(problem.status(), problem.title(), "line " + number + ": " + problem.detail()), context.path());
    }
  }
}
