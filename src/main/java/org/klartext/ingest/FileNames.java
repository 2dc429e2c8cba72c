package org.klartext.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/**
 * The names of files as text, the same in every locale.
 *
 * <p>Java decodes names by the locale: under {@code LANG=C} each byte of {@code für.txt} beyond ASCII is lost, and two
 * names may become one. The URI of a path keeps its bytes: they are decoded here as UTF-8, and what is no UTF-8 stays
 * escaped, as in {@code a%FF.txt}.
 */
final class FileNames {
  private static final char LOST = '\uFFFD';

  private FileNames() {}

  /** The last name of a path. */
  static String of(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.indexOf(LOST) < 0) {
      return name;
    }
    String uri = file.toUri().getRawPath();
    String plain = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return PercentNames.decode(plain.substring(plain.lastIndexOf('/') + 1));
  }

  /** The path of {@code file} below {@code folder}, with {@code /}; empty for the folder itself. */
  static String of(Path folder, Path file) {
    var names = new ArrayList<String>();
    Path at = file;
    while (!at.equals(folder)) {
      names.addFirst(of(at));
      at = Objects.requireNonNull(at.getParent(), () -> file + " is not below " + folder);
    }
    return String.join("/", names);
  }
}
