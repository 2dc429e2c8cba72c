package org.klartext.cli;

/** How {@code normalize} prints. */
enum NormalizeFormat {
  TEXT,
  JSON,
  DIFF,
  EXPLAIN;

  ArticleView view(Console console) {
    Output out = console.out();
    return switch (this) {
      case TEXT -> new TextView(out);
      case JSON -> new RecordView(out);
      case DIFF -> new DiffView(out, console.paint());
      case EXPLAIN -> new ExplainView(out, console.paint(), console.width());
    };
  }
}
