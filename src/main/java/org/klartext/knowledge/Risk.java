package org.klartext.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often a surface is right as it stands, and so how much must speak for a garble. */
public enum Risk {
  /** Never right: {@code Wanka-Cluster}. */
  NONE,
  /** Right now and then, in another sense: {@code kastrierte Version}. */
  SOME,
  /** Mostly right, an ordinary word: {@code Byte}, {@code Ideal}. */
  HIGH;

  private static final Map<String, Risk> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Risk::code, risk -> risk));

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The form in files. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException naming the code, if there is no such risk
   */
  public static Risk ofCode(String code) {
    Risk risk = BY_CODE.get(code);
    if (risk == null) {
      throw new IllegalArgumentException("no risk \"" + code + "\"; there are none, some and high");
    }
    return risk;
  }
}
