package org.klartext.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows parted by commas, as RFC 4180 writes them, safe to open in a spreadsheet. */
public final class Csv {
  private static final Pattern FORMULA = Pattern.compile("^['\\s]*[=+\\-@＝＋－＠\\t\\r]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

  private Csv() {}

  /** A row without its end. */
  public static String row(List<String> cells) {
    return cells.stream().map(cell -> quoted(guarded(cell))).collect(Collectors.joining(","));
  }

  /**
   * The text with an apostrophe before it if a spreadsheet would run it: {@code =1+2}, {@code @SUM}, {@code +49 …}, in some
   * countries {@code ＝1+2}; also if it looks as if that had been done, so that {@link #unguarded} can tell.
   */
  public static String guarded(String text) {
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }

  /** The text that was guarded. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
  }

  private static String quoted(String cell) {
    return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
