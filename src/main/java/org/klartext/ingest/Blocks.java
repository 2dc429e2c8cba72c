package org.klartext.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.Language;
import org.klartext.text.SourceSpan;

/**
 * The lines of a text with their languages: which is the article's, and which lines are in another?
 *
 * <p>A line is in another language only if it is long enough to be sure. A headline, a bar of languages, a byline, a name
 * in Chinese are not.
 */
final class Blocks {
  private static final int FEWEST_WORDS = 10;
  private static final int FEWEST_EAST_ASIAN = 10;
  private static final int FEWEST_LETTERS = 50;
  private static final int LONG_LINE = 150;

  /** What share of the lines' text must be German or French for an article with more of another language. */
  private static final double OUR_SHARE = 0.3;

  private final String text;
  private final List<Line> lines;
  private final LanguageTally all;

  /**
   * A line that is not blank.
   *
   * @param paragraph lines with no blank line between them have the same
   */
  private record Line(int start, int end, int paragraph, LanguageTally tally) {}

  private Blocks(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.all = sum(lines);
  }

  static Blocks of(String text) {
    var lines = new ArrayList<Line>();
    int paragraph = 0;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      LanguageTally tally = LanguageTally.of(text, start, end);
      boolean blank = text.substring(start, end).isBlank();
      if (blank) {
        paragraph++;
      } else {
        lines.add(new Line(start, end, paragraph, tally));
      }
      start = end < text.length() && text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return new Blocks(text, lines);
  }

  /**
   * The language of the text, ISO 639-1; empty if it cannot be told.
   *
   * @param declared what the document says of itself; decides what the text leaves open
   */
  String language(Optional<String> declared) {
    LanguageGuess guess = all.guess();
    boolean ours = Language.ofCode(guess.code()).isPresent();
    if (guess.isClear()) {
      return ours ? guess.code() : oursByLines().orElse(guess.code());
    }
    return declared
        .flatMap(Blocks::code)
        .orElseGet(() -> oursByLines().orElseGet(() -> LanguageModel.language(text, all, LanguageModel.LEAST)));
  }

  /** German or French, if enough lines are clearly in it: an article with its English original below it. */
  private Optional<String> oursByLines() {
    Map<String, Long> letters = new HashMap<>();
    long clear = 0;
    for (Line line : lines) {
      LanguageGuess guess = line.tally.guess();
      if (guess.isClear() && line.tally.words() + line.tally.eastAsian() >= FEWEST_WORDS) {
        letters.merge(guess.code(), (long) line.tally.weight(), Long::sum);
        clear += line.tally.weight();
      }
    }
    long german = letters.getOrDefault(Language.GERMAN.code(), 0L);
    long french = letters.getOrDefault(Language.FRENCH.code(), 0L);
    Language more = german >= french ? Language.GERMAN : Language.FRENCH;
    long most = Math.max(german, french);
    return most > 0 && most >= OUR_SHARE * clear ? Optional.of(more.code()) : Optional.empty();
  }

  /**
   * The lines in another language than the article's, joined where they stand together.
   *
   * @param told whether a person said what the language is: then it is not for most lines to be in another
   */
  List<SourceSpan> foreign(Language article, boolean told) {
    boolean[] foreign = new boolean[lines.size()];
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).paragraph == lines.get(from).paragraph) {
        to++;
      }
      markParagraph(from, to, article.code(), foreign);
      from = to;
    }
    long weight = 0;
    for (int i = 0; i < foreign.length; i++) {
      weight += foreign[i] ? lines.get(i).tally.weight() : 0;
    }
    return told && weight * 2 > all.weight() ? List.of() : spans(foreign);
  }

  /** A paragraph broken into lines is foreign as a whole, if no line of it speaks against that. */
  private void markParagraph(int from, int to, String article, boolean[] foreign) {
    boolean none = true;
    for (int i = from; i < to; i++) {
      none &= !lines.get(i).tally.guess().isClearly(article);
      foreign[i] = isForeign(lines.get(i), lines.get(i).tally, article);
    }
    if (none && to - from > 1 && isForeign(lines.get(from), sum(lines.subList(from, to)), article)) {
      Arrays.fill(foreign, from, to, true);
    }
  }

  private boolean isForeign(Line line, LanguageTally tally, String article) {
    LanguageGuess guess = tally.guess();
    if (guess.isClear()) {
      boolean enough =
          (tally.words() >= FEWEST_WORDS && tally.weight() >= FEWEST_LETTERS)
              || tally.eastAsian() >= FEWEST_EAST_ASIAN
              || tally.beyondLatin() >= FEWEST_LETTERS;
      return enough
          && !guess.code().equals(article)
          && tally.score(article) * 3 <= Math.max(tally.score(guess.code()), tally.beyondLatin() / 4.0);
    }
    boolean unlike = tally.score(article) < 0.04 * tally.words();
    if (unlike && tally.weight() >= LONG_LINE && line.end - line.start >= LONG_LINE) {
      String code = LanguageModel.language(text.substring(line.start, line.end), tally, LanguageModel.SURE);
      return !code.isEmpty() && !code.equals(article);
    }
    return false;
  }

  private List<SourceSpan> spans(boolean[] foreign) {
    var spans = new ArrayList<SourceSpan>();
    for (int i = 0; i < foreign.length; i++) {
      if (foreign[i]) {
        int start = lines.get(i).start;
        while (i + 1 < foreign.length && foreign[i + 1]) {
          i++;
        }
        spans.add(new SourceSpan(start, lines.get(i).end));
      }
    }
    return spans;
  }

  private static LanguageTally sum(List<Line> lines) {
    LanguageTally sum = new LanguageTally();
    lines.forEach(line -> sum.add(line.tally));
    return sum;
  }

  /** {@code de-DE}, {@code fr_FR}, {@code Deutsch}, {@code fra} → ISO 639-1. */
  private static Optional<String> code(String declared) {
    String first = declared.strip().toLowerCase(Locale.ROOT).split("[-_,;\\s]", 2)[0];
    for (Language language : Language.values()) {
      Locale locale = language.locale();
      Set<String> names =
          Set.of(
              language.code(),
              locale.getISO3Language(),
              locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
              locale.getDisplayLanguage(locale).toLowerCase(locale),
              language == Language.GERMAN ? "ger" : "fre");
      if (names.contains(first)) {
        return Optional.of(language.code());
      }
    }
    return first.matches("[a-z]{2}") ? Optional.of(first) : Optional.empty();
  }
}
