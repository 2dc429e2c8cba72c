package org.klartext.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.klartext.cluster.opensearch.ClusterException;
import org.klartext.index.IndexUnavailableException;
import org.klartext.index.query.QueryException;
import org.klartext.knowledge.KnowledgeException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into one line and an {@link ExitStatus}. */
final class Problems {
  private final Console console;
  private final BooleanSupplier debug;

  Problems(Console console, BooleanSupplier debug) {
    this.console = console;
    this.debug = debug;
  }

  /** For what picocli prints on standard output: help. */
  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true);
  }

  PrintWriter errWriter() {
    return new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
  }

  /** Runs {@code action}; what it throws is told like the failure of a command. */
  int guarded(IntSupplier action) {
    try {
      return action.getAsInt();
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      return told(e);
    }
  }

  int onUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    console.complain(usage(e) + " — see " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitStatus.WRONG_USAGE;
  }

  private static String usage(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> similar = unmatched.getSuggestions();
      return "“" + unmatched.getUnmatched().getFirst() + "” is not understood"
          + (similar.isEmpty() ? "" : "; perhaps " + nearest(unmatched.getUnmatched().getFirst(), similar) + "?");
    }
    return firstLine(message(e));
  }

  /** Of the suggestions the one with most of the letters: who types "serach" means search, not serve. */
  private static String nearest(String typed, List<String> similar) {
    return Collections.min(similar, Comparator.comparingLong(name -> missing(typed, name) + missing(name, typed)));
  }

  private static long missing(String one, String other) {
    return one.chars().filter(letter -> other.indexOf(letter) < 0).count();
  }

  int onFailure(Exception e, CommandLine line, ParseResult parsed) {
    return told(e);
  }

  private int told(Throwable e) {
    if (e instanceof Output.ClosedException) {
      return ExitStatus.DONE;
    }
    console.complain(line(e));
    if (debug.getAsBoolean()) {
      e.printStackTrace(console.err());
    }
    return status(e);
  }

  private static int status(Throwable e) {
    return switch (e) {
      case CommandFailure failure -> failure.status();
      case IndexUnavailableException index -> ExitStatus.INDEX_UNUSABLE;
      case QueryException query -> ExitStatus.WRONG_USAGE;
      case KnowledgeException knowledge -> ExitStatus.WRONG_USAGE;
      default -> ExitStatus.FAILED;
    };
  }

  private String line(Throwable e) {
    return switch (e) {
      case CommandFailure failure -> message(failure);
      case ClusterException cluster -> message(cluster);
      case Output.FailedException failure -> message(failure);
      case IndexUnavailableException index -> message(index);
      case QueryException query -> "query: " + message(query);
      case KnowledgeException knowledge -> message(knowledge);
      case UncheckedIOException wrapped -> line(Objects.requireNonNull(wrapped.getCause()));
      case FileSystemException file -> onFile(file);
      case IOException input -> "cannot read or write: " + message(input);
      case OutOfMemoryError memory ->
          "out of memory (" + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB) — give more with KLARTEXT_JAVA_OPTS=-Xmx…g";
      default -> "unexpected: " + e + (debug.getAsBoolean() ? "" : " — run again with --debug and report it");
    };
  }

  private static String onFile(FileSystemException e) {
    String what =
        switch (e) {
          case NoSuchFileException missing -> "no such file or folder — check the path";
          case AccessDeniedException denied -> "no permission — check its owner and mode";
          case FileAlreadyExistsException exists -> "already there — choose another place or remove it";
          default -> e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        };
    return e.getFile() + ": " + what;
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).strip();
  }
}
