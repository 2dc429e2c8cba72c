package org.klartext.cli;

import java.time.Duration;
import java.util.Locale;
import org.klartext.index.SearchRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long a question to an index may take; what was found by then is shown and called partial. */
final class TimeoutOption {
  private static final double LONGEST = 86_400;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "Stop after so long and show what was found, as partial: 0.5, 60 (default 20).")
  private Duration time = SearchRequest.USUAL_TIME;

  Duration time() {
    return time;
  }

  /** Says on standard error that something is missing, and what can be done. */
  void tell(Console console) {
    String seconds = String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0).replaceAll("\\.?0+$", "");
    console.note(
        "partial: stopped after " + seconds + " s; there may be more — narrow the query, or give it more with --timeout");
  }

  /** Reads seconds, whole or not. */
  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        double seconds = Double.parseDouble(text);
        if (seconds >= 0.001 && seconds <= LONGEST) {
          return Duration.ofMillis(Math.round(seconds * 1000));
        }
      } catch (NumberFormatException e) {
        // It is told below what a time looks like.
      }
      throw new TypeConversionException("'" + text + "' is no time; give seconds, from 0.001 to 86400");
    }
  }
}
