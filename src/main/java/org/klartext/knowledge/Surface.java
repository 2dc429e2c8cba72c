package org.klartext.knowledge;

import java.util.Optional;
import org.klartext.language.Language;

/**
 * One way an entity can stand in a text.
 *
 * @param text as it is written
 * @param how how it came about; {@link Mechanism#EXACT} for a right form
 * @param pivot the Chinese form behind it, {@code ""} for right forms
 * @param language the only language it occurs in, if there is one
 * @param written what should stand there; empty for the entity's name in the article's language
 * @param isShort whether it names the entity for short, so that the short name takes its place
 * @param risk how often it is right as it stands, meaning something else
 */
public record Surface(
    String text,
    Mechanism how,
    String pivot,
    Optional<Language> language,
    Optional<String> written,
    boolean isShort,
    Risk risk) {

  /** A right form. */
  public static Surface right(String text, Optional<Language> language, boolean isShort) {
    return new Surface(text, Mechanism.EXACT, "", language, Optional.empty(), isShort, Risk.NONE);
  }

  /** A garbled form that stands for the entity's name. */
  public static Surface garbled(String text, Mechanism how, String pivot, boolean isShort) {
    return new Surface(text, how, pivot, Optional.empty(), Optional.empty(), isShort, Risk.NONE);
  }

  public Surface in(Language only) {
    return new Surface(text, how, pivot, Optional.of(only), written, isShort, risk);
  }

  public Surface withRisk(Risk other) {
    return new Surface(text, how, pivot, language, written, isShort, other);
  }

  public Surface withWritten(String instead) {
    return new Surface(text, how, pivot, language, Optional.of(instead), isShort, risk);
  }
}
