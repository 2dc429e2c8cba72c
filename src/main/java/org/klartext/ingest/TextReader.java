package org.klartext.ingest;

import java.util.Optional;

/** Plain text; what is known of it stands in its first lines. */
final class TextReader {
  private TextReader() {}

  static Draft read(String text) {
    Head head = Head.of(text);
    return new Draft(text, head.title(), head.date(), head.outlet(), Optional.empty());
  }
}
