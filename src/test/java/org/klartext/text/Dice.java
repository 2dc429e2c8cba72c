package org.klartext.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Texts, scripts and spans drawn from a seed; the texts are short, so that edits meet often. */
final class Dice {
  private static final int SEEDS = 1500;
  private static final String BULB = "💡";
  private static final String RARE_HAN = "𠮷";
  private static final String COMBINING_ACUTE = "\u0301";
  private static final String ZERO_WIDTH_JOINER = "\u200D";
  private static final List<String> PIECES =
      List.of(
          BULB,
          BULB + BULB,
          RARE_HAN,
          "👩" + ZERO_WIDTH_JOINER + "💻",
          "🇩🇪",
          "e" + COMBINING_ACUTE,
          COMBINING_ACUTE,
          " ",
          " -",
          ".",
          "KI",
          "Straße",
          "Überfluss",
          "d’Ultraman",
          "Altman",
          "élève",
          "cœur",
          "« ",
          "奥特曼",
          "a",
          "ab",
          "b");

  private final SplittableRandom random;
  private int rules;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Checks {@code law} on many seeds; a failure names its seed. */
  static void hold(Consumer<Dice> law) {
    for (long seed = 0; seed < SEEDS; seed++) {
      try {
        law.accept(new Dice(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + ": " + broken, broken);
      }
    }
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String text() {
    return pieces(7);
  }

  /** A script over {@code text} that changes between nothing and nearly everything. */
  EditScript script(String text, String stage) {
    var builder = EditScript.builder(text);
    double often = random.nextDouble();
    int at = 0;
    while (at <= text.length()) {
      int end = ahead(text, at, below(4));
      if (random.nextDouble() < often) {
        String before = text.substring(at, end);
        String after = below(8) == 0 ? before : pieces(3);
        if (!before.isEmpty() || !after.isEmpty()) {
          builder.add(new Edit(at, before, after, cause(stage)));
        }
      }
      if (end == text.length()) {
        break;
      }
      at = ahead(text, end, below(3));
    }
    return builder.build();
  }

  EditScript script(String text) {
    return script(text, "drawn");
  }

  Cause cause(String stage) {
    rules++;
    return new Cause(stage, stage + "." + rules, random.nextDouble(), "Drawn by lot.");
  }

  SourceSpan span(String text) {
    List<Integer> boundaries = boundaries(text);
    int from = boundaries.get(below(boundaries.size()));
    int to = boundaries.get(below(boundaries.size()));
    return new SourceSpan(Math.min(from, to), Math.max(from, to));
  }

  CleanSpan cleanSpan(String clean) {
    SourceSpan span = span(clean);
    return new CleanSpan(span.start(), span.end());
  }

  /** Every offset of {@code text} that splits no pair. */
  static List<Integer> boundaries(String text) {
    var boundaries = new ArrayList<Integer>();
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      boundaries.add(at);
    }
    boundaries.add(text.length());
    return boundaries;
  }

  /** Every span of {@code text} that splits no pair, the empty ones too. */
  static List<SourceSpan> spans(String text) {
    var spans = new ArrayList<SourceSpan>();
    for (int start : boundaries(text)) {
      for (int end : boundaries(text)) {
        if (start <= end) {
          spans.add(new SourceSpan(start, end));
        }
      }
    }
    return spans;
  }

  static List<CleanSpan> cleanSpans(String clean) {
    return spans(clean).stream().map(span -> new CleanSpan(span.start(), span.end())).toList();
  }

  private String pieces(int bound) {
    var text = new StringBuilder();
    for (int i = below(bound); i > 0; i--) {
      text.append(PIECES.get(below(PIECES.size())));
    }
    return text.toString();
  }

  private static int ahead(String text, int at, int codePoints) {
    return text.offsetByCodePoints(at, Math.min(codePoints, text.codePointCount(at, text.length())));
  }
}
