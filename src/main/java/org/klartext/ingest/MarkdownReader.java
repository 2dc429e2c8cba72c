package org.klartext.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown, which stays as it is: the article's source is the Markdown itself, front matter included. Title, date,
 * outlet and language come from the front matter, if there is one, and else from the first heading and the first lines.
 */
final class MarkdownReader {
  private static final Pattern FRONT =
      Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\R(.*?)^\\1[ \\t]*$\\R?", Pattern.DOTALL | Pattern.MULTILINE);
  private static final int LONGEST_FRONT = 1 << 16;
  private static final Pattern ENTRY =
      Pattern.compile("^([\\p{L}_-]+)[ \\t]*[:=][ \\t]*(\\S.*?)[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("^#{1,2}[ \\t]+(\\S.*?)[ \\t]*#*[ \\t]*$", Pattern.MULTILINE);
  private static final Pattern UNDERLINED = Pattern.compile("^(\\S.{0,200})\\R={3,}[ \\t]*$", Pattern.MULTILINE);
  private static final int HEAD = 4000;

  private MarkdownReader() {}

  static Draft read(String text) {
    Matcher front = FRONT.matcher(text.substring(0, Math.min(text.length(), LONGEST_FRONT)));
    boolean found = front.find();
    Map<String, String> entries = found ? entries(front.group(2)) : Map.of();
    String body = text.substring(found ? front.end() : 0);
    Head head = Head.of(body);
    String top = body.substring(0, Math.min(body.length(), HEAD));
    Optional<String> title =
        value(entries, "title", "titel", "titre")
            .or(() -> first(HEADING, top))
            .or(() -> first(UNDERLINED, top))
            .or(head::title);
    Optional<LocalDate> date =
        value(entries, "date", "datum", "published").flatMap(Dates::parse).or(head::date);
    Optional<String> outlet =
        value(entries, "outlet", "source", "quelle", "site", "publisher").or(head::outlet);
    return new Draft(text, title, date, outlet, value(entries, "lang", "language", "sprache", "langue"));
  }

  private static Map<String, String> entries(String front) {
    Map<String, String> entries = new HashMap<>();
    ENTRY
        .matcher(front)
        .results()
        .forEach(m -> entries.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), unquoted(m.group(2))));
    return entries;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static Optional<String> value(Map<String, String> entries, String... names) {
    return List.of(names).stream().flatMap(name -> Optional.ofNullable(entries.get(name)).stream()).findFirst();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
