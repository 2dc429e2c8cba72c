package org.klartext.normalize;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.klartext.language.Language;
import org.klartext.rule.Guard;
import org.klartext.text.Cause;
import org.klartext.text.EditScript;

/**
 * Reads character references that were left in a text: {@code F}, ampersand, {@code uuml;r} → {@code Für}.
 *
 * <p>Only where a letter or digit touches the reference: one that stands free may be what the sentence is about.
 */
final class Entities implements Finder {
  private static final int LONGEST = 10;

  private static final Cause CAUSE =
      new Cause(
          EncodingStage.NAME, EncodingStage.NAME + ".entity", 0.98, "A character reference of HTML was left in the text.");

  private final Map<String, String> named = load();

  private static Map<String, String> load() {
    try (InputStream in = Entities.class.getResourceAsStream("/org/klartext/rules/common/entities.json")) {
      return Map.copyOf(
          JsonMapper.builder().build().readValue(Objects.requireNonNull(in), new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    EditScript.Builder edits = EditScript.builder(text);
    int at = text.indexOf('&');
    while (at >= 0) {
      int end = text.indexOf(';', at) + 1;
      if (end > at + 2 && end - at <= LONGEST && touchesWord(text, at, end)) {
        Optional<String> meant = meant(text.substring(at + 1, end - 1));
        if (meant.isPresent() && isPlausible(meant.get(), text, end) && !guard.protects(text, at, end)) {
          edits.replace(at, end, meant.get(), CAUSE);
        }
      }
      at = text.indexOf('&', at + 1);
    }
    return edits.isEmpty() ? EditScript.unchanged(text.length()) : edits.build();
  }

  private static boolean touchesWord(String text, int start, int end) {
    return start > 0 && isWordPart(text.charAt(start - 1)) || end < text.length() && isWordPart(text.charAt(end));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || ".,:!?%".indexOf(c) >= 0;
  }

  /** An angle bracket is meant only before a number: elsewhere it shows a tag. */
  private static boolean isPlausible(String meant, String text, int end) {
    boolean bracket = meant.equals("<") || meant.equals(">");
    return !bracket || end < text.length() && Character.isDigit(text.charAt(end));
  }

  private Optional<String> meant(String name) {
    if (!name.startsWith("#")) {
      return Optional.ofNullable(named.get(name));
    }
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      boolean good = code >= ' ' && code != 0x7F && Character.isDefined(code) && !(code >= 0x80 && code < 0xA0)
          && !(code >= 0xD800 && code < 0xE000);
      return good ? Optional.of(Character.toString(code)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
