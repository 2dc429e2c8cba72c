package org.klartext.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.klartext.app.IndexListener;
import org.klartext.ingest.Ingested;

/** Tells what could not be read and, on a terminal, how far the index has got. */
final class IndexProgress implements IndexListener, AutoCloseable {
  private static final int UPDATE_MILLISECONDS = 200;

  private final Console console;
  private final Teller teller;
  private Optional<ProgressBar> bar = Optional.empty();

  private IndexProgress(Console console, Teller teller) {
    this.console = console;
    this.teller = teller;
  }

  static IndexProgress of(Console console, Teller teller) {
    return new IndexProgress(console, teller);
  }

  @Override
  public boolean wantsTotal() {
    return console.showsProgress();
  }

  @Override
  public void begins(long bytes) {
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setInitialMax(bytes)
                .setUnit(" MB", 1 << 20)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), Math.min(console.width(), 100) - 1))
                .clearDisplayOnFinish()
                .build());
  }

  @Override
  public void fileDone(String path, long bytes) {
    bar.ifPresent(shown -> shown.stepBy(bytes));
  }

  @Override
  public void left(Ingested what) {
    teller.tell(what);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
