package org.klartext.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads work. */
final class ThreadsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (default: one a processor). The results are the same for any number.")
  void setThreads(int wanted) {
    if (wanted < 1 || wanted > 1024) {
      throw new ParameterException(command.commandLine(), "--threads " + wanted + " is not between 1 and 1024");
    }
    threads = wanted;
  }

  int threads() {
    return threads;
  }
}
