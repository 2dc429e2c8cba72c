package org.klartext.resolve.judge;

import java.util.Locale;

/** What a person said. */
public enum Verdict {
  /** It is meant: the name is put right, or the rule's change stays. */
  POSITIVE,
  /** It is not meant: the text stays, and nothing is mentioned. */
  NEGATIVE,
  /** Nobody can say: the text stays, and the doubt is shown. */
  UNSURE;

  /** The form in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the code, if there is no such verdict
   */
  public static Verdict ofCode(String code) {
    for (Verdict verdict : values()) {
      if (verdict.code().equals(code)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("no verdict \"" + code + "\"");
  }
}
