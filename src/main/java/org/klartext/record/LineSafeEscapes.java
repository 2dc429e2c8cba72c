package org.klartext.record;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what some readers take for the end of a line (U+0085, U+2028, U+2029) and the other C1 controls, so that a
 * record is one line to all of them.
 */
final class LineSafeEscapes extends CharacterEscapes {
  private static final int FIRST_CONTROL = 0x80;
  private static final int LAST_CONTROL = 0x9f;
  private static final SerializedString LINE_SEPARATOR = new SerializedString("\\u2028");
  private static final SerializedString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");
  private static final SerializedString[] CONTROLS = controls();

  private static SerializedString[] controls() {
    var controls = new SerializedString[LAST_CONTROL - FIRST_CONTROL + 1];
    for (int i = 0; i < controls.length; i++) {
      controls[i] = new SerializedString(String.format(Locale.ROOT, "\\u%04x", FIRST_CONTROL + i));
    }
    return controls;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[0x7f] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return switch (c) {
      case 0x2028 -> LINE_SEPARATOR;
      case 0x2029 -> PARAGRAPH_SEPARATOR;
      default -> FIRST_CONTROL <= c && c <= LAST_CONTROL ? CONTROLS[c - FIRST_CONTROL] : null;
    };
  }
}
