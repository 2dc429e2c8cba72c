package org.klartext.resolve;

import java.util.Locale;

/** What was decided about a mention. */
public enum Status {
  /** Garbled, and put right. */
  APPLIED,
  /** Perhaps garbled; the text stays and the doubt is shown. */
  UNSURE,
  /** Right as it stands. */
  KEPT;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The form in records. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException naming the code, if there is no such status
   */
  public static Status ofCode(String code) {
    for (Status status : values()) {
      if (status.code().equals(code)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no status \"" + code + "\"");
  }
}
