package org.klartext.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output: bytes for records, UTF-8 text for people, buffered.
 *
 * <p>Unlike a {@link java.io.PrintStream} it does not swallow errors: {@code klartext export | head} stops at once with
 * a {@link ClosedException} when {@code head} has seen enough, and a full disk is a failure.
 */
final class Output extends FilterOutputStream {
  private static final int BUFFER = 1 << 16;

  /** Nobody reads any more. Not an error: the reader has what it wanted. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClosedException(IOException cause) {
      super(cause);
    }
  }

  /** Writing failed, with the disk full for example. */
  static final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedException(IOException cause) {
      super("cannot write the results: " + cause.getMessage() + " — make room or write elsewhere", cause);
    }
  }

  Output(OutputStream to) {
    super(new BufferedOutputStream(to, BUFFER));
  }

  @Override
  public void write(int b) {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    attempt(() -> out.write(bytes, from, count));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  void line(String text) {
    print(text);
    write('\n');
  }

  void line() {
    write('\n');
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void attempt(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      // The system's words for EPIPE name the pipe in every language tried: "Broken pipe", "Relais brisé (pipe)".
      throw message.contains("pipe") ? new ClosedException(e) : new FailedException(e);
    }
  }
}
