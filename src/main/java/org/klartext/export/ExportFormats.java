package org.klartext.export;

import java.util.List;
import java.util.Optional;

/** All formats. A new one is added here. */
public final class ExportFormats {
  private static final List<ExportFormat> ALL =
      List.of(
          new JsonLinesFormat(),
          new PlainTextFormat(),
          new MarkdownFormat(),
          new HtmlFormat(),
          new DiffFormat(),
          TableFormat.commas(),
          TableFormat.tabs(),
          new ParquetFormat(),
          new TeiFormat(),
          new HipeFormat(),
          new ConlluFormat(),
          new BratFormat(),
          new WebAnnotationFormat());

  private ExportFormats() {}

  public static List<ExportFormat> all() {
    return ALL;
  }

  /** The format of this name, if there is one. */
  public static Optional<ExportFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
