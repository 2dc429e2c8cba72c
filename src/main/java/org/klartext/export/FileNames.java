package org.klartext.export;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.klartext.article.Article;

/**
 * Names of files for articles: their language, their month, and what their path ends with. A path comes from anywhere,
 * so nothing in it may lead out of the folder: {@code ../../x} becomes {@code x}, {@code a/b.html#3} becomes {@code
 * b.html-3}.
 */
final class FileNames {
  /** UTF-8 bytes of one name; file systems take 255, and an ending and a number follow. */
  private static final int MOST = 200;

  /** Endings of what is read, which would mislead on what is written. */
  private static final Pattern READ = Pattern.compile("\\.(?:txt|md|html?|xhtml)$");

  private FileNames() {}

  /** The folders and the name, none of them empty, special or too long. */
  static List<String> of(Article article) {
    String month = article.date().map(date -> YearMonth.from(date).toString()).orElse("undated");
    return List.of(article.language().code(), month, parts(article.path()).getLast());
  }

  /** {@code intel.txt} for {@code .html} is {@code intel}: the form it was read in is not that of the copy. */
  static String withoutEnding(String name, String ending) {
    if (name.endsWith(ending)) {
      return name.substring(0, name.length() - ending.length());
    }
    return READ.matcher(name).replaceFirst("");
  }

  private static List<String> parts(String path) {
    var names = new ArrayList<String>();
    for (String part : path.split("[/\\\\]", -1)) {
      String name = part.replaceAll("[\\p{Cntrl}:*?\"<>|%]", "_").replace('#', '-').strip();
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(shortened(name));
      }
    }
    return names.isEmpty() ? List.of("article") : names;
  }

  /** Names that are cut still differ by a checksum of what was cut off. */
  private static String shortened(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MOST) {
      return name;
    }
    var checksum = new CRC32();
    checksum.update(bytes);
    String kept = name.substring(0, name.offsetByCodePoints(0, Math.min(48, name.codePointCount(0, name.length()))));
    return "%s-%08x".formatted(kept, checksum.getValue());
  }
}
