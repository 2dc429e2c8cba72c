package org.klartext.cli;

import java.util.concurrent.Callable;
import org.klartext.app.Review;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands under {@code klartext review} share. */
abstract class ReviewStep implements Callable<Integer> {
  final Console console;
  final LazyWorkbench workbench;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOption index = new IndexOption();

  ReviewStep(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  Review review() {
    return workbench.get().review(index.folder());
  }
}
