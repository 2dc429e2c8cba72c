package org.klartext.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.klartext.app.OpenIndex;
import org.klartext.export.ExportFormat;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportFormats;
import org.klartext.export.ExportOptions;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/** Gives the articles of a result as a file: all of them, in the order of their paths. */
final class Downloads {
  private static final int AT_ONCE = 2;

  private final Site site;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Downloads(Site site) {
    this.site = site;
  }

  void serve(Context context) throws IOException {
    String name = Optional.ofNullable(context.queryParam("format")).orElse("jsonl");
    ExportFormat format =
        ExportFormats.named(name)
            .filter(one -> SearchPages.formats().contains(one.name()))
            .orElseThrow(() -> ProblemException.notFound("there is no format \"" + name + "\""));
    SearchForm form = SearchForm.of(Address.of(context.path(), context.queryParamMap()));
    OpenIndex index = site.index().open();
    site.workload().piece(() -> index.search(form.request().withLimit(0), false));
    if (!places.tryAcquire()) {
      throw new ProblemException(503, "Too much work", "others are exporting; ask again when they are done");
    }
    try {
      write(context, format, form);
    } finally {
      places.release();
    }
  }

  private void write(Context context, ExportFormat format, SearchForm form) throws IOException {
    context.contentType("application/octet-stream");
    context.header("Cache-Control", "no-store");
    context.header("Content-Disposition", "attachment; filename=\"klartext." + format.name() + "\"");
    try (ArticleWriter writer = format.stream(context.outputStream(), ExportOptions.DEFAULT)) {
      site.workbench()
          .forEach(
              site.folder(),
              form.request(),
              article -> {
                try {
                  writer.write(article);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
