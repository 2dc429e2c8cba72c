package org.klartext.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.article.Article;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/**
 * Clean articles written down with their garbles: {@code {a=>b}} is an edit of typography, {@code
 * [Ultraman=>Altman@sam-altman:homograph]} a garbled name put right, {@code [OpenAI@openai]} a right one, {@code
 * [Byte@bytedance:literal]} one left in doubt.
 */
final class Written {
  private static final Pattern MARKUP =
      Pattern.compile("\\{([^=}]*)=>([^}]*)\\}|\\[([^=@\\]]*)(?:=>([^@\\]]*))?@([^:\\]]+)(?::([a-z]+))?\\]");
  private static final Cause SPACE = new Cause("typography", "typography.space", 1.0, "Zu viel.");
  private static final Cause NAME = new Cause("names", "names.pivot", 0.9, "Ein Name.");

  private final String id;
  private final Language language;
  private final StringBuilder source = new StringBuilder();
  private final StringBuilder between = new StringBuilder();
  private final StringBuilder clean = new StringBuilder();
  private final List<int[]> typographyPlaces = new ArrayList<>();
  private final List<String> typographyTexts = new ArrayList<>();
  private final List<int[]> namePlaces = new ArrayList<>();
  private final List<String> nameTexts = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> outlet = Optional.empty();
  private double garbleScore;

  private Written(String id, Language language, String text) {
    this.id = id;
    this.language = language;
    Matcher markup = MARKUP.matcher(text);
    int at = 0;
    while (markup.find()) {
      plain(text.substring(at, markup.start()));
      if (markup.group(1) != null) {
        typography(markup.group(1), markup.group(2));
      } else {
        name(markup);
      }
      at = markup.end();
    }
    plain(text.substring(at));
  }

  static Written german(String id, String text) {
    return new Written(id, Language.GERMAN, text);
  }

  static Written french(String id, String text) {
    return new Written(id, Language.FRENCH, text);
  }

  Written on(String day) {
    date = Optional.of(LocalDate.parse(day));
    return this;
  }

  Written by(String name) {
    outlet = Optional.of(name);
    return this;
  }

  Written garbled(double score) {
    garbleScore = score;
    return this;
  }

  CleanArticle article() {
    var text = new SourceText(source.toString());
    EditScript typography = script(source.toString(), typographyPlaces, typographyTexts, SPACE);
    EditScript names = script(between.toString(), namePlaces, nameTexts, NAME);
    var normalized =
        new NormalizedText(
            text, List.of(new StageScript("typography", typography), new StageScript("names", names)));
    if (!normalized.clean().contentEquals(clean)) {
      throw new AssertionError("the fixture made \"" + normalized.clean() + "\" of \"" + clean + "\"");
    }
    var article =
        new Article(id, id + ".txt", language, Optional.of("Titel " + id), date, outlet, text, List.of());
    return new CleanArticle(article, normalized, mentions, garbleScore);
  }

  private static EditScript script(String text, List<int[]> places, List<String> texts, Cause cause) {
    var script = EditScript.builder(text);
    for (int i = 0; i < places.size(); i++) {
      script.replace(places.get(i)[0], places.get(i)[1], texts.get(i), cause);
    }
    return script.build();
  }

  private void plain(String text) {
    source.append(text);
    between.append(text);
    clean.append(text);
  }

  private void typography(String before, String after) {
    typographyPlaces.add(new int[] {source.length(), source.length() + before.length()});
    typographyTexts.add(after);
    source.append(before);
    between.append(after);
    clean.append(after);
  }

  private void name(Matcher markup) {
    String surface = markup.group(3);
    boolean applied = markup.group(4) != null;
    String written = applied ? markup.group(4) : surface;
    Mechanism mechanism = markup.group(6) == null ? Mechanism.EXACT : Mechanism.ofCode(markup.group(6));
    Status status = applied ? Status.APPLIED : mechanism == Mechanism.EXACT ? Status.KEPT : Status.UNSURE;
    if (applied) {
      namePlaces.add(new int[] {between.length(), between.length() + surface.length()});
      nameTexts.add(written);
    }
    mentions.add(
        new Mention(
            markup.group(5),
            markup.group(5),
            EntityType.PERSON,
            surface,
            new SourceSpan(source.length(), source.length() + surface.length()),
            new CleanSpan(clean.length(), clean.length() + written.length()),
            written,
            mechanism,
            "",
            status,
            0.9,
            List.of(),
            List.of()));
    source.append(surface);
    between.append(surface);
    clean.append(written);
  }
}
