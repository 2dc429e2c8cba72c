package org.klartext.language;

/** Texts with the place in question in brackets. */
final class Marked {
  private Marked() {}

  /** The text once what stands in brackets has become {@code written}. */
  static String fit(Morphology morphology, String marked, String written, boolean phrase) {
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    String text = marked.replace("[", "").replace("]", "");
    Morphology.Replacement fit = morphology.fit(text, start, end, written, phrase);
    return text.substring(0, fit.start()) + fit.written() + text.substring(fit.end());
  }
}
