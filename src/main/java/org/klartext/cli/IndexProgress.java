package org.klartext.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.klartext.app.IndexListener;
import org.klartext.ingest.Ingested;

/** Tells what could not be read and, on a terminal, how far the work has got. */
final class IndexProgress implements IndexListener, AutoCloseable {
  private static final int UPDATE_MILLISECONDS = 200;

  private final Console console;
  private final Teller teller;
  private final String task;
  private Optional<ProgressBar> bar = Optional.empty();

  private IndexProgress(Console console, Teller teller, String task) {
    this.console = console;
    this.teller = teller;
    this.task = task;
  }

  /**
   * @param task what is being done, such as {@code Indexing}
   */
  static IndexProgress of(Console console, Teller teller, String task) {
    return new IndexProgress(console, teller, task);
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
                .setTaskName(task)
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
