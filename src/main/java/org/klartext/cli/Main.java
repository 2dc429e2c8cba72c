package org.klartext.cli;

/** Where the program begins. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Klartext.execute(Console.ofProcess(), args));
  }
}
