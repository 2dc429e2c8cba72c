package org.klartext.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.klartext.app.OpenIndex;
import org.klartext.export.ExportFormat;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportFormats;
import org.klartext.export.ExportOptions;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/** Gives the articles of a result as a file: all of them, in the order of their paths. */
final class Downloads {
  private final Site site;

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
    index.search(form.request().withLimit(0), false);
    context.contentType("application/octet-stream");
    context.header("Cache-Control", "no-store");
    context.header("Content-Disposition", "attachment; filename=\"klartext." + name + "\"");
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
