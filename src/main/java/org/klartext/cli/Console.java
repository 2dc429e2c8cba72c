package org.klartext.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command reads and writes, and what the terminal there can show.
 *
 * <p>Java cannot tell which of its streams is a terminal, nor how wide that is, so the launcher says so in system
 * properties: {@code klartext.out=terminal} (and {@code in}, {@code err}), {@code klartext.columns}.
 */
final class Console {
  private static final int USUAL_WIDTH = 100;
  private static final int LEAST_WIDTH = 40;

  private final InputStream in;
  private final Output out;
  private final PrintStream err;
  private final boolean inIsTerminal;
  private final boolean errIsTerminal;
  private final int width;
  private final Optional<Path> home;
  private final Map<String, String> environment;
  private final String command;
  private Paint paint;
  private Paint messagePaint;

  private Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> properties,
      Map<String, String> environment) {
    this.in = in;
    this.out = new Output(out);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    boolean outIsTerminal = "terminal".equals(properties.get("klartext.out"));
    inIsTerminal = "terminal".equals(properties.get("klartext.in"));
    errIsTerminal = "terminal".equals(properties.get("klartext.err"));
    boolean coloursUnwanted =
        !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
    width = widthOf(properties.getOrDefault("klartext.columns", environment.getOrDefault("COLUMNS", "")));
    home = Optional.of(properties.getOrDefault("klartext.home", "")).filter(path -> !path.isEmpty()).map(Path::of);
    this.environment = Map.copyOf(environment);
    command = properties.getOrDefault("klartext.command", "klartext");
    paint = outIsTerminal && !coloursUnwanted ? Paint.COLOURED : Paint.PLAIN;
    messagePaint = errIsTerminal && !coloursUnwanted ? Paint.COLOURED : Paint.PLAIN;
  }

  /** The console of this process. */
  static Console ofProcess() {
    var properties = new HashMap<String, String>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("klartext.")) {
        properties.put(name, System.getProperty(name));
      }
    }
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        properties,
        System.getenv());
  }

  /** A console over these streams, as the launcher and the environment would describe it. */
  static Console of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> properties,
      Map<String, String> environment) {
    return new Console(in, out, err, properties, environment);
  }

  private static int widthOf(String columns) {
    try {
      int width = Integer.parseInt(columns);
      return width <= 0 ? USUAL_WIDTH : Math.max(LEAST_WIDTH, width);
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /** When to use colours. */
  enum Colours {
    AUTO,
    ALWAYS,
    NEVER
  }

  void use(Colours colours) {
    switch (colours) {
      case AUTO -> {}
      case ALWAYS -> {
        paint = Paint.COLOURED;
        messagePaint = Paint.COLOURED;
      }
      case NEVER -> {
        paint = Paint.PLAIN;
        messagePaint = Paint.PLAIN;
      }
    }
  }

  InputStream in() {
    return in;
  }

  Output out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Colours of standard output. */
  Paint paint() {
    return paint;
  }

  /** Colours of standard error. */
  Paint messagePaint() {
    return messagePaint;
  }

  /** Columns to break text at. */
  int width() {
    return width;
  }

  /** The folder the program was installed in, if the launcher said so. */
  Optional<Path> home() {
    return home;
  }

  /** The variables of the process. */
  Map<String, String> environment() {
    return environment;
  }

  /** How the program was called, for commands to try next. */
  String command() {
    return command;
  }

  /** Whether a person would have to type what is read. */
  boolean inIsTerminal() {
    return inIsTerminal;
  }

  boolean showsProgress() {
    return errIsTerminal;
  }

  /** One line on standard error that says what went wrong and what to do. */
  void complain(String message) {
    err.println(messagePaint.error("klartext:") + " " + Columns.shown(message));
  }

  /** One line on standard error that is not an error. */
  void note(String message) {
    err.println("klartext: " + Columns.shown(message));
  }
}
