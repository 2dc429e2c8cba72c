package org.klartext.discover;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.klartext.language.Language;

/**
 * Who is said to hold a role at something: {@code Intel-Chef X}, {@code X, Chef von Intel}, {@code le PDG d'Intel, X}.
 * The words come from {@code frames.json}.
 */
final class RoleFrames {
  private static final Map<String, Map<String, List<String>>> WORDS = read();
  private static final Pattern NAME_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,2}),? $");

  private final Language language;
  private final Pattern role;
  private final Pattern behind;
  private final Pattern company;
  private final Map<String, List<String>> words;

  /**
   * A role held by a name.
   *
   * @param role such as {@code ceo}
   * @param start of the name, in the text
   */
  record Held(String role, int start) {}

  RoleFrames(Language language) {
    this.language = language;
    this.words = Objects.requireNonNull(WORDS.get(language.code()));
    String any =
        words.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("company"))
            .flatMap(entry -> entry.getValue().stream())
            .distinct()
            .collect(Collectors.joining("|"));
    String article = language == Language.GERMAN ? "(?:der |die )?" : "(?:le |la |l['’])?";
    String of = language == Language.GERMAN ? "(?:von |bei )" : "(?:de |d['’]|du )";
    this.role =
        language == Language.GERMAN
            ? Pattern.compile("^-(" + any + ") ")
            : Pattern.compile(article + "(" + any + ") " + of + "$");
    this.behind = Pattern.compile(", " + article + "(" + any + ") " + of + "$");
    this.company = Pattern.compile("\\b(?:" + String.join("|", Objects.requireNonNull(words.get("company"))) + ") (?=\\p{Lu})");
  }

  private static Map<String, Map<String, List<String>>> read() {
    try (InputStream in = RoleFrames.class.getResourceAsStream("/org/klartext/discover/frames.json")) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(in), new TypeReference<Map<String, Map<String, List<String>>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose role at the thing in [{@code start}, {@code end}) is named, if one is. */
  Optional<Held> holder(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 60), start);
    Matcher name = behind.matcher(before);
    if (name.find()) {
      Matcher words = NAME_BEFORE.matcher(before.substring(0, name.start()) + " ");
      if (words.find()) {
        return held(name.group(1), start - before.length() + words.start(1));
      }
    }
    if (language == Language.GERMAN) {
      Matcher after = role.matcher(text.substring(end, Math.min(text.length(), end + 40)));
      return after.find() ? held(after.group(1), end + after.end()) : Optional.empty();
    }
    Matcher ahead = role.matcher(before);
    if (!ahead.find()) {
      return Optional.empty();
    }
    int at = text.startsWith(", ", end) ? end + 2 : text.startsWith(" ", end) ? end + 1 : -1;
    return at < 0 ? Optional.empty() : held(ahead.group(1), at);
  }

  private Optional<Held> held(String word, int start) {
    for (Map.Entry<String, List<String>> entry : words.entrySet()) {
      if (entry.getValue().contains(word)) {
        return Optional.of(new Held(entry.getKey(), start));
      }
    }
    return Optional.empty();
  }

  /** Finds words for a company before a capital: the matcher ends where the name begins. */
  Matcher companies(String text) {
    return company.matcher(text);
  }
}
