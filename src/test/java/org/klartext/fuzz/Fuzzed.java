package org.klartext.fuzz;

/** What Jazzer calls. */
public final class Fuzzed {
  private static FuzzTarget target = FuzzTarget.TEXT;

  private Fuzzed() {}

  public static void fuzzerInitialize(String[] names) {
    target = FuzzTarget.valueOf(names[0]);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    target.check(bytes);
  }
}
