package org.klartext.web.pages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of the interface in one language, from {@code messages.properties} and its sisters. A text is a pattern of
 * ICU: {@code {0, plural, one {# article} other {# articles}}}. Safe for use by many threads.
 */
final class Messages {
  private static final double NEARLY_ALL = 0.99;
  private static final double NEARLY_NONE = 0.01;
  private static final Map<UiLanguage, Messages> ALL = new EnumMap<>(UiLanguage.class);

  static {
    for (UiLanguage language : UiLanguage.values()) {
      ALL.put(language, new Messages(language));
    }
  }

  private final UiLanguage language;
  private final Properties texts = new Properties();

  private Messages(UiLanguage language) {
    this.language = language;
    String name = "/org/klartext/web/messages_" + language.code() + ".properties";
    try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static Messages in(UiLanguage language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  UiLanguage language() {
    return language;
  }

  /**
   * The text of this key.
   *
   * @param arguments in the order of {@code {0}}, {@code {1}} …
   * @throws IllegalArgumentException naming the key, if there is none
   */
  String get(String key, Object... arguments) {
    return new MessageFormat(pattern(key), language.locale()).format(arguments);
  }

  String pattern(String key) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message \"" + key + "\" in " + language.code());
    }
    return pattern;
  }

  Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** With so many digits after the point. */
  String decimal(double number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number);
  }

  /** A probability in whole percent; what is next to certain or next to impossible is not said to be so. */
  String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    if (share > NEARLY_ALL) {
      return ">\u00A0" + format.format(NEARLY_ALL);
    }
    return share < NEARLY_NONE ? "<\u00A0" + format.format(NEARLY_NONE) : format.format(share);
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.dates()));
  }

  /** {@code 2024-08} → {@code Aug 2024}. */
  String month(String month) {
    return YearMonth.parse(month).format(DateTimeFormatter.ofPattern("MMM yyyy", language.locale()));
  }
}
