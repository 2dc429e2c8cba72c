package org.klartext.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Pattern KEY = Pattern.compile("text\\(\"([a-zA-Z.0-9_]+[a-zA-Z0-9])\"[,)]");

  @ParameterizedTest
  @EnumSource(UiLanguage.class)
  void every_language_says_the_same_things_about_as_many(UiLanguage language) {
    Messages english = Messages.in(UiLanguage.ENGLISH);
    Messages others = Messages.in(language);
    assertThat(others.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(arguments(others, key)).as(key).isEqualTo(arguments(english, key));
    }
  }

  private static Set<String> arguments(Messages messages, String key) {
    return new MessageFormat(messages.pattern(key), messages.language().locale()).getArgumentNames();
  }

  @Test
  void what_templates_say_is_there() throws IOException {
    Set<String> said = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
      for (Path file : files.toList()) {
        said.addAll(KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).collect(Collectors.toSet()));
      }
    }
    assertThat(said).isNotEmpty();
    assertThat(Messages.in(UiLanguage.ENGLISH).keys()).containsAll(said);
  }

  @ParameterizedTest
  @EnumSource(MarkKind.class)
  void every_mark_is_named_and_explained(MarkKind kind) {
    assertThat(Messages.in(UiLanguage.GERMAN).keys()).contains("mark." + kind.code(), "mark." + kind.code() + ".why");
  }

  @Test
  void counts_take_the_form_of_their_number() {
    Messages german = Messages.in(UiLanguage.GERMAN);
    assertThat(german.get("kwic.count", 1, 1)).isEqualTo("1 Zeile aus 1 Artikel");
    assertThat(german.get("kwic.count", 1_200, 3)).isEqualTo("1.200 Zeilen aus 3 Artikeln");
  }

  @Test
  void dates_and_shares_are_written_as_the_language_does() {
    var day = LocalDate.of(2024, 9, 17);
    assertThat(Messages.in(UiLanguage.ENGLISH).date(day)).isEqualTo("17 September 2024");
    assertThat(Messages.in(UiLanguage.GERMAN).date(day)).isEqualTo("17. September 2024");
    assertThat(Messages.in(UiLanguage.FRENCH).date(day)).isEqualTo("17 septembre 2024");
    assertThat(Messages.in(UiLanguage.ENGLISH).percent(0.734)).isEqualTo("73%");
  }

  @Test
  void nothing_is_said_to_be_certain() {
    Messages english = Messages.in(UiLanguage.ENGLISH);
    assertThat(english.percent(1)).isEqualTo(">\u00A099%");
    assertThat(english.percent(0)).isEqualTo("<\u00A01%");
  }

  @Test
  void a_key_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Messages.in(UiLanguage.FRENCH).get("nav.none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nav.none");
  }

  @Test
  void a_browser_gets_the_language_it_likes_best() {
    assertThat(UiLanguage.accepted("fr-CH, de;q=0.5")).isEqualTo(UiLanguage.FRENCH);
    assertThat(UiLanguage.accepted("zh-CN, de;q=0.5")).isEqualTo(UiLanguage.GERMAN);
    assertThat(UiLanguage.accepted("zh-CN")).isEqualTo(UiLanguage.ENGLISH);
    assertThat(UiLanguage.accepted("")).isEqualTo(UiLanguage.ENGLISH);
    assertThat(UiLanguage.accepted("=;q=x")).isEqualTo(UiLanguage.ENGLISH);
  }
}
