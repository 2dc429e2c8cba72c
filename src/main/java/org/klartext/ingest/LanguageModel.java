package org.klartext.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * A model of 183 languages for what the function words leave in doubt: a headline, a text in Finnish.
 *
 * <p>Loading takes more than half a second, so it is loaded when first asked.
 */
final class LanguageModel {
  private static final int LONGEST = 4000;

  /** This corpus is German and French: the model needs that much more to say otherwise. */
  private static final double HOME = 1.5;

  /** Each of 183 languages gets 0.0055 if the model knows nothing. */
  static final double LEAST = 0.0165;

  /** So sure that a line of names alone is not taken for a language. */
  static final double SURE = 0.1;

  private static final LanguageModel MODEL = new LanguageModel();

  private final LanguageDetectorME detector;
  private final Map<String, String> codes = new HashMap<>();

  private LanguageModel() {
    String name = "/langdetect-183.bin";
    try (InputStream in = Objects.requireNonNull(LanguageModel.class.getResourceAsStream(name), name)) {
      this.detector = new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        codes.put(Locale.of(code).getISO3Language(), code);
      }
    }
  }

  /**
   * The language, ISO 639-1, or ISO 639-3 if it has no shorter code; empty if it cannot be told.
   *
   * @param tally what the function words say, which counts too
   * @param least how sure it must be; {@link #LEAST} for a better guess than none
   */
  static String language(String text, LanguageTally tally, double least) {
    return MODEL.best(text.substring(0, Math.min(text.length(), LONGEST)), tally, least);
  }

  private String best(String text, LanguageTally tally, double least) {
    Language[] predicted;
    synchronized (this) {
      predicted = detector.predictLanguages(text);
    }
    String best = "";
    double most = 0;
    for (Language language : predicted) {
      String code = codes.getOrDefault(language.getLang(), language.getLang());
      double home = code.equals("de") || code.equals("fr") ? HOME : 1;
      double value = language.getConfidence() * home * (1 + tally.score(code));
      if (value > most) {
        most = value;
        best = code;
      }
    }
    return most >= least ? best : "";
  }
}
