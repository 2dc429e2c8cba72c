package org.klartext.cli;

import java.util.ArrayList;
import java.util.List;
import org.klartext.ingest.Ingested;

/** Names what was not made clear, on standard error, and remembers it for the exit status. */
final class Teller {
  /** Names kept for a summary; all are told. */
  private static final int MOST_KEPT = 1000;

  private final Console console;
  private final List<Ingested.Rejected> rejected = new ArrayList<>();
  private boolean anyRejected;

  Teller(Console console) {
    this.console = console;
  }

  void tell(Ingested what) {
    switch (what) {
      case Ingested.Rejected failure -> {
        anyRejected = true;
        console.complain(failure.path() + ": " + failure.reason());
        if (rejected.size() < MOST_KEPT) {
          rejected.add(failure);
        }
      }
      case Ingested.Skipped other -> console.note(other.path() + ": skipped, " + other.reason());
      case Ingested.Ignored other -> {}
      case Ingested.Read article -> {}
    }
  }

  /** The first thousand. */
  List<Ingested.Rejected> rejected() {
    return rejected;
  }

  int status() {
    return anyRejected ? ExitStatus.SOME_FAILED : ExitStatus.DONE;
  }
}
