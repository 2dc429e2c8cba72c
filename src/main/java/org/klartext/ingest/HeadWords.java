package org.klartext.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which the head of an article is told: labels, navigation, names of languages and months. */
final class HeadWords {
  private static final HeadWords WORDS = load();
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Set<String> navigation = new HashSet<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Pattern byline;
  private final Pattern title;
  private final Pattern outlet;
  private final Pattern date;
  private final List<String> languageNames;
  private final Pattern languageName;
  private final String monthNames;

  private record Table(
      List<String> navigation,
      List<String> bylines,
      List<String> titles,
      List<String> outlets,
      List<String> dates,
      List<String> languageNames,
      List<List<String>> months) {}

  private HeadWords(Table table) {
    table.navigation.forEach(line -> navigation.add(squeezed(line)));
    for (int i = 0; i < table.months.size(); i++) {
      for (String name : table.months.get(i)) {
        months.put(name, i + 1);
      }
    }
    this.byline = label(table.bylines);
    this.title = label(table.titles);
    this.outlet = label(table.outlets);
    this.date = Pattern.compile("(?:" + oneOf(table.dates) + ")\\s*[:：|]?\\s*", FLAGS);
    this.languageNames = List.copyOf(table.languageNames);
    this.languageName = Pattern.compile(oneOf(table.languageNames));
    this.monthNames = oneOf(List.copyOf(months.keySet()));
  }

  private static HeadWords load() {
    try (InputStream in = HeadWords.class.getResourceAsStream("/org/klartext/ingest/head.json")) {
      return new HeadWords(new JsonMapper().readValue(Objects.requireNonNull(in, "head.json"), Table.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HeadWords words() {
    return WORDS;
  }

  /** Whether a line is a crumb of navigation: {@code Nachricht}, {@code StartseiteArtikel}. */
  boolean isNavigation(String line) {
    return navigation.contains(squeezed(line));
  }

  /** {@code Text|}, {@code Herausgeber:} … at the beginning of a line. */
  Pattern byline() {
    return byline;
  }

  /** {@code Titel:} … at the beginning of a line. */
  Pattern title() {
    return title;
  }

  /** {@code Quelle:} … at the beginning of a line. */
  Pattern outlet() {
    return outlet;
  }

  /** {@code Datum:}, {@code publié le} …, the whole of what stands before a date. */
  Pattern date() {
    return date;
  }

  /** Whether a line only offers other languages: {@code Deutsch | English | 简体中文}. */
  boolean isLanguageBar(String line) {
    if (languageNames.stream().filter(line::contains).limit(2).count() < 2) {
      return false;
    }
    long names = languageName.matcher(line).results().count();
    String rest = languageName.matcher(line).replaceAll("");
    return names >= 2 && rest.codePoints().filter(Character::isLetter).count() <= 4L * names / 2;
  }

  /** An alternative of all names of months, for a pattern. */
  String monthNames() {
    return monthNames;
  }

  /** 1 to 12; 0 for what is no month. */
  int month(String name) {
    return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Pattern label(List<String> words) {
    return Pattern.compile("^\\s*(?:" + oneOf(words) + ")\\s*[:：|｜丨]\\s*", FLAGS);
  }

  /** Longest first, in an order that does not depend on hashing. */
  private static String oneOf(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote)
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  private static String squeezed(String line) {
    return line.replaceAll("[\\s\\p{P}>|»]+", "").toLowerCase(Locale.ROOT);
  }
}
