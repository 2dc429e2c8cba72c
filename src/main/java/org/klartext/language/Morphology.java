package org.klartext.language;

/** How a language bends what stands around a name, so that a name can be replaced and the sentence stays right. */
public sealed interface Morphology permits GermanMorphology, FrenchMorphology {

  /**
   * The length of the ending that a name may carry at {@code from}, where its plain form ends; 0 if the word ends there,
   * -1 if the word goes on in a way no name does.
   *
   * <p>{@code "Ultramans Plan"} at 8 gives 1, {@code "Ultramanen"} at 8 gives 2, {@code "Ultramarin"} at 5 gives -1.
   */
  int ending(CharSequence text, int from);

  /** {@code name} with the ending that another name carried: {@code "Moore Threads"} and {@code "s"} give {@code "Moore Threads’"}. */
  String attach(String name, String ending);

  /**
   * What to replace when {@code [start, end)} of {@code text} becomes {@code written}: the words before it that have to
   * change with it are taken in ({@code "d'Octet"} → {@code "de ByteDance"}).
   *
   * @param phrase whether the surface is a common phrase that may carry an article which a name does not
   */
  Replacement fit(String text, int start, int end, String written, boolean phrase);

  /**
   * A piece of text and what takes its place.
   *
   * @param start UTF-16 offset
   * @param end one past the last
   * @param written what stands there then
   * @param nameStart where the name itself begins in {@code written}
   */
  record Replacement(int start, int end, String written, int nameStart) {}

  /** Whether the character belongs to a word. */
  static boolean isWordPart(char c) {
    return WordCharacters.isOne(c);
  }
}
