package org.klartext.knowledge;

import java.util.Locale;

/** How often a surface is right as it stands, and so how much must speak for a garble. */
public enum Risk {
  /** Never right: {@code Wanka-Cluster}. */
  NONE,
  /** Right now and then, in another sense: {@code kastrierte Version}. */
  SOME,
  /** Mostly right, an ordinary word: {@code Byte}, {@code Ideal}. */
  HIGH;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The form in files. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException naming the code, if there is no such risk
   */
  public static Risk ofCode(String code) {
    for (Risk risk : values()) {
      if (risk.code().equals(code)) {
        return risk;
      }
    }
    throw new IllegalArgumentException("no risk \"" + code + "\"; there are none, some and high");
  }
}
