package org.klartext.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klartext.language.Language;
import org.klartext.text.SourceSpan;

/**
 * The lines of a text with their languages: which is the article's, and which lines are in another?
 *
 * <p>A line is in another language only if it is long enough to be sure. A headline, a bar of languages, a byline, a
 * name in Chinese are not, and are not kept here either.
 */
final class Blocks {
  private static final int FEWEST_WORDS = 10;
  private static final int FEWEST_EAST_ASIAN = 10;
  private static final int FEWEST_LETTERS = 50;
  private static final int LONG_LINE = 150;

  /** The model takes milliseconds a line: a text of a thousand odd lines must not take seconds. */
  private static final int MOST_ASKED = 20;

  /** What share of the lines' text must be German or French for an article with more of another language. */
  private static final double OUR_SHARE = 0.3;

  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final LanguageTally all = new LanguageTally();
  private int asked;

  /** A line that is long enough to be foreign by itself. */
  private record Line(int start, int end, LanguageTally tally) {}

  /**
   * Lines with no blank line between them.
   *
   * @param lines the long ones
   * @param clear the languages that any of its lines is clearly in
   * @param broken whether there is more than one line
   */
  private record Paragraph(
      int start, int end, LanguageTally tally, List<Line> lines, Set<String> clear, boolean broken) {}

  private Blocks(String text) {
    this.text = text;
  }

  static Blocks of(String text) {
    Blocks blocks = new Blocks(text);
    int start = 0;
    while (start < text.length()) {
      start = blocks.addParagraph(start);
    }
    return blocks;
  }

  /** Reads up to the next blank line; gives where the next paragraph may begin. */
  private int addParagraph(int from) {
    LanguageTally sum = new LanguageTally();
    var longOnes = new ArrayList<Line>();
    var clear = new HashSet<String>();
    int count = 0;
    int last = from;
    int start = from;
    while (start < text.length()) {
      int end = endOfLine(start);
      int next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      if (text.substring(start, end).isBlank()) {
        start = next;
        break;
      }
      LanguageTally tally = LanguageTally.of(text, start, end);
      LanguageGuess guess = tally.guess();
      if (guess.isClear()) {
        clear.add(guess.code());
      }
      if (isLong(tally)) {
        longOnes.add(new Line(start, end, tally));
      }
      sum.add(tally);
      count++;
      last = end;
      start = next;
    }
    if (isLong(sum)) {
      paragraphs.add(new Paragraph(from, last, sum, List.copyOf(longOnes), Set.copyOf(clear), count > 1));
    }
    all.add(sum);
    return start;
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean isLong(LanguageTally tally) {
    return (tally.words() >= FEWEST_WORDS && tally.weight() >= FEWEST_LETTERS)
        || tally.eastAsian() >= FEWEST_EAST_ASIAN
        || tally.beyondLatin() >= FEWEST_LETTERS
        || tally.weight() >= LONG_LINE;
  }

  /**
   * The language of the text, ISO 639-1; empty if it cannot be told.
   *
   * @param declared what the document says of itself; decides what the text leaves open
   */
  String language(Optional<String> declared) {
    LanguageGuess guess = all.guess();
    if (guess.isClear()) {
      boolean ours = Language.ofCode(guess.code()).isPresent();
      return ours ? guess.code() : oursByLines().orElse(guess.code());
    }
    return declared
        .flatMap(DeclaredLanguage::code)
        .or(this::oursByLines)
        .orElseGet(() -> LanguageModel.language(text, all, LanguageModel.LEAST));
  }

  /** German or French, if enough lines are clearly in it: an article with its English original below it. */
  private Optional<String> oursByLines() {
    Map<String, Long> letters = new HashMap<>();
    long clear = 0;
    for (Paragraph paragraph : paragraphs) {
      for (Line line : paragraph.lines) {
        LanguageGuess guess = line.tally.guess();
        if (guess.isClear()) {
          letters.merge(guess.code(), (long) line.tally.weight(), Long::sum);
          clear += line.tally.weight();
        }
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
    var spans = new ArrayList<SourceSpan>();
    long weight = 0;
    for (Paragraph paragraph : paragraphs) {
      if (isForeignAsAWhole(paragraph, article.code())) {
        add(spans, paragraph.start, paragraph.end);
        weight += paragraph.tally.weight();
        continue;
      }
      for (Line line : paragraph.lines) {
        if (isForeign(line, article.code())) {
          add(spans, line.start, line.end);
          weight += line.tally.weight();
        }
      }
    }
    return told && weight * 2 > all.weight() ? List.of() : spans;
  }

  /** A paragraph broken into lines is foreign as a whole, if no line of it speaks against that. */
  private boolean isForeignAsAWhole(Paragraph paragraph, String article) {
    return paragraph.broken
        && !paragraph.clear.contains(article)
        && isForeign(new Line(paragraph.start, paragraph.end, paragraph.tally), article);
  }

  private boolean isForeign(Line line, String article) {
    LanguageTally tally = line.tally;
    LanguageGuess guess = tally.guess();
    if (guess.isClear()) {
      double speaksForIt = Math.max(tally.score(guess.code()), tally.beyondLatin() / 4.0);
      return !guess.code().equals(article) && tally.score(article) * 3 <= speaksForIt;
    }
    boolean unlike = tally.weight() >= LONG_LINE && tally.score(article) < 0.04 * tally.words();
    if (unlike && asked < MOST_ASKED) {
      asked++;
      String code = LanguageModel.language(text.substring(line.start, line.end), tally, LanguageModel.SURE);
      return !code.isEmpty() && !code.equals(article);
    }
    return false;
  }

  private void add(List<SourceSpan> spans, int start, int end) {
    boolean joined = !spans.isEmpty() && text.substring(spans.getLast().end(), start).isBlank();
    if (joined) {
      spans.set(spans.size() - 1, new SourceSpan(spans.getLast().start(), end));
    } else {
      spans.add(new SourceSpan(start, end));
    }
  }
}
