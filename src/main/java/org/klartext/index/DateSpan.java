package org.klartext.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.index.query.QueryException;

/**
 * The days that a date in a query stands for: {@code 2024-08} is from the first of August to the last.
 *
 * @param first days since 1970
 * @param last days since 1970
 */
record DateSpan(long first, long last) {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
  private static final DateSpan ALWAYS = new DateSpan(Long.MIN_VALUE + 1, Long.MAX_VALUE - 1);

  /**
   * A year, a month, a day, or {@code *} for no limit.
   *
   * @throws QueryException if it is none
   */
  static DateSpan parse(String text, int column) {
    if (text.equals("*")) {
      return ALWAYS;
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw wrong(text, column);
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      if (parts.group(2) == null) {
        var start = LocalDate.of(year, 1, 1);
        return new DateSpan(start.toEpochDay(), start.with(TemporalAdjusters.lastDayOfYear()).toEpochDay());
      }
      var month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
      if (parts.group(3) == null) {
        return new DateSpan(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay());
      }
      long day = month.atDay(Integer.parseInt(parts.group(3))).toEpochDay();
      return new DateSpan(day, day);
    } catch (DateTimeException e) {
      throw wrong(text, column);
    }
  }

  /** The first day of a range that begins with this, or with the day after it. */
  long from(boolean included) {
    return included ? first : last + 1;
  }

  /** The last day of a range that ends with this, or with the day before it. */
  long to(boolean included) {
    return included ? last : first - 1;
  }

  private static QueryException wrong(String text, int column) {
    return new QueryException("\"" + text + "\" is no date; write 2024, 2024-08 or 2024-08-01", column);
  }
}
