package org.klartext.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days written out: {@code 2024-08-01}, {@code 6. August 2024}, {@code 8 janvier 2025}, {@code 8/1/2025} (day first,
 * unless only the month can be first), {@code 2024年8月1日}. The day is the one that stands there; no time zone moves it.
 */
final class Dates {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String SPACE = "[\\s\\u00a0\\u202f]*";
  private static final String MONTH = "(" + HeadWords.words().monthNames() + ")";

  private static final List<Form> FORMS =
      List.of(
          form("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", m -> day(m.group(1), m.group(3), m.group(4))),
          form("(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日", m -> day(m.group(1), m.group(2), m.group(3))),
          form(
              "(?<![\\d.,/])(\\d{1,2})([./])" + SPACE + "(\\d{1,2})\\2" + SPACE + "(\\d{4})(?!\\d)",
              m -> dayFirst(m.group(1), m.group(3), m.group(4))),
          form(
              "(?<![\\d.,/])(\\d{1,2})(?:er|\\.)?" + SPACE + MONTH + "\\b\\.?,?" + SPACE + "(\\d{4})(?!\\d)",
              m -> day(m.group(3), month(m.group(2)), m.group(1))),
          form(
              "(?<!\\p{L})" + MONTH + "\\.?" + SPACE + "(\\d{1,2}),?[\\s\\u00a0]+(\\d{4})(?!\\d)",
              m -> day(m.group(3), month(m.group(1)), m.group(2))));

  private record Form(Pattern pattern, Function<MatchResult, Optional<LocalDate>> day) {}

  /** A day that stands in a text at [start, end). */
  record Found(int start, int end, LocalDate day) {}

  private Dates() {}

  /** The days that stand in a line, in no order. */
  static List<Found> in(String line) {
    var found = new ArrayList<Found>();
    if (!hasYear(line)) {
      return found;
    }
    for (Form form : FORMS) {
      form.pattern
          .matcher(line)
          .results()
          .forEach(m -> form.day.apply(m).ifPresent(day -> found.add(new Found(m.start(), m.end(), day))));
    }
    return found;
  }

  /** Whether four digits stand together: every form has them, and most lines do not. */
  private static boolean hasYear(String line) {
    int run = 0;
    for (int i = 0; i < line.length() && run < 4; i++) {
      char c = line.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
    }
    return run == 4;
  }

  /** The day that a field or an attribute names; also as seconds or milliseconds since 1970, in UTC. */
  static Optional<LocalDate> parse(String value) {
    String plain = value.strip();
    if (plain.matches("\\d{9,13}")) {
      long number = Long.parseLong(plain);
      return valid(
          (plain.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number))
              .atZone(ZoneOffset.UTC)
              .toLocalDate());
    }
    if (plain.matches("\\d{8}")) {
      return day(plain.substring(0, 4), plain.substring(4, 6), plain.substring(6));
    }
    return in(plain).stream().min((a, b) -> Integer.compare(a.start, b.start)).map(Found::day);
  }

  private static Form form(String pattern, Function<MatchResult, Optional<LocalDate>> day) {
    return new Form(Pattern.compile(pattern, FLAGS), day);
  }

  private static String month(String name) {
    return Integer.toString(HeadWords.words().month(name));
  }

  private static Optional<LocalDate> dayFirst(String first, String second, String year) {
    return day(year, second, first).or(() -> day(year, first, second));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return valid(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> valid(LocalDate day) {
    return Optional.of(day).filter(d -> d.getYear() >= EARLIEST && d.getYear() <= LATEST);
  }
}
