package org.klartext.torture;

/** How often something is tried: a few times in each build, many times in the profile {@code torture}. */
public final class Rounds {
  private Rounds() {}

  public static int of(int usual, int torture) {
    return Boolean.getBoolean("klartext.torture") ? torture : usual;
  }
}
