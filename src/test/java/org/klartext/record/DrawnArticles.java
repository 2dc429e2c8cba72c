package org.klartext.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.klartext.article.Article;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.resolve.Candidate;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/** Clean articles drawn from a seed, none like anything in a newspaper, with surrogate pairs everywhere. */
public final class DrawnArticles {
  private static final int SEEDS = 400;
  private static final List<String> PIECES =
      List.of(
          "💡", "𠮷", "🇩🇪", "e\u0301", " ", " ", " ", " ", ". ", "\n", "\u2028", "\u0085", "\"", "\\",
          "KI -Chip", "Straße",
          "Ultraman", "Altman", "l’élève", "cœur", "奥特曼", "sagte", "OpenAI", "die", "Firma");

  private final SplittableRandom random;

  private DrawnArticles(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Checks {@code law} on many articles; a failure names its seed. */
  public static void hold(Consumer<CleanArticle> law) {
    for (long seed = 0; seed < SEEDS; seed++) {
      try {
        law.accept(of(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("seed " + seed + ": " + broken, broken);
      }
    }
  }

  public static CleanArticle of(long seed) {
    return new DrawnArticles(seed).article("drawn-" + seed);
  }

  private CleanArticle article(String id) {
    var source = new SourceText(pieces(60));
    var stages = new ArrayList<StageScript>();
    String text = source.value();
    for (int i = random.nextInt(5); i > 0; i--) {
      EditScript script = script(text);
      stages.add(new StageScript("stage" + i, script));
      text = script.apply(text);
    }
    var normalized = new NormalizedText(source, stages);
    var article =
        new Article(
            id,
            "drawn/" + id + ".txt",
            random.nextBoolean() ? Language.GERMAN : Language.FRENCH,
            maybe(pieces(4)),
            maybe(LocalDate.ofEpochDay(random.nextInt(-40_000, 40_000))),
            maybe("36kr"),
            source,
            random.nextBoolean() ? List.of() : List.of(span(source.value())));
    var mentions = new ArrayList<Mention>();
    for (int i = random.nextInt(5); i > 0; i--) {
      mentions.add(mention(normalized));
    }
    return new CleanArticle(article, normalized, mentions, random.nextDouble());
  }

  private EditScript script(String text) {
    var builder = EditScript.builder(text);
    double often = random.nextDouble() * 0.5;
    for (int at = 0; at < text.length(); ) {
      int end = ahead(text, at, random.nextInt(6));
      if (random.nextDouble() < often) {
        String before = text.substring(at, end);
        String after = random.nextInt(6) == 0 ? before : pieces(3);
        if (!before.isEmpty() || !after.isEmpty()) {
          builder.add(new Edit(at, before, after, cause()));
        }
      }
      at = ahead(text, end, 1 + random.nextInt(5));
    }
    return builder.build();
  }

  private Cause cause() {
    String rule = "rule." + random.nextInt(5);
    return new Cause("stage" + random.nextInt(3), rule, random.nextDouble(), "Wegen \"" + rule + "\" 💡.");
  }

  private Mention mention(NormalizedText text) {
    SourceSpan source = span(text.source().value());
    CleanSpan clean = text.toClean(source, Reach.TIGHT);
    return new Mention(
        "entity-" + random.nextInt(4),
        "Sam Altman",
        pick(EntityType.values()),
        source.in(text.source().value()),
        source,
        clean,
        clean.in(text.clean()),
        pick(Mechanism.values()),
        random.nextBoolean() ? "" : "奥特曼",
        pick(Status.values()),
        random.nextDouble(),
        random.nextBoolean() ? List.of() : List.of(new Evidence("role", "CEO of OpenAI", random.nextDouble() - 0.5)),
        random.nextBoolean() ? List.of() : List.of(new Candidate("ultraman", random.nextDouble())));
  }

  private SourceSpan span(String text) {
    int one = boundary(text);
    int two = boundary(text);
    return new SourceSpan(Math.min(one, two), Math.max(one, two));
  }

  private int boundary(String text) {
    return ahead(text, 0, random.nextInt(text.codePointCount(0, text.length()) + 1));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String pieces(int bound) {
    var text = new StringBuilder();
    for (int i = random.nextInt(bound); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static int ahead(String text, int at, int codePoints) {
    return text.offsetByCodePoints(at, Math.min(codePoints, text.codePointCount(at, text.length())));
  }
}
