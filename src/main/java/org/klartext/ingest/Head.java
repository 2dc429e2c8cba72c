package org.klartext.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a text say of it: headline, day, outlet.
 *
 * <pre>{@code
 * Nachricht                                    navigation, passed over
 * Der Kampf um die Rechenleistung |            title "Der Kampf um die Rechenleistung"
 * 2024-08-01                                   date
 * Text|Li Hua                                  byline, passed over
 * }</pre>
 *
 * <p>A text whose first line is a paragraph has no headline; a day in the middle of a sentence is none of publication.
 */
record Head(Optional<String> title, Optional<LocalDate> date, Optional<String> outlet) {
  private static final int LINES = 12;
  private static final int LAST_LINES = 6;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SENTENCE_TITLE = 100;
  private static final int LONGEST_LABELLED = 100;
  private static final int LONGEST_DATE_LINE = 120;
  private static final int DATELINE = 60;
  private static final int LONGEST_FURNITURE = 400;

  private static final HeadWords WORDS = HeadWords.words();
  private static final Pattern TWO_SENTENCES = Pattern.compile("[.!?]\\s+\\p{Lu}.*[.!?…]$", Pattern.DOTALL);
  private static final Pattern BRACKETED = Pattern.compile("[^\\p{L}]*【[^】]*】[^\\p{L}]*");
  private static final Pattern AUTHOR = Pattern.compile("(?:Von|Par|By)(?:\\s+\\p{Lu}[\\p{L}.-]*){1,4}");
  private static final Pattern EDGE = Pattern.compile("^[\\s#|｜]+|[\\s#|｜]+$");
  private static final Pattern BEFORE_DATE = Pattern.compile("(?:.*[,|·•:：()\\[\\]–—/]\\s*)?");
  private static final Pattern AFTER_DATE =
      Pattern.compile("(?:$|T\\d|,?\\s*(?:(?:um|à|at)\\s+)?\\d{1,2}[:hH]|\\s*[,.|·•:;()\\[\\]–—-]).*", Pattern.DOTALL);

  static Head of(String text) {
    List<String> first = new ArrayList<>();
    List<String> last = new ArrayList<>();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(
        line -> {
          if (first.size() < LINES) {
            first.add(line);
          } else {
            if (last.size() == LAST_LINES) {
              last.removeFirst();
            }
            last.add(line);
          }
        });
    List<String> both = new ArrayList<>(first);
    both.addAll(last);
    return new Head(title(first), date(first), labelled(both, WORDS.outlet()).map(Head::name));
  }

  private static Optional<String> title(List<String> lines) {
    Optional<String> labelled = labelled(lines, WORDS.title());
    if (labelled.isPresent()) {
      return labelled;
    }
    boolean afterNavigation = false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      if (isFurniture(line)) {
        afterNavigation |= WORDS.isNavigation(line);
        continue;
      }
      List<String> next = lines.subList(i + 1, Math.min(i + 4, lines.size()));
      return isHeadline(line, next, afterNavigation)
          ? Optional.of(EDGE.matcher(line).replaceAll("")).filter(t -> !t.isEmpty())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isFurniture(String line) {
    if (line.length() > LONGEST_FURNITURE) {
      return false;
    }
    return WORDS.isNavigation(line)
        || WORDS.isLanguageBar(line)
        || WORDS.byline().matcher(line).lookingAt()
        || WORDS.outlet().matcher(line).lookingAt()
        || BRACKETED.matcher(line).matches()
        || AUTHOR.matcher(line).matches()
        || line.endsWith(":")
        || (line.length() <= LONGEST_DATE_LINE && !Dates.in(line).isEmpty() && !isHeadlineWithDate(line))
        || line.codePoints().filter(Character::isLetter).count() < 2;
  }

  /** {@code Rückblick auf den 11. September 2001}: the day is no date of publication, so the line is no date line. */
  private static boolean isHeadlineWithDate(String line) {
    return Dates.in(line).stream().noneMatch(found -> standsAlone(line, found));
  }

  private static boolean isHeadline(String line, List<String> next, boolean afterNavigation) {
    int length = line.codePointCount(0, line.length());
    if (length > LONGEST_TITLE) {
      return false;
    }
    boolean sentence = line.endsWith(".") && !line.endsWith("...");
    boolean muchLongerFollows = next.stream().anyMatch(other -> other.length() * 2 > line.length() * 3);
    return afterNavigation
        || (!TWO_SENTENCES.matcher(line).find()
            && (!sentence || (length <= LONGEST_SENTENCE_TITLE && muchLongerFollows)));
  }

  private static Optional<LocalDate> date(List<String> lines) {
    for (String whole : lines) {
      // What stands beyond is in a sentence: no need to search it.
      String line = whole.substring(0, Math.min(whole.length(), 2 * LONGEST_DATE_LINE));
      for (Dates.Found found : Dates.in(line)) {
        boolean near = line.length() <= LONGEST_DATE_LINE || found.start() <= DATELINE;
        if (near && standsAlone(line, found)) {
          return Optional.of(found.day());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a day stands on its own, as in {@code Peking, 6. August 2024 –}, and not in a sentence. */
  private static boolean standsAlone(String line, Dates.Found found) {
    String before = line.substring(0, found.start());
    String after = line.substring(found.end());
    if (WORDS.date().matcher(before).matches()) {
      return AFTER_DATE.matcher(after).matches();
    }
    boolean glued = !before.isEmpty() && Character.isLetter(before.codePointBefore(before.length()));
    boolean weekday = after.isBlank() && before.strip().matches("\\p{L}{3,12}[.,]?");
    return glued || ((BEFORE_DATE.matcher(before).matches() || weekday) && AFTER_DATE.matcher(after).matches());
  }

  private static Optional<String> labelled(List<String> lines, Pattern label) {
    for (String line : lines) {
      Matcher at = label.matcher(line);
      if (line.length() <= LONGEST_TITLE + LONGEST_LABELLED && at.lookingAt() && at.end() < line.length()) {
        return Optional.of(line.substring(at.end()).strip());
      }
    }
    return Optional.empty();
  }

  /** What follows {@code Quelle:} up to what is no name any more. */
  private static String name(String value) {
    String name = value.split("\\s*[|｜·;]\\s*|,\\s", 2)[0].strip();
    for (Dates.Found found : Dates.in(name)) {
      name = name.substring(0, Math.min(found.start(), name.length())).strip();
    }
    return name.length() > LONGEST_LABELLED ? "" : name;
  }
}
